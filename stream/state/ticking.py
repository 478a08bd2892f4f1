"""Tells the state that time passes, through the same topic as everything else, so that a replay sees the same."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from stream.records.draft import Tick, encode_message
from stream.worker.outbox import Outbox, Outgoing

KEY = b"\xfftick"
"""No article's id: it is not UTF-8."""


class Ticker:
    """Sends a tick every so often while this worker keeps the state.

    A tick waits for the one before it to be acknowledged, so a broker that is away gets one when it is back.

    Args:
        outbox: sends them.
        topic: of the drafts.
        keeps: whether this worker has the partition of the state.
        seconds: between two ticks.
        clock: seconds since the epoch.
    """

    def __init__(
        self,
        outbox: Outbox,
        *,
        topic: str,
        keeps: Callable[[], bool],
        seconds: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._outbox = outbox
        self._topic = topic
        self._keeps = keeps
        self._seconds = seconds
        self._clock = clock

    async def run(self) -> None:
        """Tick until cancelled."""
        while True:
            await asyncio.sleep(self._seconds)
            if self._keeps():
                await self.tick()

    async def tick(self) -> None:
        """Send one."""
        await self._outbox.deliver([Outgoing(self._topic, KEY, encode_message(Tick(at=self._clock())), ())])
