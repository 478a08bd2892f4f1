"""Columns of a live table, and which of them fit into a width."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from rich.console import Console
from rich.text import Text

Record = Mapping[str, Any]

GAP: Final = 2
"""Spaces between two columns."""

_RANKED: Final = range(9, 0, -1)
_SMALL_USE: Final = range(9, 2, -1)


class Column(NamedTuple):
    """One column.

    Args:
        name: its heading.
        read: the cell of a record, given how many characters wide the column is.
        width: in characters; of the one column that takes what the others leave, the least it can do with.
        rank: 0 is always shown; of the others the highest is left out first.
        lines: how many lines a cell may take, wrapped at words.
        takes_rest: whether it takes what the others leave.
        narrow: the width that it falls back to before any column is left out; 0 for none.
    """

    name: str
    read: Callable[[Record, int], Text]
    width: int
    rank: int = 0
    lines: int = 1
    takes_rest: bool = False
    narrow: int = 0


def fitted(columns: Sequence[Column], width: int) -> list[Column]:
    """The columns that fit, with the widths that they get; those of rank 0 stay however little room there is.

    First the ranked ones become narrow, then those of small use go, then the others become narrow, and go at last.
    """
    chosen = list(columns)
    for drop, ranks in ((False, _RANKED), (True, _SMALL_USE), (False, (0,)), (True, _RANKED)):
        for rank in ranks:
            if _room(chosen, width) >= 0:
                break
            if drop:
                chosen = [column for column in chosen if column.rank != rank]
            else:
                chosen = [
                    column._replace(width=column.narrow or column.width) if column.rank == rank else column
                    for column in chosen
                ]
    room = max(_room(chosen, width), 0)
    return [column._replace(width=column.width + room) if column.takes_rest else column for column in chosen]


def cell(column: Column, record: Record, console: Console) -> Text:
    """A cell as it is printed, empty where the record lacks what stands there."""
    try:
        text = column.read(record, column.width)
    except (KeyError, TypeError, IndexError, ValueError, AttributeError):
        return Text()
    if column.lines == 1:
        text.truncate(column.width, overflow="ellipsis")
        return text
    lines = text.wrap(console, column.width)
    if len(lines) > column.lines:
        last = lines[column.lines - 1]
        last.truncate(max(column.width - 1, 0))
        last.append("…")
    return Text("\n").join(lines[: column.lines])


def moment(value: str) -> str:
    """The time of a moment where people are, with its day where that is not today's."""
    local = dt.datetime.fromisoformat(value).astimezone()
    today = dt.datetime.now().astimezone().date()
    return f"{local:%H:%M:%S}" if local.date() == today else f"{local:%m-%d %H:%M}"


def _room(columns: Sequence[Column], width: int) -> int:
    return width - sum(column.width for column in columns) - GAP * (len(columns) - 1)
