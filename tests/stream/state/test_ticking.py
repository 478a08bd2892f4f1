"""Ticks: only whoever keeps the state tells that time passes, and through the topic of the drafts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from stream.records.draft import Tick, decode_message
from stream.state.ticking import KEY, Ticker
from stream.worker.outbox import Outbox, Outgoing, Refused


class Box(Outbox):
    """Takes records while it is open."""

    def __init__(self) -> None:
        self.taken: list[Outgoing] = []
        self.asked = 0
        self.open = asyncio.Event()
        self.open.set()

    async def deliver(
        self, records: Sequence[Outgoing], *, placed: Callable[[str, int], object] = lambda *_: None
    ) -> list[Refused]:
        """Take records."""
        del placed
        self.asked += 1
        await self.open.wait()
        self.taken += records
        return []


def ticker(box: Box, keeps: Callable[[], bool] = lambda: True) -> Ticker:
    return Ticker(box, topic="drafts", keeps=keeps, seconds=0.001, clock=lambda: 5.0)


async def test_a_tick_tells_the_time_under_a_key_that_is_no_articles() -> None:
    box = Box()
    await ticker(box).tick()
    (record,) = box.taken
    assert (record.topic, record.key) == ("drafts", KEY)
    assert decode_message(record.value or b"") == Tick(at=5.0)


async def test_it_ticks_only_while_it_keeps_the_state() -> None:
    box, asked = Box(), iter([False, False, True, False, True])
    sent: list[int] = []
    done = asyncio.Event()

    def keeps() -> bool:
        sent.append(len(box.taken))
        answer = next(asked, None)
        if answer is None:
            done.set()
        return bool(answer)

    running = asyncio.ensure_future(ticker(box, keeps).run())
    await asyncio.wait_for(done.wait(), 10)
    running.cancel()
    assert sent[:6] == [0, 0, 0, 1, 1, 2]


async def test_a_broker_that_is_away_gets_one_tick_when_it_is_back() -> None:
    box = Box()
    box.open.clear()
    running = asyncio.ensure_future(ticker(box).run())
    await asyncio.sleep(0.05)
    assert box.asked == 1
    box.open.set()
    await asyncio.sleep(0.05)
    running.cancel()
    assert len(box.taken) > 1
