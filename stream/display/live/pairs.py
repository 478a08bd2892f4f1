"""Pairs: how tense they are, where that is going, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from rich.text import Text

from stream.display.live.bars import DE_ESCALATION, ESCALATION, change, tension
from stream.display.live.columns import Column, Record
from stream.display.printable import printable


def _pair(record: Record, _width: int) -> Text:
    return printable(record["pair"], "bold" if not record["sparse"] else "dim")


def _tension(record: Record, width: int) -> Text:
    text = tension(record["tension"], width)
    if record["sparse"]:
        text.stylize("dim")
    return text


def _change(days: str) -> Callable[[Record, int], Text]:
    return lambda record, _width: change(record["change"][days])


def _sums(record: Record, _width: int) -> Text:
    return Text.assemble(
        (f"{record['escalation']:6.1f}", ESCALATION), " ", (f"{record['de_escalation']:6.1f}", DE_ESCALATION)
    )


def _told(record: Record, _width: int) -> Text:
    return Text(f"{record['articles']:>6,} {record['stories']:>6,}", style="dim")


def _why(record: Record, _width: int) -> Text:
    strongest = record["evidence"][0]
    style = ESCALATION if strongest["escalation"] >= strongest["de_escalation"] else DE_ESCALATION
    return printable(strongest["text"], style)


PAIRS: Final = (
    Column("pair", _pair, 7),
    Column("tension", _tension, 20, narrow=10),
    Column("1 day", _change("d1"), 6),
    Column("7 days", _change("d7"), 6, rank=2),
    Column("30 days", _change("d30"), 7, rank=4),
    Column("   esc de-esc", _sums, 13, rank=3),
    Column(" arts stories", _told, 13, rank=5),
    Column("why", _why, 20, rank=1, lines=2, takes_rest=True),
)
