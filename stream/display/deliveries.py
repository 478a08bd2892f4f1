"""Messages of webhooks that were not delivered, as a table for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from rich.table import Table

from stream.display.printable import printable
from stream.webhooks.listing import DeliveryLine

_ID_CHARACTERS: Final = 28
"""Ids are shown whole however narrow the terminal: they are copied into the command that replays."""


def deliveries_table(lines: Iterable[DeliveryLine]) -> Table:
    """A row a message; times are UTC, the last column says what came of it so far."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("message", no_wrap=True, min_width=_ID_CHARACTERS)
    for name in ("endpoint", "state", "tries"):
        table.add_column(name, overflow="fold")
    table.add_column("answer", overflow="fold")
    for line in lines:
        cells = (line.id, line.endpoint, _state(line), str(line.attempts), line.told)
        table.add_row(*map(printable, cells))
    return table


def _state(line: DeliveryLine) -> str:
    moment, words = (line.due, "waits until") if line.state == "pending" else (line.ended, line.state)
    return words if moment is None else f"{words} {moment.astimezone(dt.UTC):%m-%d %H:%M}"
