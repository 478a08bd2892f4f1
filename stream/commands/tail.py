"""`detente tail`: records as they are published."""

from __future__ import annotations

import asyncio
import sys
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

import msgspec
import rich_click as click

from stream.commands.options import config_option, examples
from stream.commands.tail_screen import TailScreen
from stream.commands.wanted import Wanted, pair_name
from stream.display.live.view import KINDS
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from stream.kafka.following import TopicRecord
    from stream.settings.schema import Settings

_WITHOUT_PAIR: Final = "dead-letters"


class Printer(Protocol):
    """Takes the records as they come."""

    ended: asyncio.Event
    """Set when whoever watches has seen enough."""

    def show(self, key: bytes, value: bytes | None) -> None:
        """A record; None withdraws what was shown under its key."""


def _pairs(_context: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> frozenset[str]:
    try:
        return frozenset(map(pair_name, values))
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command(
    epilog=examples(
        "detente tail",
        "detente tail --topic pairs --from-beginning",
        "detente tail --pair CHN-USA --min-escalation 0.5",
        "detente tail --topic alerts | jq .why",
        "detente tail --from-beginning --max 100 > scores.jsonl",
    )
)
@click.option(
    "--topic",
    "kind",
    type=click.Choice(list(KINDS)),
    default="scores",
    show_default=True,
    help="What to print.",
)
@click.option(
    "--pair",
    "pairs",
    multiple=True,
    metavar="PAIR",
    callback=_pairs,
    help="Only what is about this pair, such as CHN-USA; may be given several times.",
)
@click.option(
    "--min-escalation",
    "escalation",
    type=click.FloatRange(0, 1),
    help="Only scores whose escalation is at least this.",
)
@click.option("--from-beginning", is_flag=True, help="Start with the oldest record rather than the next.")
@click.option("--max", "count", type=click.IntRange(min=1), help="Stop after so many records.")
@config_option
def tail(
    kind: str,
    *,
    pairs: frozenset[str],
    escalation: float | None,
    from_beginning: bool,
    count: int | None,
    config_file: Path | None,
) -> None:
    """Print scores and other records as they are published, until Ctrl-C.

    On a terminal a live table shows the latest record of each article, pair, act or alert: pairs by their tension,
    everything else the newest first. The space bar pauses it, q ends it. Into a pipe goes each record as a line of
    JSON; tombstones are left out.
    """
    if pairs and kind == _WITHOUT_PAIR:
        raise click.UsageError("--pair: dead letters are about no pair; choose another --topic")
    if escalation is not None and kind != "scores":
        raise click.UsageError("--min-escalation is for scores; leave it out, or leave --topic out")
    settings = load_settings(config_file).settings
    wanted = Wanted(kind, pairs, escalation)
    start = "beginning" if from_beginning else "end"
    asyncio.run(_tail(settings, wanted, start=start, count=count))


class _Lines:
    """A line of JSON a record, as it comes."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()

    def show(self, _key: bytes, value: bytes | None) -> None:
        """Write a record."""
        if value is None:
            return
        if b"\n" in value:
            value = msgspec.json.format(value, indent=-1)
        sys.stdout.buffer.write(value + b"\n")
        sys.stdout.buffer.flush()


async def _tail(settings: Settings, wanted: Wanted, *, start: Any, count: int | None) -> None:
    if not sys.stdout.isatty():
        await _print(settings, wanted, _Lines(), start=start, count=count)
        return
    async with TailScreen(wanted) as screen:
        printing = asyncio.create_task(_print(settings, wanted, screen, start=start, count=count))
        ending = asyncio.create_task(screen.ended.wait())
        try:
            await asyncio.wait({printing, ending}, return_when=asyncio.FIRST_COMPLETED)
            if printing.done():
                printing.result()
        finally:
            for task in (printing, ending):
                task.cancel()
            await asyncio.gather(printing, ending, return_exceptions=True)


async def _print(
    settings: Settings, wanted: Wanted, printer: Printer, *, start: Any, count: int | None
) -> None:
    from stream.kafka.following import follow  # noqa: PLC0415 - help does without a Kafka client
    from stream.kafka.topics import topic_names  # noqa: PLC0415 - as above

    topic = getattr(topic_names(settings), wanted.kind.replace("-", "_"))
    records = follow(settings, topic, start=start, until_end=False)
    async with aclosing(records):
        shown = 0
        async for record in records:
            key, value = _taken(wanted.kind, record)
            if value is not None and not wanted.anything and not wanted.includes(msgspec.json.decode(value)):
                value = None
            printer.show(key, value)
            shown += value is not None
            if shown == count:
                return


def _taken(kind: str, record: TopicRecord) -> tuple[bytes, bytes | None]:
    """What a record is known by, and what is printed of it; None where there is nothing to print."""
    place = f"{record.partition}@{record.offset}".encode()
    if kind != "dead-letters":
        return record.key or place, record.value
    from stream.dead_letters.listing import read  # noqa: PLC0415 - help does without a Kafka client
    from stream.records.letter_line import encode_line, letter_line  # noqa: PLC0415 - as above

    found = read(record)
    return place, None if found.letter is None else encode_line(letter_line(found.letter, found.position))
