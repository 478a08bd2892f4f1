"""`detente config`: are the settings usable, and where does each come from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import rich_click as click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from models.errors import LexiconError
from stream.commands.options import config_option, examples
from stream.errors import SettingsError
from stream.kafka.connection import ssl_context
from stream.settings.catalogue import catalogue, value_of
from stream.settings.load import DEFAULT_SOURCE, LoadedSettings, load_settings

_COLUMNS = ("key", "value", "source")


@click.group()
def config() -> None:
    """Check the settings, or show where each comes from."""


@config.command(
    epilog=examples(
        "detente config check --config production.toml",
    )
)
@config_option
def check(config_file: Path | None) -> None:
    """Tell whether the settings are usable, certificates and lexicons included.

    Kafka is not asked. Exits 0 where they are, 2 where not, with every problem on a line of its own.
    """
    loaded = load_settings(config_file)
    ssl_context(loaded.settings.kafka)
    _check_lexicons(loaded)
    given = sum(source != DEFAULT_SOURCE for source in loaded.sources.values())
    file = f"; the file is {loaded.file}" if loaded.file else "; there is no file"
    click.echo(f"The settings are usable: {given} given, {len(loaded.sources) - given} by default{file}.")


def _check_lexicons(loaded: LoadedSettings) -> None:
    folder = loaded.settings.reading.lexicons
    if folder is None:
        return
    from models.lexicons import Lexicons  # noqa: PLC0415 - only lexicons of one's own need the rooms that read them
    from models.pipeline import build_extractors  # noqa: PLC0415 - as above

    try:
        build_extractors(Lexicons(folder))
    except LexiconError as error:
        raise SettingsError(f"reading.lexicons ({loaded.sources['reading.lexicons']}): {error}") from None


@config.command(
    epilog=examples(
        "DETENTE_KAFKA__BOOTSTRAP=broker:9092 detente config show",
    )
)
@config_option
def show(config_file: Path | None) -> None:
    """Print every setting with its value and where that came from; secrets are masked.

    Into a pipe goes a line a setting, separated by tabs.
    """
    loaded = load_settings(config_file)
    rows = [
        (key, setting.shown(value_of(loaded.settings, key)), loaded.sources[key])
        for key, setting in catalogue().items()
    ]
    console = Console()
    if console.is_terminal:
        console.print(_table(rows))
    else:
        for row in (_COLUMNS, *rows):
            click.echo("\t".join(row))


def _table(rows: Sequence[tuple[str, str, str]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in _COLUMNS:
        table.add_column(column, overflow="fold")
    for row in rows:
        style = "dim" if row[-1] == DEFAULT_SOURCE else ""
        table.add_row(*(Text(cell, style) for cell in row))
    return table
