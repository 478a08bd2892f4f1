"""Follow-ups: what is to come, how it stands, and who says so."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from stream.display.live.columns import Column, Record
from stream.display.printable import printable

_STATES: Final = {
    "told": "dim",
    "agreed": "cyan",
    "dated": "bold blue",
    "postponed": "yellow",
    "held": "green",
    "missed": "magenta",
    "cancelled": "bold red",
}


def _when(record: Record, width: int) -> Text:
    when = record["when"]
    start, end = when["start"], when["end"]
    if start is None:
        return printable(when["text"] or "", "dim")
    span = f"{start}/{end[5:]}" if end not in {None, start} else start
    return printable(span if len(span) <= width else start, "bold")


def _state(record: Record, _width: int) -> Text:
    text = printable(record["state"], _STATES.get(record["state"], ""))
    return Text.assemble(text, (" ?", "bold yellow")) if record["disputed"] else text


def _kind(record: Record, _width: int) -> Text:
    return printable(record["kind"])


def _actors(record: Record, _width: int) -> Text:
    return printable(" ".join(record["actors"]), "bold")


def _place(record: Record, _width: int) -> Text:
    return printable(record["location"] or "")


def _told(record: Record, _width: int) -> Text:
    told = (step["text"] for step in reversed(record["history"]) if step["text"])
    return printable(next(told, ""), "dim")


FOLLOW_UPS: Final = (
    Column("when", _when, 16, narrow=10),
    Column("state", _state, 11),
    Column("kind", _kind, 11),
    Column("actors", _actors, 15, rank=1, narrow=11),
    Column("where", _place, 16, rank=3, narrow=12),
    Column("told as", _told, 20, rank=2, lines=2, takes_rest=True),
)
