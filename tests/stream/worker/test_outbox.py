"""Sending a batch: nothing is lost while the broker is away, and the last record of a key stays the last."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest
from aiokafka.errors import (
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    MessageSizeTooLargeError,
    NotLeaderForPartitionError,
    TopicAuthorizationFailedError,
)
from faust.exceptions import ProducerSendError
from hypothesis import given
from hypothesis import strategies as st

from stream.worker.outbox import DeliveryError, Outbox, Outgoing

Verdict = Callable[[int, bytes | None], KafkaError | None]


class Broker:
    """A producer whose broker decides on the n-th record it is sent, from 0."""

    def __init__(self, verdict: Verdict, *, at_schedule: bool = False) -> None:
        self.verdict = verdict
        self.at_schedule = at_schedule
        self.sent = 0
        self.log: list[tuple[bytes | None, bytes | None]] = []

    async def send(self, *record: Any, **_options: Any) -> Awaitable[Any]:
        """Answer as the broker decides."""
        _, key, value, *_ = record
        error = self.verdict(self.sent, value)
        self.sent += 1
        if error is not None and self.at_schedule:
            raise ProducerSendError("wrapped") from error
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if error is None:
            self.log.append((key, value))
            asyncio.get_running_loop().call_soon(future.set_result, None)
        else:
            asyncio.get_running_loop().call_soon(future.set_exception, error)
        return future


async def no_pause(_seconds: float) -> None:
    return None


def records(*names: str) -> list[Outgoing]:
    """Records "key value", such as "a1" under the key a."""
    return [Outgoing("t", name[0].encode(), name.encode(), ()) for name in names]


def values(log: Sequence[tuple[bytes | None, bytes | None]]) -> list[str]:
    return [(value or b"").decode() for _, value in log]


async def test_all_are_sent_before_any_is_awaited() -> None:
    sent: list[bytes | None] = []
    acknowledged: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    class Slow:
        async def send(self, *record: Any, **_options: Any) -> Awaitable[Any]:
            sent.append(record[2])
            return acknowledged

    delivery = asyncio.ensure_future(Outbox(Slow()).deliver(records("a1", "b1", "c1")))
    await asyncio.sleep(0.01)
    assert sent == [b"a1", b"b1", b"c1"]
    assert not delivery.done()
    acknowledged.set_result(None)
    assert await delivery == []


@pytest.mark.parametrize("at_schedule", [False, True])
@pytest.mark.parametrize("error", [KafkaConnectionError, NotLeaderForPartitionError, KafkaTimeoutError])
async def test_what_fails_while_the_broker_is_away_is_sent_again_until_it_is_taken(
    error: type[KafkaError], at_schedule: bool
) -> None:
    broker = Broker(lambda nth, _: error() if nth < 40 else None, at_schedule=at_schedule)
    retries: list[int] = []
    outbox = Outbox(broker, on_retry=retries.append, pause=no_pause)
    assert await outbox.deliver(records("a1", "b1", "c1")) == []
    assert sorted(set(values(broker.log))) == ["a1", "b1", "c1"]
    assert retries


async def test_pauses_grow_up_to_five_seconds() -> None:
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    broker = Broker(lambda nth, _: KafkaConnectionError() if nth < 10 else None)
    await Outbox(broker, pause=pause).deliver(records("a1"))
    assert 0.05 <= pauses[0] <= 0.1
    assert 2.5 <= pauses[-1] <= 5.0


async def test_a_failed_record_is_sent_again_with_its_successors_under_the_same_key() -> None:
    broker = Broker(lambda nth, _: NotLeaderForPartitionError() if nth == 0 else None)
    await Outbox(broker, pause=no_pause).deliver(records("a1", "b1", "a2"))
    assert values(broker.log) == ["b1", "a2", "a1", "a2"]


@given(
    names=st.lists(st.sampled_from(["a1", "a2", "b1", "b2", "c1"]), min_size=1, max_size=12),
    failures=st.sets(st.integers(0, 30)),
    too_large=st.sets(st.sampled_from(["a1", "b2"])),
    collateral=st.sets(st.integers(0, 11)),
)
def test_every_record_is_taken_or_refused_and_the_last_of_a_key_is_taken_last(
    names: list[str], failures: set[int], too_large: set[str], collateral: set[int]
) -> None:
    """`collateral` are records of a batch that the broker refuses for another one's size."""

    def verdict(nth: int, value: bytes | None) -> KafkaError | None:
        if (value or b"").decode() in too_large or (nth in collateral and nth < len(names)):
            return MessageSizeTooLargeError()
        return NotLeaderForPartitionError() if nth in failures else None

    broker = Broker(verdict)
    refused = asyncio.run(Outbox(broker, pause=no_pause).deliver(records(*names)))
    assert [names[item.position] for item in refused] == [name for name in names if name in too_large]
    taken = [name for name in names if name not in too_large]
    assert set(values(broker.log)) == set(taken)
    for key in "abc":
        of_key = [name for name in taken if name[0] == key]
        if of_key:
            assert [name for name in values(broker.log) if name[0] == key][-1] == of_key[-1]


@pytest.mark.parametrize("at_schedule", [False, True])
async def test_a_record_that_is_too_large_is_refused_alone(at_schedule: bool) -> None:
    broker = Broker(
        lambda _, value: MessageSizeTooLargeError() if value == b"b1" else None, at_schedule=at_schedule
    )
    refused = await Outbox(broker, pause=no_pause).deliver(records("a1", "b1", "c1"))
    assert [item.position for item in refused] == [1]
    assert sorted(values(broker.log)) == ["a1", "c1"]


@pytest.mark.parametrize("at_schedule", [False, True])
async def test_a_broker_that_will_not_take_our_records_is_an_error_with_a_remedy(at_schedule: bool) -> None:
    broker = Broker(lambda *_: TopicAuthorizationFailedError("t"), at_schedule=at_schedule)
    with pytest.raises(DeliveryError, match="check the topics and what this user may write"):
        await Outbox(broker, pause=no_pause).deliver(records("a1"))


async def test_whoever_watches_is_told_of_acknowledgements_only() -> None:
    told: list[int] = []
    broker = Broker(lambda nth, _: KafkaConnectionError() if nth < 5 else None)
    await Outbox(broker, on_sent=lambda: told.append(broker.sent), pause=no_pause).deliver(records("a1"))
    assert told == [6]


async def test_nothing_to_send_sends_nothing() -> None:
    broker = Broker(lambda *_: None)
    assert await Outbox(broker).deliver([]) == []
    assert broker.sent == 0
