"""The follower on a broker: the view is what the topics say, goes on after a restart, and tells those who watch."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.article import Article
from stream.kafka.topics import topic_names
from stream.records.article import encode_article
from stream.serve.feed.change import Change
from stream.serve.feed.follower import Follower
from stream.serve.live.hub import Hub, wanted
from stream.serve.metrics import ServeMetrics
from stream.serve.process import hub_of
from stream.serve.view.bounding import bounds_of
from stream.serve.view.writer import Writer
from stream.settings.schema import Settings
from tests.stream.serve.made import act, alert, pair, score
from tests.stream.topics import Broker, own_topics, put


@asynccontextmanager
async def following(settings: Settings, folder: Path) -> AsyncIterator[tuple[Follower, Hub, ServeMetrics]]:
    writer = Writer(folder / "view", prefix=settings.topics.prefix, bounds=bounds_of(settings.serve))
    metrics = ServeMetrics()
    hub = hub_of(settings.serve, metrics)
    follower = Follower(settings, writer, hub, metrics)
    task = asyncio.create_task(follower.run())
    try:
        yield follower, hub, metrics
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        writer.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.05)


async def send(settings: Settings, *changes: Change) -> None:
    names = topic_names(settings)
    for change in changes:
        topic = getattr(names, change.kind.replace("-", "_"))
        value = None if change.value is None else msgspec.json.encode(change.value)
        await put(settings, topic, [(change.key.encode(), value, [])])


def count(folder: Path, table: str) -> int:
    connection = sqlite3.connect(folder / "view")
    try:
        return int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])  # noqa: S608 - names of our own
    finally:
        connection.close()


async def test_the_view_holds_what_the_topics_say_and_watchers_hear_only_what_is_new(
    broker: Broker, tmp_path: Path
) -> None:
    settings = await own_topics(broker)
    names = topic_names(settings)
    article = Article(id="a", text="Its words.")
    await put(settings, names.articles, [(b"a", encode_article(article), [])])
    await send(settings, score("a"), pair(), act("t1"), alert("e1"))
    async with following(settings, tmp_path) as (follower, hub, _):
        await until(lambda: follower.caught_up)
        assert [count(tmp_path, table) for table in ("articles", "texts", "pairs", "acts", "alerts")] == [
            1
        ] * 5
        async with aclosing(hub.watch(wanted((), ()), last=None)) as frames:
            await anext(frames)
            await send(settings, score("b"))
            event = await asyncio.wait_for(anext(frames), 20)
    assert b'"id":"b"' in event
    assert b'"id":"a"' not in event


async def test_a_restart_goes_on_where_the_view_ended(broker: Broker, tmp_path: Path) -> None:
    settings = await own_topics(broker)
    await send(settings, score("a"), score("b"))
    async with following(settings, tmp_path) as (follower, _, _):
        await until(lambda: follower.caught_up)
    await send(settings, score("c"), score("a")._replace(value=None))
    async with following(settings, tmp_path) as (follower, _, metrics):
        await until(lambda: follower.caught_up)
        counted = metrics.registry.get_sample_value
        assert counted("detente_serve_records_total", {"topic": "scores", "effect": "put"}) == 1
        assert counted("detente_serve_records_total", {"topic": "scores", "effect": "removal"}) == 1
    assert count(tmp_path, "articles") == 2


async def test_a_record_that_breaks_its_contract_is_counted_and_stops_nothing(
    broker: Broker, tmp_path: Path
) -> None:
    settings = await own_topics(broker)
    bad: list[Any] = [
        (b"x", b"{", []),
        (b"x", b"\xff", []),
        (b"x", b'{"id": 1}', []),
        (b"\xff", None, []),
    ]
    await put(settings, topic_names(settings).scores, bad)
    await send(settings, score("a"))
    async with following(settings, tmp_path) as (follower, _, metrics):
        await until(lambda: follower.caught_up)
        refused = metrics.registry.get_sample_value(
            "detente_serve_records_total", {"topic": "scores", "effect": "refused"}
        )
    assert refused == len(bad)
    assert count(tmp_path, "articles") == 1


@pytest.mark.broker
async def test_while_the_broker_is_away_the_follower_waits_and_then_goes_on(
    embedded_broker: Any, tmp_path: Path
) -> None:
    from stream.broker.embedded import EmbeddedBroker  # noqa: PLC0415 - one of its own, to be stopped

    with EmbeddedBroker() as own:
        settings = await own_topics(own)
        await send(settings, score("a"))
        async with following(settings, tmp_path) as (follower, _, _):
            await until(lambda: follower.caught_up)
            own.stop()
            await asyncio.sleep(2)
            assert follower.idle_seconds < 30
            own.start()
            await send(settings, score("b"))
            await until(lambda: count(tmp_path, "articles") == 2)
