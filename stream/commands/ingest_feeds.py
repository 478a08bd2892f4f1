"""The part of `detente ingest` that reads feeds: a line on standard error for each thing worth knowing."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text
from yarl import URL

from stream.display.printable import printable
from stream.ingest.feed_list import shown
from stream.ingest.fetch_error import FetchError
from stream.ingest.gather import Gathered
from stream.ingest.run import ingest_feeds
from stream.settings.schema import Settings


def read_feeds(feeds: Sequence[URL], settings: Settings, *, pages: bool, every: float | None) -> bool:
    """Read feeds, and tell how it went.

    Returns:
        Whether, of feeds that are read once, one failed or an entry was refused.
    """
    lines = FeedLines(Console(stderr=True), following=every is not None)
    try:
        asyncio.run(ingest_feeds(feeds, settings, pages=pages, every=every, told=lines.told, tell=lines.tell))
    finally:
        lines.sum_up()
    return every is None and lines.wrong


class FeedLines:
    """Tells of readings on a console.

    Args:
        console: standard error.
        following: each line then begins with its time, and readings that bring nothing are passed over.
    """

    def __init__(self, console: Console, *, following: bool) -> None:
        self._console = console
        self._following = following
        self._sum = Gathered()
        self._failed = 0
        self._moved: set[URL] = set()

    @property
    def wrong(self) -> bool:
        """Whether a feed failed or an entry was refused."""
        return bool(self._failed or self._sum.refused)

    def told(self, feed: URL, outcome: Gathered | FetchError) -> None:
        """A feed was read, or failed."""
        name = shown(feed)
        if isinstance(outcome, FetchError):
            self._failed += 1
            self._line(name, str(outcome), style="red")
            return
        self._sum = Gathered(
            sent=self._sum.sent + outcome.sent,
            known=self._sum.known + outcome.known,
            refused=self._sum.refused + outcome.refused,
            briefly=self._sum.briefly + outcome.briefly,
        )
        if outcome.moved_to is not None and feed not in self._moved:
            self._moved.add(feed)
            self._line(
                name, f"has moved to {shown(outcome.moved_to)}; name that in its place", style="yellow"
            )
        if outcome.sent or outcome.refused or not self._following:
            self._line(name, _said(outcome), style="")

    def tell(self, place: str, problem: str) -> None:
        """Something at a place is not as it should be."""
        self._line(place, problem, style="yellow")

    def sum_up(self) -> None:
        """The last line."""
        self._console.print(
            f"{_said(self._sum)}; failed readings {self._failed:,}", soft_wrap=True, highlight=False
        )

    def _line(self, place: str, text: str, *, style: str) -> None:
        time = f"{dt.datetime.now().astimezone():%H:%M:%S} " if self._following else ""
        line = Text.assemble((time, "dim"), printable(place), ": ", printable(text, style))
        self._console.print(line, soft_wrap=True)


def _said(gathered: Gathered) -> str:
    if gathered.unchanged:
        return "not changed"
    said = f"sent {gathered.sent:,}, known {gathered.known:,}, refused {gathered.refused:,}"
    return said + (f" ({gathered.briefly:,} without full text)" if gathered.briefly else "")
