"""The remedy for records that Faust loses when it seeks while a fetch is under way.

Faust 0.15.3 fetches in a thread and hands the fetch the very set of partitions that it may hand over, so partitions
that are resumed for a seek belong to a fetch that began before. What such a fetch brings while the flow is held is
dropped, and the next one goes on behind it: after the seek of a recovery nothing goes back for it, nor does any seek
for a partition of which nothing was committed yet. The gap is booked as acknowledged. Here a seek waits until the loop
that fetches stands still, and such a partition goes to its beginning. See docs/decisions/recovery-holds-the-flow.md.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any, Final

from aiokafka import TopicPartition
from faust.transport.drivers.aiokafka import Consumer

_LONGEST_FETCH_SECONDS: Final = 0.25
"""A seek waits for the fetch under way; Faust's own second would be added to every start and rebalance."""


class StillConsumer(Consumer):  # type: ignore[misc]  # Faust is untyped at our seam
    """Seeks only while nothing is fetched or handed over. Whoever seeks has to stop the flow first."""

    logger = logging.getLogger("faust.consumer")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._handing_over: asyncio.Task[Any] | None = None
        self._still = asyncio.Event()
        self._still.set()

    async def perform_seek(self) -> None:
        """Go to the committed offsets, or to the beginning where there are none."""
        await self._stand_still()
        await super().perform_seek()
        fresh = [
            TopicPartition(tp.topic, tp.partition)
            for tp in self.assignment()
            if not self._read_offset.get(tp) and not self._is_changelog_tp(tp)
        ]
        if fresh:
            await self._thread.seek_to_beginning(*fresh)

    async def seek_wait(self, partitions: Mapping[Any, int]) -> None:
        """Go to these offsets."""
        await self._stand_still()
        await super().seek_wait(partitions)

    async def _stand_still(self) -> None:
        """Wait for the loop that fetches; it seeks itself when it has to drop what it fetched."""
        if not self.flow_active and asyncio.current_task() is not self._handing_over:
            await self._still.wait()

    async def _wait_next_records(self, timeout: float) -> Any:  # noqa: ASYNC109 - Faust's signature
        """Fetch; the loop that hands over comes here whenever it has done with a fetch."""
        while not self.flow_active and not self.should_stop:
            self._still.set()
            await self.wait(self.can_resume_flow)
        active = self._get_active_partitions()
        if not active:
            self._still.set()
            await self.sleep(_LONGEST_FETCH_SECONDS)
            return {}, active
        self._still.clear()
        return await super()._wait_next_records(min(timeout, _LONGEST_FETCH_SECONDS))

    async def _drain_messages(self, fetcher: Any) -> None:
        """Fetch and hand over until stopped."""
        self._handing_over = asyncio.current_task()
        try:
            await super()._drain_messages(fetcher)
        finally:
            self._handing_over = None
            self._still.set()
