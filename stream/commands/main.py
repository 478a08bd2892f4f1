"""The command line: which commands there are, and what the process answers when one fails."""

from __future__ import annotations

import importlib
import logging
import os
import sys
from contextlib import suppress
from importlib.metadata import version
from typing import Any, Final, NoReturn

import rich_click as click

from models.errors import DetenteError, LexiconError
from stream.errors import SettingsError, UnreachableError

EXIT_DONE: Final = 0
EXIT_FAILED: Final = 1
EXIT_USAGE: Final = 2
EXIT_UNREACHABLE: Final = 3
EXIT_INTERRUPTED: Final = 130

COMMANDS: Final = {
    "demo": ("stream.commands.demo:demo", "Everything on this machine from nothing, with sample articles."),
    "score": ("stream.commands.score:score", "Score text files or JSON Lines, without Kafka."),
    "backtest": (
        "stream.commands.backtest:backtest",
        "Replay dated articles into the daily index of every pair.",
    ),
    "worker": ("stream.commands.worker:worker", "Read articles from Kafka and publish their scores."),
    "serve": ("stream.commands.serve:serve", "Serve the web page and the HTTP API, fed from the topics."),
    "ingest": ("stream.commands.ingest:ingest", "Put articles into Kafka."),
    "tail": ("stream.commands.tail:tail", "Print scores and other records as they are published."),
    "dead-letters": (
        "stream.commands.dead_letters:dead_letters",
        "See what was rejected, and send it again.",
    ),
    "alerts": (
        "stream.commands.alerts:alerts",
        "Try the endpoints of alerts, and see what was not delivered.",
    ),
    "topics": ("stream.commands.topics:topics", "Create the topics before anything needs them."),
    "model": (
        "stream.commands.model:model",
        "Train, measure, describe or explain the scoring model.",
    ),
    "config": ("stream.commands.config:config", "Check the settings, or show where each comes from."),
}
"""Each command's place and summary, so that help needs to import none of them."""


class LazyGroup(click.RichGroup):
    """A group whose commands are imported when they are run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The names in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """What help needs of a command."""
        if cmd_name not in COMMANDS:
            return None
        return click.RichCommand(name=cmd_name, help=COMMANDS[cmd_name][1])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command itself."""
        name, placeholder, rest = super().resolve_command(ctx, args)
        return name, placeholder and load_command(name or ""), rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run it; where the reader of our output has gone, it has seen enough."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _close_output()
            return EXIT_DONE


def load_command(name: str) -> click.Command:
    """Import a command."""
    module, _, attribute = COMMANDS[name][0].partition(":")
    command: click.Command = getattr(importlib.import_module(module), attribute)
    return command


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 the work failed, 2 wrong usage, 3 a broker or endpoint can't be reached.",
)
@click.version_option(version("detente"), prog_name="detente")
def cli() -> None:
    """Read the world's news and score it for escalation and de-escalation, with its evidence."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and end the process."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; answer the exit status."""
    # What the client logs of a broker that is away, the commands tell themselves; the worker logs it.
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())
    try:
        status: Any = cli.main(arguments, prog_name="detente", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return EXIT_DONE
    except DetenteError as error:
        click.echo(f"detente: {error}", err=True)
        return exit_status(error)
    return status if isinstance(status, int) else EXIT_DONE


def exit_status(error: DetenteError) -> int:
    """What the process answers after an error of ours."""
    if isinstance(error, UnreachableError):
        return EXIT_UNREACHABLE
    # The shipped lexicons are sound, so a lexicon that is refused is one that a setting or an option names.
    return EXIT_USAGE if isinstance(error, SettingsError | LexiconError) else EXIT_FAILED


def _close_output() -> None:
    """The reader of our output has gone: what is still buffered must not fail again when Python ends."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


if __name__ == "__main__":
    main()
