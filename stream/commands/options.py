"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import rich_click as click

CommandT = TypeVar("CommandT", bound=Callable[..., Any])


def config_option(command: CommandT) -> CommandT:
    """`--config FILE`, given to the command as `config_file`."""
    return click.option(
        "--config",
        "config_file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The TOML file of settings. Without it: the file that DETENTE_CONFIG names, else ./detente.toml.",
    )(command)


def lexicons_option(command: CommandT) -> CommandT:
    """`--lexicons DIRECTORY`, given to the command as `lexicons`."""
    return click.option(
        "--lexicons",
        type=click.Path(path_type=Path, file_okay=False),
        help="Lexicons of your own that extend the shipped ones, in place of the setting reading.lexicons.",
    )(command)


def examples(*lines: str) -> str:
    """The end of a command's help: examples, each on a line of its own."""
    return "\n\n".join(["Examples:", *lines])
