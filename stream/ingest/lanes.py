"""One request at a time to a host, with a pause between two."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from yarl import URL

MOST_HOSTS: Final = 2000
"""Hosts that are kept in mind; links in feeds lead to ever new ones."""

MOST_PAUSE: Final = 60.0
"""What a host's Crawl-delay can ask for at most, in seconds."""


class _Lane:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.users = 0
        self.free_at = 0.0
        self.held_until = 0.0
        self.pause = 0.0

    def idle(self, now: float) -> bool:
        return not self.users and max(self.free_at, self.held_until) <= now


class Lanes:
    """Gives every host one lane.

    Args:
        pause: seconds between the end of a request and the next to the same host, at least.
    """

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._lanes: OrderedDict[str, _Lane] = OrderedDict()

    @asynccontextmanager
    async def turn(self, url: URL) -> AsyncIterator[None]:
        """Wait until the host can be asked, and keep others from it meanwhile."""
        lane = self._lane(url)
        lane.users += 1
        try:
            async with lane.lock:
                await asyncio.sleep(lane.free_at - time.monotonic())
                try:
                    yield
                finally:
                    lane.free_at = time.monotonic() + max(self._pause, lane.pause)
        finally:
            lane.users -= 1

    def slow(self, url: URL, seconds: float) -> None:
        """The host asks for a longer pause."""
        self._lane(url).pause = min(seconds, MOST_PAUSE)

    def hold(self, url: URL, seconds: float) -> None:
        """The host asks not to be asked for so long."""
        lane = self._lane(url)
        lane.held_until = max(lane.held_until, time.monotonic() + seconds)

    def held(self, url: URL) -> float:
        """For how many seconds the host is not to be asked; 0 where it may be."""
        return max(self._lane(url).held_until - time.monotonic(), 0.0)

    def _lane(self, url: URL) -> _Lane:
        host = url.raw_host or ""
        name = host if url.is_default_port() else f"{host}:{url.port}"
        lane = self._lanes.setdefault(name, _Lane())
        self._lanes.move_to_end(name)
        if len(self._lanes) > MOST_HOSTS:
            now = time.monotonic()
            for old in [key for key, kept in self._lanes.items() if kept is not lane and kept.idle(now)]:
                del self._lanes[old]
        return lane
