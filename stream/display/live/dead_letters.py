"""Dead letters: what was rejected, and for what reason."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from stream.display.live.columns import Column, Record, moment
from stream.display.printable import printable


def _letter(record: Record, _width: int) -> Text:
    letter = record["letter"]
    return printable(place(letter["partition"], letter["offset"]))


def _time(record: Record, _width: int) -> Text:
    return printable(moment(record["letter"]["time"]), "dim")


def _origin(record: Record, _width: int) -> Text:
    return printable(f"{record['topic']} {place(record['partition'], record['offset'])}")


def _stage(record: Record, _width: int) -> Text:
    return printable(record["stage"], "yellow")


def _reason(record: Record, _width: int) -> Text:
    return printable(record["reason"], "bold red")


def _tries(record: Record, _width: int) -> Text:
    return Text(str(record["attempts"]))


def _message(record: Record, _width: int) -> Text:
    return printable(record["message"])


def place(partition: int, offset: int) -> str:
    """Where a record stands, for people."""
    return f"{partition}@{offset}"


DEAD_LETTERS: Final = (
    Column("letter", _letter, 8),
    Column("time", _time, 11, rank=4),
    Column("from", _origin, 26, rank=2, narrow=18),
    Column("stage", _stage, 8, rank=3),
    Column("reason", _reason, 18, narrow=14),
    Column("tries", _tries, 5, rank=5),
    Column("message", _message, 20, rank=1, lines=3, takes_rest=True),
)
