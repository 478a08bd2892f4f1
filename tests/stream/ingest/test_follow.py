from __future__ import annotations

import asyncio

import pytest
from aiokafka.errors import KafkaTimeoutError
from yarl import URL

from stream.ingest.fetch_error import FetchError
from stream.ingest.follow import AT_ONCE, MOST_WAIT, follow, pause, read_once
from stream.ingest.gather import Gathered

FEEDS = [URL(f"https://example.org/{number}") for number in range(40)]


class Feeds:
    """Feeds that answer as told, and a log of what was told of them."""

    def __init__(self, outcomes: dict[URL, Exception] | None = None) -> None:
        self.outcomes = outcomes or {}
        self.read: list[URL] = []
        self.told: list[tuple[URL, Gathered | FetchError]] = []
        self.at_once = 0
        self.most_at_once = 0

    async def gather(self, feed: URL) -> Gathered:
        """Read one."""
        self.read.append(feed)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(0.005)
        finally:
            self.at_once -= 1
        if feed in self.outcomes:
            raise self.outcomes[feed]
        return Gathered(sent=1)

    def tell(self, feed: URL, outcome: Gathered | FetchError) -> None:
        """Note it."""
        self.told.append((feed, outcome))

    async def follow(self, *feeds: URL, seconds: float, every: float = 0.02) -> None:
        """Follow feeds for a while."""
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(seconds, stop.set)
        async with asyncio.timeout(10):
            await follow(feeds, self.gather, self.tell, every=every, stop=stop)


async def test_a_feed_that_fails_is_told_and_the_others_go_on() -> None:
    error = FetchError("no")
    feeds = Feeds({FEEDS[3]: error})
    await read_once(FEEDS, feeds.gather, feeds.tell)
    assert sorted(map(str, feeds.read)) == sorted(map(str, FEEDS))
    assert [(feed, outcome) for feed, outcome in feeds.told if isinstance(outcome, FetchError)] == [
        (FEEDS[3], error)
    ]


async def test_so_many_are_read_at_once_and_no_more() -> None:
    feeds = Feeds()
    await read_once(FEEDS, feeds.gather, feeds.tell)
    assert feeds.most_at_once == AT_ONCE


async def test_a_broker_that_takes_nothing_ends_a_single_run() -> None:
    feeds = Feeds({FEEDS[0]: KafkaTimeoutError()})
    with pytest.raises(KafkaTimeoutError):
        await read_once(FEEDS, feeds.gather, feeds.tell)


async def test_feeds_are_read_again_and_again_until_told_to_stop() -> None:
    feeds = Feeds()
    await feeds.follow(*FEEDS[:2], seconds=0.3)
    assert feeds.read.count(FEEDS[0]) >= 4
    assert feeds.read.count(FEEDS[1]) >= 4


async def test_one_that_fails_is_read_more_rarely() -> None:
    feeds = Feeds({FEEDS[0]: FetchError("no")})
    await feeds.follow(*FEEDS[:2], seconds=0.6)
    assert 2 <= feeds.read.count(FEEDS[0]) < feeds.read.count(FEEDS[1]) / 2


async def test_one_that_is_gone_is_read_no_more_and_when_all_are_gone_it_ends() -> None:
    feeds = Feeds({FEEDS[0]: FetchError("gone", gone=True)})
    await feeds.follow(FEEDS[0], seconds=60)
    assert feeds.read == [FEEDS[0]]


async def test_one_that_asks_for_time_gets_it() -> None:
    feeds = Feeds({FEEDS[0]: FetchError("busy", wait=60)})
    await feeds.follow(FEEDS[0], seconds=0.3)
    assert feeds.read == [FEEDS[0]]


async def test_while_the_broker_is_away_reading_waits_and_tries_again() -> None:
    feeds = Feeds({FEEDS[0]: KafkaTimeoutError()})
    await feeds.follow(FEEDS[0], seconds=0.3)
    assert feeds.read.count(FEEDS[0]) >= 2
    assert "Kafka takes no articles" in str(feeds.told[0][1])


async def test_a_reading_under_way_is_broken_off() -> None:
    ended: list[str] = []

    async def hang(_feed: URL) -> Gathered:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("broken off")
        return Gathered()

    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.05, stop.set)
    async with asyncio.timeout(5):
        await follow(FEEDS[:1], hang, lambda *_: None, every=1, stop=stop)
    assert ended == ["broken off"]


async def test_what_can_not_be_gone_on_after_ends_it() -> None:
    feeds = Feeds({FEEDS[0]: OSError("disk")})
    with pytest.raises(OSError, match="disk"):
        await feeds.follow(*FEEDS[:2], seconds=60)


def test_pauses_spread_and_grow_to_a_limit() -> None:
    assert (pause(600, 0, share=0), pause(600, 0, share=1)) == pytest.approx((540, 660))
    assert pause(600, 2, share=0.5) == pytest.approx(2400)
    assert pause(600, 1000, share=0.5) == pytest.approx(MOST_WAIT)
    assert pause(86400, 5, share=0.5) == pytest.approx(86400)
