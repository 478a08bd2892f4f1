"""Dead letters: what was rejected, as it was, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from aiokafka.errors import MessageSizeTooLargeError

from models.errors import ArticleError
from stream.metrics import Metrics
from stream.records.dead_letter import read_letter
from stream.worker.batch import Received, Rejected
from stream.worker.dead_letters import DeadLetters
from stream.worker.outbox import DeliveryError, Outbox, Outgoing, Refused

LIMIT = 4 << 20


class Box(Outbox):
    """Takes records up to a size."""

    def __init__(self, largest: int = LIMIT) -> None:
        self.taken: list[Outgoing] = []
        self.largest = largest

    async def deliver(
        self,
        records: Sequence[Outgoing],
        *,
        placed: Callable[[str, int], object] = lambda *_: None,  # noqa: ARG002 - the signature is the outbox's
    ) -> list[Refused]:
        """Take records, or refuse them."""
        refused = []
        for position, record in enumerate(records):
            if len(record.value or b"") > self.largest:
                refused.append(Refused(position, MessageSizeTooLargeError()))
            else:
                self.taken.append(record)
        return refused


def rejected(value: bytes | None = b"{", key: bytes | None = b"k", **fields: Any) -> Rejected:
    record = Received(topic="detente.articles", partition=3, offset=42, key=key, value=value, **fields)
    return Rejected(record, ArticleError("not-json", "", "the value is not JSON"), "decode")


async def send(box: Box, *items: Rejected, metrics: Metrics | None = None) -> None:
    letters = DeadLetters(box, topic="detente.dead-letters", record_bytes=LIMIT, metrics=metrics or Metrics())
    await letters.send(items)


async def test_a_dead_letter_keeps_bytes_and_headers_and_says_why() -> None:
    box = Box()
    await send(box, rejected(b'{"id":', headers=(("trace", b"1"), ("trace", b"2"), ("none", None))))
    (record,) = box.taken
    letter = read_letter(record.key, record.value, record.headers)
    assert (record.topic, record.key, record.value) == ("detente.dead-letters", b"k", b'{"id":')
    assert letter.headers == (("trace", b"1"), ("trace", b"2"), ("none", None))
    assert (letter.topic, letter.partition, letter.offset) == ("detente.articles", 3, 42)
    assert (letter.stage, letter.reason, letter.attempts) == ("decode", "not-json", 1)
    assert letter.message == "the value is not JSON"


async def test_a_record_with_neither_key_nor_value_can_be_sent_all_the_same() -> None:
    box = Box()
    await send(box, rejected(None, None))
    assert (box.taken[0].key, box.taken[0].value) == (None, b"")


async def test_a_letter_that_its_topic_refuses_is_cut_to_its_beginning_and_says_so() -> None:
    box = Box(largest=1 << 20)
    await send(box, rejected(b"x" * (2 << 20)), rejected(b"y"))
    values = {record.value for record in box.taken}
    assert values == {b"y", b"x" * (64 << 10)}
    (cut,) = (record for record in box.taken if record.value != b"y")
    letter = read_letter(cut.key, cut.value, cut.headers)
    assert (letter.truncated, letter.size) == (True, 2 << 20)


async def test_a_letter_that_cannot_be_sent_for_good_is_an_error_that_names_the_remedy() -> None:
    with pytest.raises(DeliveryError, match=r"raise its max\.message\.bytes"):
        await send(Box(largest=10), rejected(b"x" * 100))


async def test_letters_are_counted_by_stage_and_reason() -> None:
    metrics = Metrics()
    await send(Box(), rejected(), rejected(), metrics=metrics)
    labels = {"stage": "decode", "reason": "not-json"}
    assert metrics.registry.get_sample_value("detente_dead_letters_total", labels) == 2
