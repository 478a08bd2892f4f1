"""The follower: reads the topics from where the view stands, writes them into it, and tells those who watch.

It reads without a group and keeps its own offsets in the view, in one transaction with what it wrote, so that a crash
loses nothing and repeats nothing. While the broker is away it tries again, and the view goes on answering.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Final

import structlog
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from models.errors import DetenteError
from stream.errors import RecordError
from stream.kafka.connection import consumer_options
from stream.kafka.partitions import partitions_of
from stream.kafka.topics import topic_names
from stream.serve.feed.change import KINDS, Change, Kind, read_change
from stream.serve.live.event import Event, event_of
from stream.serve.live.hub import Hub
from stream.serve.metrics import ServeMetrics
from stream.serve.view.writer import Place, Writer
from stream.settings.schema import Settings

_BATCH_RECORDS: Final = 200
_POLL_MILLISECONDS: Final = 200
_PAUSE_SECONDS: Final = (0.5, 30.0)
_LOOK_SECONDS: Final = 60.0
"""How often new partitions are looked for."""

_log = structlog.get_logger(__name__)


class Follower:
    """Feeds the view.

    Args:
        settings: all of them, for the connection, the topics, and whether texts are kept.
        writer: of the view.
        hub: of those who watch; it is told nothing of what was there before this process had caught up.
        metrics: counts what was read.
    """

    def __init__(self, settings: Settings, writer: Writer, hub: Hub, metrics: ServeMetrics) -> None:
        names = topic_names(settings)
        self._settings = settings
        self._writer = writer
        self._hub = hub
        self._metrics = metrics
        self._kinds: dict[str, Kind] = {
            getattr(names, kind.replace("-", "_")): kind
            for kind in KINDS
            if kind != "articles" or settings.serve.keep_texts
        }
        self._progress = time.monotonic()
        self.caught_up = False
        self.connected = False
        self.problem: str | None = "nothing was read yet"

    @property
    def idle_seconds(self) -> float:
        """For how long the loop has made no round; waiting for a broker that is away is a round, too."""
        return time.monotonic() - self._progress

    async def run(self) -> None:
        """Follow the topics until cancelled."""
        pause = _PAUSE_SECONDS[0]
        while True:
            try:
                await self._follow()
                pause = _PAUSE_SECONDS[0]
            except (KafkaError, OSError, TimeoutError, sqlite3.Error, DetenteError) as error:
                self.problem = f"{type(error).__name__}: {error}"
                _log.warning(
                    "the topics can't be followed; trying again", problem=self.problem, seconds=pause
                )
                self._progress = time.monotonic()
                await asyncio.sleep(pause)
                pause = min(pause * 2, _PAUSE_SECONDS[1])
            finally:
                self.connected = False

    async def _follow(self) -> None:
        """Follow until there are partitions that were not there before."""
        consumer = AIOKafkaConsumer(**consumer_options(self._settings, group=None))
        try:
            await consumer.start()
            partitions = await self._partitions()
            consumer.assign(partitions)
            ends = await consumer.end_offsets(partitions)
            await self._seek(consumer, partitions, ends)
            self.connected, self.problem = True, None
            waiting = set(partitions)
            looked = time.monotonic()
            while time.monotonic() < looked + _LOOK_SECONDS or await self._partitions() == partitions:
                if time.monotonic() >= looked + _LOOK_SECONDS:
                    looked = time.monotonic()
                await self._round(consumer)
                if waiting:
                    waiting = {at for at in waiting if await consumer.position(at) < ends[at]}
                    self._tell_caught_up(not waiting)
        finally:
            with suppress(KafkaError, OSError):
                await consumer.stop()

    async def _round(self, consumer: Any) -> None:
        self._progress = time.monotonic()
        batches = await consumer.getmany(timeout_ms=_POLL_MILLISECONDS, max_records=_BATCH_RECORDS)
        if not batches:
            return
        changes = await asyncio.to_thread(
            lambda: [change for at, records in batches.items() for change in self._changes(at.topic, records)]
        )
        offsets = {
            Place(at.topic, at.partition): records[-1].offset + 1
            for at, records in batches.items()
            if records
        }
        begun = time.perf_counter()
        await self._writer.write(changes, offsets)
        self._metrics.write_seconds.observe(time.perf_counter() - begun)
        self._metrics.last_written.set_to_current_time()
        if self.caught_up:
            self._hub.publish(_events(changes))

    def _changes(self, topic: str, records: Iterable[Any]) -> Iterable[Change]:
        kind = self._kinds[topic]
        for record in records:
            try:
                change = read_change(kind, record.key, record.value, arrived=record.timestamp)
            except RecordError as error:
                self._metrics.records.labels(kind, "refused").inc()
                _log.warning(
                    "a record can't be read", topic=topic, partition=record.partition, offset=record.offset,
                    problem=str(error),
                )  # fmt: skip
                continue
            self._metrics.records.labels(kind, "removal" if change.value is None else "put").inc()
            yield change

    async def _partitions(self) -> list[TopicPartition]:
        found = [await partitions_of(self._settings, topic) for topic in self._kinds]
        return [partition for partitions in found for partition in partitions]

    async def _seek(
        self, consumer: Any, partitions: list[TopicPartition], ends: dict[TopicPartition, int]
    ) -> None:
        known = await self._writer.offsets()
        begins = await consumer.beginning_offsets(partitions)
        for at in partitions:
            following = known.get(Place(at.topic, at.partition), begins[at])
            if following > ends[at]:
                _log.warning(
                    "a topic ends before where it was read to, so it was made anew; reading all of it",
                    topic=at.topic, partition=at.partition, end=ends[at], read=following,
                )  # fmt: skip
                following = begins[at]
            consumer.seek(at, max(following, begins[at]))

    def _tell_caught_up(self, caught_up: bool) -> None:
        if caught_up and not self.caught_up:
            self.caught_up = True
            _log.info("the view has caught up with the topics")


def _events(changes: Iterable[Change]) -> list[Event]:
    return [event for change in changes if (event := event_of(change)) is not None]
