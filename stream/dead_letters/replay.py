"""Sending dead letters to the topic they came from again, each once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Final, Literal, NamedTuple

from aiokafka import AIOKafkaProducer

from stream.dead_letters.ledger import Ledger, replay_ledger
from stream.dead_letters.listing import Letter
from stream.errors import RecordError
from stream.kafka.producer import TOO_LARGE, producing
from stream.kafka.topics import TopicNames, topic_names
from stream.records.dead_letter import Header, replay_record
from stream.settings.schema import Settings

Fate = Literal["replayed", "would be replayed", "replayed before", "not replayed"]
Report = Callable[[Letter, Fate, str], None]
"""Told of every letter: what became of it, and why it was not replayed."""

BATCH: Final = 100
"""Letters between two commits of what has been replayed."""


class _Ready(NamedTuple):
    letter: Letter
    topic: str
    key: bytes | None
    value: bytes | None
    headers: list[Header]


async def replay_letters(
    letters: AsyncIterator[Letter], settings: Settings, *, again: bool, dry_run: bool, report: Report
) -> int:
    """Replay letters in order; answer how many could not be.

    Args:
        letters: from the topic, or from lines; those without a place in the topic can't be told apart and
            are always sent.
        settings: of the connection and the topics.
        again: also replay what was replayed before.
        dry_run: send nothing, only report.
        report: called for every letter.

    Raises:
        UnreachableError: the broker does not answer.
        StreamError: the broker refuses the records, or to keep count of them.
    """
    failed = 0
    async with replay_ledger(settings) as ledger, producing(settings) as producer:
        names = topic_names(settings)
        async for batch in _batches(letters):
            ready: list[_Ready] = []
            for letter in batch:
                if not again and _known(ledger, letter):
                    report(letter, "replayed before", "")
                    continue
                try:
                    ready.append(_ready(letter, names))
                except RecordError as error:
                    failed += 1
                    report(letter, "not replayed", str(error))
            if dry_run:
                for item in ready:
                    report(item.letter, "would be replayed", "")
                continue
            failed += await _send(producer, ledger, ready, report)
            await ledger.commit()
    return failed


async def _batches(letters: AsyncIterator[Letter]) -> AsyncIterator[list[Letter]]:
    batch: list[Letter] = []
    async for letter in letters:
        batch.append(letter)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _known(ledger: Ledger, letter: Letter) -> bool:
    position = letter.position
    return position is not None and ledger.has(position.partition, position.offset)


def _ready(letter: Letter, names: TopicNames) -> _Ready:
    if letter.letter is None:
        raise RecordError(letter.problem or "not a dead letter")
    topic = letter.letter.topic
    if topic != names.articles:
        raise RecordError(
            f"came from {topic}, which nothing here reads; only those of {names.articles} are replayed"
        )
    return _Ready(letter, topic, *replay_record(letter.letter))


async def _send(producer: AIOKafkaProducer, ledger: Ledger, ready: Sequence[_Ready], report: Report) -> int:
    scheduled = [(item, asyncio.ensure_future(_deliver(producer, item))) for item in ready]
    failed = 0
    for item, delivery in scheduled:
        try:
            await delivery
        except TOO_LARGE:
            failed += 1
            report(item.letter, "not replayed", "larger than its topic takes; raise topics.record_bytes")
            continue
        if item.letter.position is not None:
            ledger.add(item.letter.position.partition, item.letter.position.offset)
        report(item.letter, "replayed", "")
    return failed


async def _deliver(producer: AIOKafkaProducer, item: _Ready) -> None:
    # The client sends no record that has neither key nor value; an empty value is refused alike.
    value = b"" if item.key is None and item.value is None else item.value
    await producer.send_and_wait(item.topic, value, key=item.key, headers=item.headers)
