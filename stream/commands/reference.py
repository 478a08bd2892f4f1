"""docs/reference/cli.md, made from the commands by `make reference`."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import rich_click as click

from stream.commands.main import COMMANDS, cli, load_command

_HEAD = """\
# Command line

Made from `stream/commands` by `make reference`; change it there.
"""


def cli_reference() -> str:
    """The page as Markdown."""
    root = click.RichContext(cli, info_name="detente")
    sections = [_section(cli, root)]
    for name in COMMANDS:
        sections += _sections(load_command(name), root, name)
    return "\n".join([_HEAD, *sections])


def _sections(command: click.Command, parent: click.Context, name: str) -> Iterator[str]:
    context = click.RichContext(command, info_name=name, parent=parent)
    yield _section(command, context)
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            yield from _sections(command.commands[child], context, child)


def _section(command: click.Command, context: click.Context) -> str:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    parts = [f"## `{context.command_path}`", inspect.cleandoc(command.help or ""), f"```\n{usage}\n```"]
    options = [_option(record) for param in command.params if (record := param.get_help_record(context))]
    if options:
        parts.append("\n".join(["| option | does |", "|---|---|", *options]))
    if command.epilog:
        first, *lines = command.epilog.split("\n\n")
        parts.append("\n\n".join([first, *(["```sh\n" + "\n".join(lines) + "\n```"] if lines else [])]))
    return "\n\n".join(parts) + "\n"


def _option(record: tuple[str, str]) -> str:
    names, does = (text.replace("|", "\\|") for text in record)
    return f"| `{names}` | {does} |"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(cli_reference())
