"""Reading a topic from one end to the other, without a group, for the commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final, Literal, NamedTuple

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaConnectionError, KafkaError, KafkaTimeoutError, RequestTimedOutError

from stream.errors import StreamError, UnreachableError
from stream.kafka.connection import consumer_options
from stream.kafka.partitions import partitions_of
from stream.kafka.reach import ensure_reachable
from stream.settings.schema import Settings

_POLL_MILLISECONDS: Final = 500
_MILLISECONDS: Final = 1000

Start = Literal["beginning", "end"] | dt.datetime


class TopicRecord(NamedTuple):
    """A record where it stands; `time` is when it was written, in UTC."""

    partition: int
    offset: int
    time: dt.datetime
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes | None], ...]


async def follow(
    settings: Settings, topic: str, *, start: Start, until_end: bool
) -> AsyncGenerator[TopicRecord, None]:
    """Read the records of a topic, each partition in order.

    Args:
        settings: of the connection.
        topic: read whole, all partitions.
        start: the beginning, the end, or the first record written at a moment or later.
        until_end: stop at what was the end when this began, rather than wait for more.

    Raises:
        UnreachableError: the broker does not answer.
        TopicError: there is no such topic, or it has no leader.
        StreamError: the broker does not let this user read it.
    """
    async with _consuming(settings) as consumer:
        partitions = await partitions_of(settings, topic)
        consumer.assign(partitions)
        ends = await consumer.end_offsets(partitions)
        await _seek(consumer, partitions, ends, start)
        waiting = set(partitions)
        while not until_end or (waiting := await _unfinished(consumer, waiting, ends)):
            batches = await consumer.getmany(timeout_ms=_POLL_MILLISECONDS)
            for partition, records in batches.items():
                for record in records:
                    if not until_end or record.offset < ends[partition]:
                        yield _record(record)


@asynccontextmanager
async def _consuming(settings: Settings) -> AsyncIterator[AIOKafkaConsumer]:
    await ensure_reachable(settings.kafka)
    consumer = AIOKafkaConsumer(**consumer_options(settings, group=None))
    try:
        try:
            await consumer.start()
            yield consumer
        finally:
            await consumer.stop()
    except (KafkaConnectionError, KafkaTimeoutError, RequestTimedOutError) as error:
        raise UnreachableError(f"Kafka at {settings.kafka.bootstrap} stopped answering: {error}") from error
    except KafkaError as error:
        raise StreamError(f"Kafka refuses to be read: {type(error).__name__}: {error}") from error


async def _seek(
    consumer: AIOKafkaConsumer,
    partitions: list[TopicPartition],
    ends: dict[TopicPartition, int],
    start: Start,
) -> None:
    match start:
        case "beginning":
            await consumer.seek_to_beginning(*partitions)
        case "end":
            for partition in partitions:
                consumer.seek(partition, ends[partition])
        case moment:
            asked = dict.fromkeys(partitions, round(moment.timestamp() * _MILLISECONDS))
            for partition, found in (await consumer.offsets_for_times(asked)).items():
                consumer.seek(partition, ends[partition] if found is None else found.offset)


async def _unfinished(
    consumer: AIOKafkaConsumer, waiting: set[TopicPartition], ends: dict[TopicPartition, int]
) -> set[TopicPartition]:
    """The partitions that are not read to their end; a position also passes what compaction has removed."""
    return {partition for partition in waiting if await consumer.position(partition) < ends[partition]}


def _record(record: Any) -> TopicRecord:
    time = dt.datetime.fromtimestamp(max(record.timestamp, 0) / _MILLISECONDS, dt.UTC)
    return TopicRecord(record.partition, record.offset, time, record.key, record.value, tuple(record.headers))
