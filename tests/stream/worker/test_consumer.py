"""The remedy against lost messages: a seek waits until nothing is fetched or handed over."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import pytest
from faust.transport.drivers.aiokafka import Consumer
from faust.types import TP
from mode import Service

from stream.settings.schema import Settings
from stream.worker.app import build_app
from stream.worker.consumer import StillConsumer

ARTICLES = TP("articles", 0)
CHANGELOG = TP("detente-state-changelog", 0)


class Client(Service):  # type: ignore[misc]  # mode is untyped at our seam
    """The thread of the consumer: a fetch lasts until it is let go; notes whether it was under way at a seek."""

    def __init__(self, committed: int | None) -> None:
        super().__init__()
        self.committed = committed
        self.begun_anew: list[Any] = []
        self.fetching = False
        self.records: dict[Any, Any] = {}
        self.begun = asyncio.Event()
        self.fetched = asyncio.Event()
        self.sought: list[bool] = []

    async def getmany(self, _partitions: Any, _timeout: float) -> dict[Any, Any]:
        """Fetch nothing, when it is let go."""
        self.fetching = True
        self.begun.set()
        try:
            await self.fetched.wait()
        finally:
            self.fetching = False
        return self.records

    async def seek_to_committed(self) -> dict[Any, Any]:
        """Go to the committed offsets."""
        self.sought.append(self.fetching)
        return {ARTICLES: self.committed}

    async def seek_to_beginning(self, *partitions: Any) -> None:
        """Go to the beginning."""
        self.begun_anew += partitions

    def assignment(self) -> set[TP]:
        """One partition of articles, one of a table."""
        return {ARTICLES, CHANGELOG}

    async def seek_wait(self, _partitions: Any) -> None:
        """Go to some offsets."""
        self.sought.append(self.fetching)


async def _nothing(*_: Any) -> None:
    return None


@contextlib.asynccontextmanager
async def fetching(kind: type[Any], *, committed: int | None = 7) -> AsyncIterator[tuple[Any, Client]]:
    """A consumer with a fetch under way."""
    app = build_app(Settings())
    app.finalize()
    app.tables._changelogs[CHANGELOG.topic] = None
    client = Client(committed)
    without_a_thread = type("WithoutAThread", (kind,), {"_new_consumer_thread": lambda _: client})
    consumer = without_a_thread(app.transport, _nothing, _nothing, _nothing)
    consumer._set_active_tps({ARTICLES})
    consumer.resume_flow()
    fetcher = SimpleNamespace(_stopped=asyncio.Event())
    loop = asyncio.ensure_future(consumer._drain_messages(fetcher))
    try:
        async with asyncio.timeout(5):
            await client.begun.wait()
            consumer.stop_flow()
            yield consumer, client
    finally:
        client.fetched.set()
        fetcher._stopped.set()
        consumer.resume_flow()
        loop.cancel()
        await asyncio.wait([loop])


async def seek(consumer: Any, way: str) -> None:
    """Seek in one of the ways of a recovery."""
    await (consumer.perform_seek() if way == "streams" else consumer.seek_wait({ARTICLES: 7}))


@pytest.mark.parametrize("way", ["streams", "tables"])
async def test_a_seek_waits_until_the_fetch_is_done_and_none_begins(way: str) -> None:
    async with fetching(StillConsumer) as (consumer, client):
        seeking = asyncio.ensure_future(seek(consumer, way))
        await asyncio.sleep(0.05)
        assert client.sought == []
        client.fetched.set()
        await seeking
        # The loop may have sought before, because it dropped what it fetched.
        assert set(client.sought) == {False}
        assert not client.fetching


@pytest.mark.parametrize("way", ["streams", "tables"])
async def test_without_the_remedy_it_seeks_in_the_middle_of_a_fetch(way: str) -> None:
    """What the remedy is for. When a new Faust makes this fail, the remedy can go."""
    async with fetching(Consumer) as (consumer, client):
        await seek(consumer, way)
        assert client.sought == [True]


async def test_a_seek_waits_for_nobody_once_the_fetching_has_ended() -> None:
    async with fetching(StillConsumer) as (consumer, client):
        client.fetched.set()
    consumer.stop_flow()
    await asyncio.wait_for(consumer.perform_seek(), 1)
    assert client.sought == [False]


async def test_a_seek_waits_for_nobody_while_there_is_nothing_to_fetch() -> None:
    """Such as before the first partitions: the loop sleeps, and looks again."""
    async with fetching(StillConsumer) as (consumer, client):
        consumer._set_active_tps(set())
        client.fetched.set()
        consumer.resume_flow()
        await asyncio.sleep(0.05)
        consumer.stop_flow()
        await asyncio.wait_for(consumer.perform_seek(), 0.1)
        assert client.sought == [False]


@pytest.mark.parametrize("committed", [None, 0])
async def test_a_partition_without_a_commit_goes_to_its_beginning(committed: int | None) -> None:
    """What was fetched of it and dropped would never come again; a table's changelog is left alone."""
    async with fetching(StillConsumer, committed=committed) as (consumer, client):
        client.fetched.set()
        await consumer.perform_seek()
        assert set(client.begun_anew) == {ARTICLES}


async def test_a_partition_with_a_commit_stays_there() -> None:
    async with fetching(StillConsumer) as (consumer, client):
        client.fetched.set()
        await consumer.perform_seek()
        assert client.begun_anew == []
        assert consumer._read_offset[ARTICLES] == 7


async def test_the_loop_that_drops_what_it_fetched_seeks_without_waiting_for_itself() -> None:
    """Faust has it seek when the flow was stopped in the meantime."""
    async with fetching(StillConsumer) as (consumer, client):
        client.records = {ARTICLES: [None]}
        client.fetched.set()
        await asyncio.wait_for(consumer._still.wait(), 5)
        assert client.sought == [False]
