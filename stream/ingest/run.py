"""Reading feeds into Kafka: everything that it takes, set up and taken down in order."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from yarl import URL

from stream.errors import UnreachableError
from stream.ingest.fetch import Fetcher
from stream.ingest.follow import Told, follow, read_once
from stream.ingest.gather import Gatherer, Tell
from stream.ingest.memory import FeedMemory, alone
from stream.ingest.publish import Publisher
from stream.kafka.producer import producing
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import declare_topics
from stream.settings.schema import Settings

STOP_SECONDS: Final = 10.0
"""How long the broker is waited for at the end."""


async def ingest_feeds(
    feeds: Sequence[URL], settings: Settings, *, pages: bool, every: float | None, told: Told, tell: Tell
) -> None:
    """Read feeds and send their articles; once, or until an interrupt or a request to end.

    Args:
        feeds: their addresses.
        settings: of the connection, the topics and feeds.
        pages: whether the articles' pages are read for their full text.
        every: seconds between two readings of a feed; None to read once.
        told: called after each reading of a feed.
        tell: called for every entry that is refused, and for what was not found on a page.

    Raises:
        UnreachableError: the broker does not answer.
        TopicError: the topic is missing and can't be made.
        StreamError: the broker takes no records from this user, or the memory of feeds can't be used.
    """
    await ensure_reachable(settings.kafka)
    await declare_topics(settings)
    path = settings.feeds.state
    with alone(path):
        memory = FeedMemory(path, remembered=settings.feeds.remembered)
        if memory.problem is not None:
            tell("state", memory.problem)
        try:
            async with (
                asyncio.timeout(None) as limit,
                producing(settings) as producer,
                Fetcher(settings.feeds, feeds) as fetcher,
            ):
                publisher = Publisher(producer, settings)
                gatherer = Gatherer(fetcher, memory, publisher.publish, pages=pages, tell=tell)
                if every is None:
                    await read_once(feeds, gatherer.gather, told)
                else:
                    with _stopping() as stop:
                        await follow(feeds, gatherer.gather, told, every=every, stop=stop)
                # The producer waits for a broker that is away; whoever asked for the end does not.
                limit.reschedule(asyncio.get_running_loop().time() + STOP_SECONDS)
        except TimeoutError:
            raise UnreachableError(
                f"Kafka at {settings.kafka.bootstrap} did not take the last articles within {STOP_SECONDS:g} s; "
                "the next run sends them"
            ) from None
        finally:
            memory.save()


@contextmanager
def _stopping() -> Iterator[asyncio.Event]:
    """An event that an interrupt or a request to end sets."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    try:
        yield stop
    finally:
        for number in signals:
            loop.remove_signal_handler(number)
