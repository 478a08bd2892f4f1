"""A reader with nothing to read leaves its broker, and this machine, alone."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.consumer.fetcher import Fetcher

from stream.kafka.connection import consumer_options
from stream.kafka.pacing import SHORTEST_SECONDS
from stream.settings.groups.kafka import KafkaSettings
from stream.settings.schema import Settings
from tests.conftest import Broker
from tests.contracts.client import create_topic, produce


async def test_a_reader_asks_no_oftener_than_the_pace_and_still_gets_what_comes(
    broker: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the embedded broker an unpaced reader asks over a thousand times a second."""
    topic = f"paced-{uuid4().hex[:8]}"
    await asyncio.to_thread(create_topic, broker.bootstrap, topic, partitions=1)
    asked = 0
    ask = Fetcher._proc_fetch_request

    async def counted(self: Any, *of: Any) -> Any:
        nonlocal asked
        asked += 1
        return await ask(self, *of)

    monkeypatch.setattr(Fetcher, "_proc_fetch_request", counted)
    settings = Settings(kafka=KafkaSettings(bootstrap=broker.bootstrap))
    consumer = AIOKafkaConsumer(**consumer_options(settings, group=None))
    await consumer.start()
    try:
        consumer.assign([TopicPartition(topic, 0)])
        assert await consumer.getmany(timeout_ms=1000) == {}
        assert 0 < asked <= 1.5 / SHORTEST_SECONDS
        await asyncio.to_thread(produce, broker.bootstrap, topic, [(b"k", b"v")])
        found = await consumer.getmany(timeout_ms=5000)
        assert [record.value for records in found.values() for record in records] == [b"v"]
    finally:
        await consumer.stop()
