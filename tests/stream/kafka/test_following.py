from __future__ import annotations

import asyncio
import datetime as dt
from contextlib import aclosing

import pytest

from stream.errors import TopicError, UnreachableError
from stream.kafka.following import follow
from stream.kafka.topics import topic_names
from stream.settings.groups.kafka import KafkaSettings
from stream.settings.schema import Settings
from tests.stream.topics import Broker, everything, own_settings, own_topics, put


async def test_a_topic_is_read_from_its_beginning_to_its_end(broker: Broker) -> None:
    settings = await own_topics(broker)
    topic = topic_names(settings).scores
    await put(settings, topic, [(b"a", b"1", [("h", b"x")]), (b"b", None, []), (b"c", b"3", [])])
    records = await everything(settings, topic)
    assert [(record.offset, record.key, record.value) for record in records] == [
        (0, b"a", b"1"),
        (1, b"b", None),
        (2, b"c", b"3"),
    ]
    assert records[0].headers == (("h", b"x"),)


async def test_an_empty_topic_ends_at_once(broker: Broker) -> None:
    settings = await own_topics(broker)
    assert await everything(settings, topic_names(settings).pairs) == []


async def test_records_come_as_they_are_published(broker: Broker) -> None:
    settings = await own_topics(broker)
    topic = topic_names(settings).alerts
    await put(settings, topic, [(b"old", b"0", [])])
    async with aclosing(follow(settings, topic, start="end", until_end=False)) as records:
        first = asyncio.ensure_future(anext(records))
        await asyncio.sleep(1)
        assert not first.done()
        await put(settings, topic, [(b"new", b"1", [])])
        assert (await asyncio.wait_for(first, 10)).key == b"new"


async def test_a_moment_chooses_what_was_written_then_or_later(broker: Broker) -> None:
    settings = await own_topics(broker)
    topic = topic_names(settings).articles
    await put(settings, topic, [(b"before", b"0", [])])
    await asyncio.sleep(0.05)
    moment = dt.datetime.now(dt.UTC)
    await put(settings, topic, [(b"after", b"1", [])])
    found = [record.key async for record in follow(settings, topic, start=moment, until_end=True)]
    assert found == [b"after"]


async def test_a_topic_that_is_not_there_is_named(broker: Broker) -> None:
    settings = own_settings(broker)
    with pytest.raises(TopicError, match=r"there is no topic .*\.scores"):
        await everything(settings, topic_names(settings).scores)


async def test_a_broker_that_is_away_is_named() -> None:
    with pytest.raises(UnreachableError, match=r"127\.0\.0\.1:1"):
        await everything(Settings(kafka=KafkaSettings(bootstrap="127.0.0.1:1")), "t")
