from __future__ import annotations

import asyncio
import uuid
from typing import Any, Protocol

import pytest
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from stream.errors import TopicError, UnreachableError
from stream.kafka.connection import client_options
from stream.kafka.topics import TopicNames, changelogs, declare_topics, topic_config, topic_names, topic_specs
from stream.settings.groups.kafka import KafkaSettings, TopicSettings
from stream.settings.schema import Settings


class Broker(Protocol):
    """A running broker."""

    @property
    def bootstrap(self) -> str:
        """Its address."""


def settings_for(broker: Broker, **topics: object) -> Settings:
    known = {"prefix": f"t{uuid.uuid4().hex[:8]}", "partitions": 3} | topics
    return Settings(
        kafka=KafkaSettings(bootstrap=broker.bootstrap, group=str(known["prefix"])),
        topics=TopicSettings.model_validate(known),
    )


def test_topics_are_named_under_the_prefix() -> None:
    assert topic_names(Settings()) == TopicNames(
        "detente.articles",
        "detente.scores",
        "detente.pairs",
        "detente.follow-ups",
        "detente.alerts",
        "detente.dead-letters",
        "detente.drafts",
        "detente.webhook-requests",
    )


def test_what_is_asked_of_topics_follows_the_settings() -> None:
    topics = TopicSettings(articles_retention_days=2, record_bytes=2 << 20)
    articles, scores, pairs, *_ = topic_specs(Settings(topics=topics))
    assert topic_config(articles, topics) == {
        "cleanup.policy": "delete",
        "retention.ms": str(2 * 86_400_000),
        "max.message.bytes": str(2 << 20),
    }
    assert scores.cleanup == "compact,delete"
    assert (pairs.cleanup, pairs.retention_ms) == ("compact", -1)


async def test_topics_are_made_once(broker: Broker) -> None:
    settings = settings_for(broker)
    first = await declare_topics(settings)
    assert set(first.created) == {*topic_names(settings), *changelogs(settings).values()}
    second = await declare_topics(settings)
    assert second.created == ()
    assert set(second.existing) == set(first.created)


async def test_topics_get_their_partitions_and_their_record_limit(broker: Broker) -> None:
    settings = settings_for(broker, record_bytes=2 << 20)
    await declare_topics(settings)
    name = topic_names(settings).scores
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    await admin.start()
    try:
        assert await partitions_of(admin, name) == 3
        (answer,) = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name)])
        stated = {entry[0]: entry[1] for entry in answer.resources[0][4]}
        assert stated["max.message.bytes"] == str(2 << 20)
        assert stated["cleanup.policy"] == "compact,delete"
    finally:
        await admin.close()


async def partitions_of(admin: Any, name: str) -> int:
    """The partitions of a topic; other brokers learn of a new one a moment later."""
    async with asyncio.timeout(10):
        while True:
            (topic,) = await admin.describe_topics([name])
            if topic["partitions"]:
                return len(topic["partitions"])
            await asyncio.sleep(0.05)


async def test_missing_topics_are_named_where_they_may_not_be_made(broker: Broker) -> None:
    settings = settings_for(broker, create=False)
    with pytest.raises(TopicError, match=r"topics are missing: .*articles.*set topics.create to true"):
        await declare_topics(settings)


async def test_more_copies_than_brokers_are_explained(broker: Broker) -> None:
    with pytest.raises(TopicError, match=r"fewer brokers than topics.replication asks for \(3\)"):
        await declare_topics(settings_for(broker, replication=3))


async def test_a_broker_that_is_away_is_no_fault_of_topics() -> None:
    with pytest.raises(UnreachableError, match=r"127\.0\.0\.1:1"):
        await declare_topics(Settings(kafka=KafkaSettings(bootstrap="127.0.0.1:1")))
