from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from stream.ingest.pump import AHEAD, Pump


async def taken(pump: Pump[int], into: list[int] | None = None) -> list[int]:
    items = [] if into is None else into
    async for batch in pump.batches():
        items += batch
    return items


async def test_all_items_come_in_order() -> None:
    assert await taken(Pump(range(AHEAD * 5))) == list(range(AHEAD * 5))


async def test_nothing_comes_of_nothing() -> None:
    assert await taken(Pump([])) == []


async def test_an_item_comes_while_the_next_is_waited_for() -> None:
    go_on = threading.Event()

    def slow() -> Iterator[int]:
        yield 1
        go_on.wait()
        yield 2

    batches = Pump(slow()).batches()
    assert await asyncio.wait_for(anext(batches), 5) == [1]
    go_on.set()
    assert await asyncio.wait_for(anext(batches), 5) == [2]


async def test_an_error_comes_after_what_was_read_before_it() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    seen: list[int] = []
    with pytest.raises(OSError, match="gone"):
        await taken(Pump(failing()), seen)
    assert seen == [1]


async def test_no_more_is_read_ahead_than_is_allowed() -> None:
    read = 0

    def counting() -> Iterator[int]:
        nonlocal read
        for number in range(AHEAD * 3):
            read += 1
            yield number

    batches = Pump(counting()).batches()
    first = await anext(batches)
    await asyncio.sleep(0.1)
    assert read <= len(first) + AHEAD + 1
    await batches.aclose()  # type: ignore[attr-defined]  # it is a generator
