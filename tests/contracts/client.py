"""A plain client of Kafka for tests that look at the worker from outside."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import GroupCoordinatorNotAvailableError

RECORD_BYTES = 4 << 20

Record = tuple[bytes | None, bytes | None]


def create_topic(bootstrap: str, topic: str, *, partitions: int) -> None:
    """Create a topic that takes records of up to 4 MiB."""
    asyncio.run(_create(bootstrap, topic, partitions))


def produce(bootstrap: str, topic: str, records: Iterable[Record], *, headers: Sequence[Any] = ()) -> None:
    """Send records of (key, value) and wait for all acknowledgements."""
    asyncio.run(_produce(bootstrap, topic, records, headers))


def read_all(bootstrap: str, topic: str) -> list[Any]:
    """Everything that the topic holds now, in order within its partitions; nothing where it does not exist."""
    return asyncio.run(_read_all(bootstrap, topic))


def committed(bootstrap: str, group: str, topic: str) -> dict[int, int]:
    """The committed offset of each partition; 0 where nothing was committed."""
    return asyncio.run(_committed(bootstrap, group, topic))


async def _create(bootstrap: str, topic: str, partitions: int) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        new = NewTopic(topic, partitions, 1, topic_configs={"max.message.bytes": str(RECORD_BYTES)})
        await admin.create_topics([new])
    finally:
        await admin.close()


async def _produce(bootstrap: str, topic: str, records: Iterable[Record], headers: Sequence[Any]) -> None:
    producer = AIOKafkaProducer(
        bootstrap_servers=bootstrap, max_request_size=RECORD_BYTES, max_batch_size=256 << 10, linger_ms=5
    )
    await producer.start()
    try:
        waiting = [
            await producer.send(topic, value, key=key, headers=list(headers)) for key, value in records
        ]
        await asyncio.gather(*waiting)
    finally:
        await producer.stop()


async def _read_all(bootstrap: str, topic: str) -> list[Any]:
    consumer = AIOKafkaConsumer(
        bootstrap_servers=bootstrap,
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        max_partition_fetch_bytes=RECORD_BYTES + (64 << 10),
    )
    await consumer.start()
    try:
        partitions = await _partitions(consumer, topic)
        if not partitions:
            return []
        consumer.assign(partitions)
        ends = await consumer.end_offsets(partitions)
        found: list[Any] = []
        while any([await consumer.position(tp) < end for tp, end in ends.items()]):
            for records in (await consumer.getmany(timeout_ms=200)).values():
                found += records
        return found
    finally:
        await consumer.stop()


async def _committed(bootstrap: str, group: str, topic: str) -> dict[int, int]:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        offsets = await admin.list_consumer_group_offsets(group)
    except GroupCoordinatorNotAvailableError:  # in its first second a broker still makes the offsets topic
        return {}
    finally:
        await admin.close()
    return {tp.partition: max(found.offset, 0) for tp, found in offsets.items() if tp.topic == topic}


async def _partitions(consumer: AIOKafkaConsumer, topic: str) -> list[TopicPartition]:
    if topic not in await consumer.topics():
        return []
    consumer._client.add_topic(topic)
    await consumer._client.force_metadata_update()
    return [TopicPartition(topic, number) for number in sorted(consumer.partitions_for_topic(topic) or ())]
