"""The end offsets of partitions, asked by a connection of its own that knows nothing of a running consumer."""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from stream.errors import UnreachableError
from stream.kafka.connection import client_options
from stream.kafka.reach import PATIENCE_SECONDS, ensure_reachable
from stream.settings.groups.kafka import KafkaSettings


async def end_offsets(
    kafka: KafkaSettings, partitions: Collection[TopicPartition]
) -> dict[TopicPartition, int]:
    """The offset after the last record of each partition; for no partitions, only whether the broker answers.

    Raises:
        UnreachableError: no answer in time.
    """
    if not partitions:
        await ensure_reachable(kafka)
        return {}
    consumer = AIOKafkaConsumer(**client_options(kafka), enable_auto_commit=False)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await consumer.start()
            return dict(await consumer.end_offsets(list(partitions)))
    except (KafkaError, OSError, TimeoutError) as error:
        raise UnreachableError(
            f"Kafka does not tell where partitions end ({type(error).__name__})"
        ) from error
    finally:
        await consumer.stop()


def ask_end_offsets(
    kafka: KafkaSettings, partitions: Collection[TopicPartition]
) -> dict[TopicPartition, int]:
    """The same, for a thread that has no event loop."""
    return asyncio.run(end_offsets(kafka, partitions))
