"""Plays the samples through Kafka and yields the answers as they are published."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import AsyncExitStack

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRecord

from stream.demo.samples import Sample
from stream.demo.stage import Stage
from stream.errors import StreamError
from stream.kafka.connection import consumer_options, producer_options
from stream.kafka.topics import topic_names
from stream.records.dead_letter import DeadLetter, read_letter
from stream.records.score import Score, decode_score

Answer = Score | DeadLetter
_POLL_MILLISECONDS = 200
_PATIENCE_SECONDS = 90.0


async def play(stage: Stage, samples: Sequence[Sample], *, follow: bool) -> AsyncGenerator[Answer]:
    """Send the samples and yield a score or a dead letter for each, in the order of their coming.

    Args:
        stage: the running broker and worker.
        samples: what is sent.
        follow: where True, go on after the last sample with whatever else is scored.

    Raises:
        StreamError: the worker ended, or an answer is still missing after 90 s without one.
    """
    names = topic_names(stage.settings)
    async with AsyncExitStack() as undo:
        consumer = AIOKafkaConsumer(
            names.scores, names.dead_letters, **consumer_options(stage.settings, group=None)
        )
        await consumer.start()
        undo.push_async_callback(consumer.stop)
        await consumer.seek_to_end()
        producer = AIOKafkaProducer(**producer_options(stage.settings))
        await producer.start()
        undo.push_async_callback(producer.stop)
        sent = {await _send(producer, names.articles, sample) for sample in samples}
        last = time.monotonic()
        while sent or follow:
            batch = await consumer.getmany(timeout_ms=_POLL_MILLISECONDS)
            for answer in _answers(batch.values(), names.scores):
                last = time.monotonic()
                sent.discard(_origin(answer))
                yield answer
            stage.ensure_working()
            if sent and time.monotonic() - last > _PATIENCE_SECONDS:
                raise StreamError(f"{len(sent)} samples have no answer; the worker's log is {stage.log}")


async def _send(producer: AIOKafkaProducer, topic: str, sample: Sample) -> str:
    key = None if sample.id is None else sample.id.encode()
    placed = await producer.send_and_wait(topic, sample.value, key=key)
    return sample.id or f"{placed.partition}@{placed.offset}"


def _answers(batches: Iterable[Sequence[ConsumerRecord]], scores: str) -> Iterator[Answer]:
    """The answers of a poll; tombstones are none."""
    for records in batches:
        yield from (_answer(record, scores) for record in records if record.value is not None)


def _answer(record: ConsumerRecord, scores: str) -> Answer:
    if record.topic == scores:
        return decode_score(record.value)
    return read_letter(record.key, record.value, record.headers)


def _origin(answer: Answer) -> str:
    if isinstance(answer, Score):
        return answer.article.id
    return answer.key.decode(errors="replace") if answer.key else f"{answer.partition}@{answer.offset}"
