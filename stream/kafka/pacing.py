"""Keeps readers from asking without pause a broker that does not wait for records before it answers.

A reader of Kafka asks for records and lets the broker wait half a second for some to come. The embedded broker answers
at once that it has none, and is asked again at once: over a thousand times a second and reader, for as long as nothing
happens. Here an empty answer that came too soon is slept over. Brokers that wait are not touched by it.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

import aiokafka.consumer.consumer
from aiokafka.consumer.fetcher import Fetcher

SHORTEST_SECONDS: Final = 0.025
"""Between an empty answer and the next question; what comes in between is read so much later."""


class PacedFetcher(Fetcher):  # type: ignore[misc]  # aiokafka is untyped at our seam
    """The part of a reader that asks for records; aiokafka is pinned, see tests/stream/kafka."""

    async def _proc_fetch_request(self, *of: Any) -> bool:
        """Ask one broker; answer whether records came, or anything else that the reader has to be told."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        found: bool = await super()._proc_fetch_request(*of)
        rest = begun + SHORTEST_SECONDS - loop.time()
        if not found and rest > 0:
            try:
                await asyncio.sleep(rest)
            except asyncio.CancelledError:
                # The reader closes, or has other partitions now; aiokafka takes it the same way while it asks.
                return False
        return found


def pace_fetches() -> None:
    """Have every reader of this process that is made from now on keep the pace."""
    aiokafka.consumer.consumer.Fetcher = PacedFetcher
