"""Reading many feeds side by side: once, or again and again."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, Final

from aiokafka.errors import KafkaError
from yarl import URL

from stream.ingest.fetch_error import FetchError
from stream.ingest.gather import Gathered

AT_ONCE: Final = 16
"""Feeds that are read at the same time; a host is asked by one of them at a time."""

MOST_WAIT: Final = 6 * 3600.0
"""How rarely a feed that keeps failing is tried, in seconds, unless feeds are read more rarely anyway."""

Gather = Callable[[URL], Awaitable[Gathered]]
Told = Callable[[URL, Gathered | FetchError], None]


async def read_once(feeds: Sequence[URL], gather: Gather, told: Told) -> None:
    """Read every feed; one that fails is told, and the others go on.

    Raises:
        KafkaError: the broker takes no articles; the other feeds are left.
    """
    room = asyncio.Semaphore(AT_ONCE)

    async def read(feed: URL) -> None:
        async with room:
            with suppress(FetchError):
                await _read(feed, gather, told)

    tasks = [asyncio.create_task(read(feed)) for feed in feeds]
    try:
        await asyncio.gather(*tasks)
    finally:
        await _end(tasks)


async def follow(
    feeds: Sequence[URL], gather: Gather, told: Told, *, every: float, stop: asyncio.Event
) -> None:
    """Read every feed again and again, until told to stop; a reading under way is then broken off.

    Each feed has its own times, a tenth of `every` earlier or later, so that many do not come at one moment. One that
    fails is tried again more and more rarely, and one that is gone for good no more.

    Args:
        feeds: their addresses.
        gather: reads one.
        told: called after each reading.
        every: seconds between two readings of a feed.
        stop: set to stop.
    """
    room = asyncio.Semaphore(AT_ONCE)

    async def poll(feed: URL) -> None:
        failures = 0
        while True:
            asked = 0.0
            async with room:
                try:
                    await _read(feed, gather, told)
                    failures = 0
                except FetchError as error:
                    if error.gone:
                        return
                    failures += 1
                    asked = error.wait or 0.0
                except KafkaError as error:
                    # The client keeps trying to reach the broker; the feed does not count as read.
                    told(feed, FetchError(f"Kafka takes no articles ({type(error).__name__})"))
            await asyncio.sleep(max(pause(every, failures, share=random.random()), asked))  # noqa: S311 - jitter

    tasks = [asyncio.create_task(poll(feed)) for feed in feeds]
    stopping = asyncio.create_task(stop.wait())
    try:
        going: set[asyncio.Task[Any]] = set(tasks)
        while going and not stopping.done():
            ended, _ = await asyncio.wait({*going, stopping}, return_when=asyncio.FIRST_COMPLETED)
            going -= ended
            for task in ended:
                task.result()
    finally:
        await _end([*tasks, stopping])


def pause(every: float, failures: int, *, share: float) -> float:
    """Seconds until a feed is read again.

    Args:
        every: seconds between two readings.
        failures: how often it has failed in a row.
        share: from 0 to 1, evenly spread.
    """
    wait = min(every * 2.0 ** min(failures, 20), max(every, MOST_WAIT))
    return wait * (0.9 + 0.2 * share)


async def _read(feed: URL, gather: Gather, told: Told) -> None:
    try:
        told(feed, await gather(feed))
    except FetchError as error:
        told(feed, error)
        raise


async def _end(tasks: Sequence[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
