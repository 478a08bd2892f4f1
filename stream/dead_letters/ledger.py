"""The group that remembers which dead letters have been replayed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import (
    GroupCoordinatorNotAvailableError,
    GroupLoadInProgressError,
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    NotCoordinatorForGroupError,
    RequestTimedOutError,
)

from stream.dead_letters.done import Done
from stream.errors import StreamError, UnreachableError
from stream.kafka.connection import client_options, consumer_options
from stream.kafka.partitions import partitions_of
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import topic_names
from stream.settings.schema import Settings

_COORDINATOR_COMING = (
    GroupCoordinatorNotAvailableError,
    GroupLoadInProgressError,
    NotCoordinatorForGroupError,
)
_PATIENCE_SECONDS = 10.0
_PAUSE_SECONDS = 0.2


class Ledger:
    """What has been replayed, by partition; `commit` makes it last."""

    def __init__(self, consumer: AIOKafkaConsumer, topic: str, done: dict[int, Done]) -> None:
        self._consumer = consumer
        self._topic = topic
        self._done = done
        self._changed: set[int] = set()

    def has(self, partition: int, offset: int) -> bool:
        """Whether a letter has been replayed."""
        return partition in self._done and offset in self._done[partition]

    def add(self, partition: int, offset: int) -> None:
        """Count a letter as replayed."""
        self._done.setdefault(partition, Done()).add(offset)
        self._changed.add(partition)

    async def commit(self) -> None:
        """Keep what has been added.

        Raises:
            StreamError: it can't be kept; letters replayed since the last commit may be replayed again.
        """
        offsets = {
            TopicPartition(self._topic, number): (self._done[number].offset, self._done[number].metadata)
            for number in self._changed
        }
        if offsets:
            await self._consumer.commit(offsets)
            self._changed.clear()


@asynccontextmanager
async def replay_ledger(settings: Settings) -> AsyncIterator[Ledger]:
    """Open the ledger of the replays under the prefix of the settings.

    Raises:
        UnreachableError: the broker does not answer.
        StreamError: the broker does not let this user keep a group.
    """
    await ensure_reachable(settings.kafka)
    group = f"{settings.topics.prefix}-dead-letters-replay"
    topic = topic_names(settings).dead_letters
    consumer = AIOKafkaConsumer(**consumer_options(settings, group=group))
    try:
        try:
            await consumer.start()
            partitions = await partitions_of(settings, topic)
            consumer.assign(partitions)
            yield Ledger(consumer, topic, await _stored(settings, group, consumer, partitions))
        finally:
            await consumer.stop()
    except (KafkaConnectionError, KafkaTimeoutError, RequestTimedOutError) as error:
        raise UnreachableError(f"Kafka at {settings.kafka.bootstrap} stopped answering: {error}") from error
    except KafkaError as error:
        raise StreamError(f"Kafka does not keep group {group}: {type(error).__name__}: {error}") from error


async def _stored(
    settings: Settings, group: str, consumer: AIOKafkaConsumer, partitions: list[TopicPartition]
) -> dict[int, Done]:
    """What earlier replays committed; the consumer tells offsets without metadata, the admin client both."""
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    try:
        await admin.start()
        stored = await _committed(admin, group, partitions)
    finally:
        await admin.close()
    beginnings = await consumer.beginning_offsets(partitions)
    done: dict[int, Done] = {}
    for partition, found in stored.items():
        done[partition.partition] = Done(max(found.offset, 0), found.metadata or "")
        done[partition.partition].start_at(beginnings[partition])
    return done


async def _committed(
    admin: AIOKafkaAdminClient, group: str, partitions: list[TopicPartition]
) -> dict[TopicPartition, Any]:
    """Ask until the group has a coordinator: on a new cluster the first who asks has it made."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return dict(await admin.list_consumer_group_offsets(group, partitions=partitions))
        except _COORDINATOR_COMING:
            if time.monotonic() > deadline:
                raise
            await asyncio.sleep(_PAUSE_SECONDS)
