"""The partitions of a topic, asked in a way that never makes the topic."""

from __future__ import annotations

import asyncio
from typing import Final

from aiokafka import TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from stream.errors import TopicError
from stream.kafka.connection import client_options
from stream.settings.schema import Settings

_PATIENCE_SECONDS: Final = 10.0
_PAUSE_SECONDS: Final = 0.1


async def partitions_of(settings: Settings, topic: str) -> list[TopicPartition]:
    """The partitions in order of their numbers; a topic that was made a moment ago is waited for.

    Raises:
        TopicError: there is no such topic, or its partitions have no leader.
        aiokafka.errors.KafkaError: the broker does not answer.
    """
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    try:
        await admin.start()
        if topic not in await admin.list_topics():
            raise TopicError(
                f"there is no topic {topic}; start a worker or ingest an article, or check topics.prefix"
            )
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while True:
                (described,) = await admin.describe_topics([topic])
                found = described["partitions"]
                if found and all(partition["leader"] >= 0 for partition in found):
                    return sorted(TopicPartition(topic, partition["partition"]) for partition in found)
                await asyncio.sleep(_PAUSE_SECONDS)
    except TimeoutError:
        raise TopicError(
            f"the partitions of {topic} have no leader; look after the cluster's brokers"
        ) from None
    finally:
        await admin.close()
