"""What a host's robots.txt allows, as RFC 9309 has it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple

from protego import Protego
from yarl import URL

ROBOTS_BYTES: Final = 500 << 10
"""What is read of a robots.txt at most; RFC 9309 asks for no less."""

_KEPT_SECONDS: Final = 86400.0
_UNREAD_SECONDS: Final = 600.0
_MOST_HOSTS: Final = 2000


class RobotsAnswer(NamedTuple):
    """What a host answered: the file, or the status that it gave instead; 0 and the problem where it gave none."""

    status: int
    body: bytes = b""
    problem: str = ""


class Rules(NamedTuple):
    """What is allowed at a host; `unread` says why the file could not be had, and nothing is allowed then."""

    file: Protego | None = None
    unread: str | None = None

    def refuses(self, url: URL, agent: str) -> str | None:
        """Why an address is not to be fetched; None where it may be."""
        if self.unread is not None:
            return f"robots.txt can't be read ({self.unread}), and without it nothing is fetched"
        if self.file is None or self.file.can_fetch(str(url), agent):
            return None
        return "robots.txt does not allow it"

    def pause(self, agent: str) -> float:
        """The Crawl-delay that is asked for, in seconds."""
        return 0.0 if self.file is None else float(self.file.crawl_delay(agent) or 0.0)


class Robots:
    """Keeps the rules of hosts for a day, and the lack of an answer for ten minutes.

    Args:
        read: fetches a robots.txt; raises nothing.
    """

    def __init__(self, read: Callable[[URL], Awaitable[RobotsAnswer]]) -> None:
        self._read = read
        self._known: OrderedDict[str, tuple[float, asyncio.Task[Rules]]] = OrderedDict()

    async def rules(self, url: URL) -> Rules:
        """The rules of an address's host; asked for once, however many wait."""
        origin = url.origin()
        until, task = self._known.get(str(origin), (0.0, None))
        if task is not None and time.monotonic() < until:
            return await asyncio.shield(task)
        task = asyncio.create_task(self._ask(origin))
        self._remember(origin, task, _KEPT_SECONDS)
        rules = await asyncio.shield(task)
        if rules.unread is not None:
            self._remember(origin, task, _UNREAD_SECONDS)
        return rules

    def _remember(self, origin: URL, task: asyncio.Task[Rules], seconds: float) -> None:
        self._known[str(origin)] = (time.monotonic() + seconds, task)
        self._known.move_to_end(str(origin))
        while len(self._known) > _MOST_HOSTS:
            self._known.popitem(last=False)

    async def _ask(self, origin: URL) -> Rules:
        status, body, problem = await self._read(origin / "robots.txt")
        if 200 <= status < 300:  # noqa: PLR2004 - HTTP
            return Rules(Protego.parse(body.decode("utf-8-sig", errors="replace")))
        if 400 <= status < 500 and status != 429:  # noqa: PLR2004 - HTTP: there is none, or none for us
            return Rules()
        return Rules(unread=f"HTTP {status}" if status else problem)
