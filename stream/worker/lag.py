"""How far a worker is behind in what it reads, shown topic by topic."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

import structlog
from aiokafka import TopicPartition

from stream.errors import UnreachableError
from stream.kafka.topics import TopicNames
from stream.metrics import Metrics
from stream.worker.standing import Standing

_log = structlog.get_logger(__name__)

LOOK_SECONDS: Final = 10.0
"""Between two questions to the broker: often enough for alerts that wait minutes, seldom enough to cost nothing."""

_FIRST_LOOK_SECONDS: Final = 1.0
"""Between two tries while there is no figure yet."""

EndOffsets = Callable[[frozenset[TopicPartition]], Awaitable[Mapping[TopicPartition, int]]]


class Lag:
    """Asks the broker where partitions end and shows how many of their records this worker has not committed.

    While the broker is away the last figures stand. A worker that has none of a topic's partitions shows 0 of it, so
    that the sum over workers is the lag of the group.

    Args:
        standing: where the worker stands.
        ends: asks the broker for the end offsets of partitions; raises `UnreachableError` where it is away.
        metrics: where it is shown.
        names: the topics; those that workers read stand at 0 from the start.
    """

    def __init__(self, standing: Standing, *, ends: EndOffsets, metrics: Metrics, names: TopicNames) -> None:
        self._standing = standing
        self._ends = ends
        self._gauge = metrics.consumer_lag
        self._topics = (names.articles, names.drafts, names.alerts, names.webhook_requests)
        self._looking: asyncio.Task[None] | None = None
        for topic in self._topics:
            self._gauge.labels(topic)

    def start(self) -> None:
        """Begin to look; call it where the event loop runs."""
        self._looking = asyncio.ensure_future(self._look_on())

    async def stop(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._looking

    async def look(self) -> bool:
        """Show the lag; False where the broker is away or the group shares the partitions out anew."""
        partitions = self._given()
        if partitions is None:
            return False
        try:
            ends = await self._ends(partitions) if partitions else {}
        except UnreachableError:
            return False
        if self._given() != partitions:
            return False
        behind: Counter[str] = Counter(dict.fromkeys(self._topics, 0))
        for partition, remaining in self._standing.remaining(ends).items():
            behind[partition.topic] += remaining
        for topic, remaining in behind.items():
            self._gauge.labels(topic).set(remaining)
        return True

    def _given(self) -> frozenset[TopicPartition] | None:
        return self._standing.partitions if self._standing.joined else None

    async def _look_on(self) -> None:
        told = False
        while True:
            try:
                told = await self.look() or told
            except Exception as error:  # noqa: BLE001 - a figure that can't be had must not end the reading
                _log.exception("the lag can't be told", error=type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS if told else _FIRST_LOOK_SECONDS)
