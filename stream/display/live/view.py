"""A live table of a topic: the latest record of each key, under a line that says how it goes."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Final

from rich.console import Console, ConsoleOptions, RenderableType
from rich.table import Table
from rich.text import Text

from stream.display.live.alerts import ALERTS
from stream.display.live.columns import GAP, Column, Record, cell, fitted
from stream.display.live.dead_letters import DEAD_LETTERS
from stream.display.live.follow_ups import FOLLOW_UPS
from stream.display.live.pairs import PAIRS
from stream.display.live.rate import Rate
from stream.display.live.scores import SCORES

KINDS: Final[dict[str, tuple[Column, ...]]] = {
    "scores": SCORES,
    "pairs": PAIRS,
    "follow-ups": FOLLOW_UPS,
    "alerts": ALERTS,
    "dead-letters": DEAD_LETTERS,
}

MOST_ROWS: Final = 500
"""Records that are kept; a screen shows fewer."""

_FRAME_LINES: Final = 4


class LiveView:
    """What a terminal shows of a topic, drawn to its width and height.

    The newest record stands on top; pairs stand by their tension, `ALL` first. A paused view keeps what comes for later.

    Args:
        kind: the topic.
        asked: what is filtered by, in words; empty for nothing.
        clock: seconds that never go back.
    """

    def __init__(self, kind: str, *, asked: str = "", clock: Callable[[], float] = time.monotonic) -> None:
        self._kind = kind
        self._asked = asked
        self._clock = clock
        self._rows: OrderedDict[bytes, Record] = OrderedDict()
        self._waiting: OrderedDict[bytes, Record | None] = OrderedDict()
        self._rate = Rate()
        self._seen = 0
        self.paused = False
        self.ended = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._rows

    def take(self, key: bytes, record: Record | None) -> None:
        """A record came in; None withdraws what stands under its key."""
        if record is not None:
            self._seen += 1
            self._rate.count(self._clock())
        if self.paused:
            self._waiting[key] = record
            self._waiting.move_to_end(key)
            while len(self._waiting) > MOST_ROWS:
                self._waiting.popitem(last=False)
        else:
            self._show(key, record)

    def pause(self) -> None:
        """Stand still, or go on with what came meanwhile."""
        self.paused = not self.paused
        if not self.paused:
            for key, record in self._waiting.items():
                self._show(key, record)
            self._waiting.clear()

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield self._head(options.max_width)
        yield Text()
        yield self._table(
            console, options.max_width, max((options.height or console.height) - _FRAME_LINES, 1)
        )
        if not self.ended:
            yield Text()
            yield self._foot(options.max_width)

    def _show(self, key: bytes, record: Record | None) -> None:
        self._rows.pop(key, None)
        if record is None:
            return
        self._rows[key] = record
        while len(self._rows) > MOST_ROWS:
            self._rows.popitem(last=False)

    def _ordered(self) -> list[Record]:
        newest = list(reversed(self._rows.values()))
        if self._kind == "pairs":
            newest.sort(key=lambda pair: (pair.get("pair") != "ALL", -(pair.get("tension") or 0.0)))
        return newest

    def _table(self, console: Console, width: int, height: int) -> Table:
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold underline")
        columns = fitted(KINDS[self._kind], width)
        for column in columns:
            table.add_column(Text(column.name[: column.width]), width=column.width, no_wrap=True)
        lines = 1
        for record in self._ordered():
            cells = [cell(column, record, console) for column in columns]
            lines += max(text.plain.count("\n") + 1 for text in cells)
            if lines > height:
                break
            table.add_row(*cells)
        return table

    def _head(self, width: int) -> Text:
        state = ("⏸ paused", "bold yellow") if self.paused else ("● live", "bold green")
        state = ("○ ended", "dim") if self.ended else state
        parts = [
            Text.assemble((f"detente {self._kind}", "bold"), "  ", state),
            Text(f"{self._rate.per_second(self._clock()):.1f}/s"),
            Text(f"{self._seen:,} seen"),
        ]
        if self.paused and self._waiting:
            parts.append(Text(f"{len(self._waiting):,} waiting", style="yellow"))
        if self._asked:
            parts.append(Text(self._asked, style="cyan"))
        line = Text("  ").join(parts)
        line.truncate(width, overflow="ellipsis")
        return line

    def _foot(self, width: int) -> Text:
        line = Text("space pauses  q ends", style="dim")
        line.truncate(width, overflow="ellipsis")
        return line
