"""`detente tail`: records as they are published."""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
import rich_click as click
from rich.console import Console
from rich.live import Live
from rich.table import Table

from stream.commands.options import config_option, examples
from stream.display.rows import COLUMNS, records_table
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from stream.kafka.following import TopicRecord
    from stream.settings.schema import Settings

_SHOWN_ROWS: Final = 200


@click.command(
    epilog=examples(
        "detente tail",
        "detente tail --topic alerts | jq .why",
        "detente tail --from-beginning --max 100 > scores.jsonl",
    )
)
@click.option(
    "--topic",
    "kind",
    type=click.Choice(list(COLUMNS)),
    default="scores",
    show_default=True,
    help="What to print.",
)
@click.option("--from-beginning", is_flag=True, help="Start with the oldest record rather than the next.")
@click.option("--max", "count", type=click.IntRange(min=1), help="Stop after so many records.")
@config_option
def tail(kind: str, *, from_beginning: bool, count: int | None, config_file: Path | None) -> None:
    """Print scores and other records as they are published, until Ctrl-C.

    On a terminal a table shows the latest; into a pipe goes each record as a line of JSON. Tombstones are left out.
    """
    settings = load_settings(config_file).settings
    printer = _Table(kind) if sys.stdout.isatty() else _Lines()
    try:
        asyncio.run(_tail(settings, kind, from_beginning=from_beginning, count=count, printer=printer))
    finally:
        printer.close()


class _Lines:
    """A line of JSON a record, as it comes."""

    def show(self, value: bytes) -> None:
        """Write a record."""
        if b"\n" in value:
            value = msgspec.json.format(value, indent=-1)
        sys.stdout.buffer.write(value + b"\n")
        sys.stdout.buffer.flush()

    def close(self) -> None:
        """Nothing is held."""


class _Table:
    """The latest records, in a table that is drawn anew."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._console = Console()
        self._rows: deque[dict[str, Any]] = deque(maxlen=_SHOWN_ROWS)
        self._live = Live(console=self._console, get_renderable=self._table)
        self._live.start()

    def show(self, value: bytes) -> None:
        """Take a record in."""
        self._rows.append(msgspec.json.decode(value))

    def close(self) -> None:
        """Leave the last table standing."""
        self._live.stop()

    def _table(self) -> Table:
        room = max(self._console.height - 2, 1)
        return records_table(self._kind, list(self._rows)[-room:])


async def _tail(
    settings: Settings, kind: str, *, from_beginning: bool, count: int | None, printer: _Lines | _Table
) -> None:
    from stream.kafka.following import follow  # noqa: PLC0415 - help does without a Kafka client
    from stream.kafka.topics import topic_names  # noqa: PLC0415 - as above

    topic = getattr(topic_names(settings), kind.replace("-", "_"))
    records = follow(settings, topic, start="beginning" if from_beginning else "end", until_end=False)
    async with aclosing(records):
        shown = 0
        async for record in records:
            value = _value(kind, record)
            if value is None:
                continue
            printer.show(value)
            shown += 1
            if shown == count:
                return


def _value(kind: str, record: TopicRecord) -> bytes | None:
    """What is printed of a record; None where there is nothing to print."""
    if kind != "dead-letters":
        return record.value
    from stream.dead_letters.listing import read  # noqa: PLC0415 - help does without a Kafka client
    from stream.records.letter_line import encode_line, letter_line  # noqa: PLC0415 - as above

    found = read(record)
    return None if found.letter is None else encode_line(letter_line(found.letter, found.position))
