"""Topics of one's own on a shared broker, and records put into them."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

from aiokafka import AIOKafkaProducer

from stream.kafka.connection import producer_options
from stream.kafka.following import TopicRecord, follow
from stream.kafka.topics import declare_topics
from stream.settings.groups.kafka import KafkaSettings, TopicSettings
from stream.settings.schema import Settings

Sent = tuple[bytes | None, bytes | None, list[tuple[str, bytes]]]


class Broker(Protocol):
    """A running broker."""

    @property
    def bootstrap(self) -> str:
        """Its address."""


def own_settings(broker: Broker, **topics: Any) -> Settings:
    """Settings with a prefix that no other test has."""
    known = {"prefix": f"t{uuid.uuid4().hex[:8]}", "partitions": 2} | topics
    return Settings(
        kafka=KafkaSettings(bootstrap=broker.bootstrap), topics=TopicSettings.model_validate(known)
    )


async def own_topics(broker: Broker, **topics: Any) -> Settings:
    """The same, with the topics made."""
    settings = own_settings(broker, **topics)
    await declare_topics(settings)
    return settings


async def put(settings: Settings, topic: str, records: Sequence[Sent]) -> None:
    """Send records one after the other, all to the first partition."""
    async with _producer(settings) as producer:
        for key, value, headers in records:
            await producer.send_and_wait(topic, value, key=key, headers=headers, partition=0)


async def everything(settings: Settings, topic: str) -> list[TopicRecord]:
    """All records of a topic up to its end."""
    return [record async for record in follow(settings, topic, start="beginning", until_end=True)]


@asynccontextmanager
async def _producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    producer = AIOKafkaProducer(**producer_options(settings))
    await producer.start()
    try:
        yield producer
    finally:
        await producer.stop()
