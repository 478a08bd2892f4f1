"""`detente dead-letters`: what was rejected and why, and sending it again."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples
from stream.display.letters import letters_table
from stream.display.printable import printable
from stream.records.dead_letter import STAGES, Stage
from stream.records.letter_line import Encoding, LetterLine, encode_line, letter_line
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from stream.dead_letters.listing import Chosen, Letter
    from stream.settings.schema import Settings

_AGO = re.compile(r"(\d{1,6})([smhd])")
_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_PAGE_ROWS = 200


class Moment(click.ParamType):
    """A moment as RFC 3339, or how long ago: 90s, 30m, 2h, 7d."""

    name = "when"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:
        """Read it; a date begins at midnight UTC."""
        if isinstance(value, dt.datetime):
            return value
        if found := _AGO.fullmatch(value):
            return dt.datetime.now(dt.UTC) - dt.timedelta(**{_UNITS[found[2]]: int(found[1])})
        try:
            moment = dt.datetime.fromisoformat(value)
        except ValueError:
            self.fail(
                f"{value!r} is neither a date or time (2023-06-19T08:00:00Z) nor an age (2h, 7d)", param, ctx
            )
        return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that choose among dead letters."""
    for option in (
        click.option("--since", type=Moment(), help="Rejected at this time or later: 2023-06-19, 2h, 7d."),
        click.option("--reason", help="Rejected for this reason, such as not-json."),
        click.option("--stage", type=click.Choice(STAGES), help="Rejected at this stage."),
    ):
        command = option(command)
    return command


@click.group("dead-letters")
def dead_letters() -> None:
    """See what was rejected, and send it again."""


@dead_letters.command(
    "list",
    epilog=examples(
        "detente dead-letters list --since 2h",
        "detente dead-letters list --reason not-json --format jsonl > rejected.jsonl",
    ),
)
@_choosing
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), help="table on a terminal, else jsonl."
)
@click.option(
    "--base64", "as_base64", is_flag=True, help="Write every value as base64; else only what is not UTF-8."
)
@config_option
def list_command(
    *,
    stage: Stage | None,
    reason: str | None,
    since: dt.datetime | None,
    form: Literal["table", "jsonl"] | None,
    as_base64: bool,
    config_file: Path | None,
) -> None:
    """Print the dead letters that there are.

    The lines of --format jsonl hold everything: mend the value of one by hand and give it to "replay --from".
    """
    settings = load_settings(config_file).settings
    form = form or ("table" if sys.stdout.isatty() else "jsonl")
    asyncio.run(_list(settings, _chosen(stage, reason, since), form, "base64" if as_base64 else "text"))


@dead_letters.command(
    epilog=examples(
        "detente dead-letters replay --reason not-json --dry-run",
        "detente dead-letters replay --from mended.jsonl",
    )
)
@_choosing
@click.option(
    "--from",
    "lines",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Replay the lines of FILE, as `list --format jsonl` prints them, perhaps mended by hand; - is standard input.",
)
@click.option("--again", is_flag=True, help="Replay also what was replayed before.")
@click.option("--dry-run", is_flag=True, help="Tell what would be replayed, and send nothing.")
@config_option
def replay(
    *,
    stage: Stage | None,
    reason: str | None,
    since: dt.datetime | None,
    lines: str | None,
    again: bool,
    dry_run: bool,
    config_file: Path | None,
) -> int:
    """Send dead letters to the topic they came from again, each once.

    Key, value and headers are the original ones; the header errors.attempts counts the try. What has been replayed
    is remembered in a consumer group. Exits 1 where a letter can't be replayed, such as one too large to be kept
    whole.
    """
    settings = load_settings(config_file).settings
    return asyncio.run(_replay(settings, _chosen(stage, reason, since), lines, again=again, dry_run=dry_run))


def _chosen(stage: Stage | None, reason: str | None, since: dt.datetime | None) -> Chosen:
    from stream.dead_letters.listing import Chosen  # noqa: PLC0415 - help does without a Kafka client

    return Chosen(stage, reason, since)


async def _list(settings: Settings, chosen: Chosen, form: str, value_as: Encoding) -> None:
    from stream.dead_letters.listing import list_letters  # noqa: PLC0415 - help does without a Kafka client

    errors = Console(stderr=True)
    output = Console()
    rows: list[LetterLine] = []
    unreadable = listed = 0
    async for found in list_letters(settings, chosen):
        if found.letter is None:
            unreadable += 1
            errors.print(printable(_place(found)), printable(found.problem or ""), style="red")
            continue
        listed += 1
        line = letter_line(found.letter, found.position, value_as=value_as)
        if form == "jsonl":
            sys.stdout.buffer.write(encode_line(line) + b"\n")
            continue
        rows.append(line)
        if len(rows) == _PAGE_ROWS:
            _print(output, rows)
    _print(output, rows)
    sys.stdout.buffer.flush()
    others = f", {unreadable:,} records that are none" if unreadable else ""
    click.echo(f"{listed:,} dead letters{others}", err=True)


def _print(output: Console, rows: list[LetterLine]) -> None:
    if rows:
        output.print(letters_table(rows))
        rows.clear()


async def _replay(
    settings: Settings, chosen: Chosen, lines: str | None, *, again: bool, dry_run: bool
) -> int:
    from stream.dead_letters.listing import list_letters  # noqa: PLC0415 - help does without a Kafka client
    from stream.dead_letters.mended import letters_in  # noqa: PLC0415 - as above
    from stream.dead_letters.replay import replay_letters  # noqa: PLC0415 - as above

    errors = Console(stderr=True)
    counts: dict[str, int] = {}

    def report(letter: Letter, fate: str, why: str) -> None:
        counts[fate] = counts.get(fate, 0) + 1
        if why:
            errors.print(printable(f"{_place(letter)}: {fate}:"), printable(why), style="red", soft_wrap=True)
        elif dry_run and letter.letter is not None:
            rejected = letter.letter
            click.echo(f"{_place(letter)} {rejected.topic} {rejected.stage} {rejected.reason} {fate}")

    letters = list_letters(settings, chosen) if lines is None else letters_in(lines, chosen)
    failed = await replay_letters(letters, settings, again=again, dry_run=dry_run, report=report)
    summary = ", ".join(f"{count:,} {fate}" for fate, count in sorted(counts.items())) or "no dead letters"
    click.echo(summary, err=True)
    return 1 if failed else 0


def _place(letter: Letter) -> str:
    return "line" if letter.position is None else f"{letter.position.partition}@{letter.position.offset}"
