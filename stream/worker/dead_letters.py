"""Sending what could not be processed to the dead letters, with the reason, before its record is acknowledged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import structlog

from stream.metrics import Metrics
from stream.records.dead_letter import DeadLetter, dead_letter, letter_record
from stream.worker.batch import Rejected
from stream.worker.outbox import DeliveryError, Outbox, Outgoing

_log = structlog.get_logger(__name__)


class DeadLetters:
    """Writes dead letters.

    Args:
        outbox: sends them.
        topic: where they go.
        record_bytes: the largest record of that topic.
        metrics: counts them.
    """

    def __init__(self, outbox: Outbox, *, topic: str, record_bytes: int, metrics: Metrics) -> None:
        self._outbox = outbox
        self._topic = topic
        self._record_bytes = record_bytes
        self._metrics = metrics

    async def send(self, rejected: Sequence[Rejected]) -> None:
        """Send a dead letter for each, and wait until all are acknowledged.

        A letter that its topic refuses as too large is sent once more, cut to its beginning.

        Raises:
            DeliveryError: a dead letter can't be sent for good; nothing of its batch may be acknowledged.
        """
        letters = [_letter(item) for item in rejected]
        refused = await self._outbox.deliver(self._records(letters, self._record_bytes))
        if refused:
            cut = [letters[item.position] for item in refused]
            still = await self._outbox.deliver(self._records(cut, 0))
            if still:
                raise DeliveryError(
                    f"{self._topic} refuses a dead letter of 64 KiB ({type(still[0].error).__name__});"
                    " raise its max.message.bytes, then start again"
                )
        for letter in letters:
            self._metrics.dead_letter(stage=letter.stage, reason=letter.reason)
            _log.warning(
                "dead letter",
                place=f"{letter.topic}/{letter.partition}/{letter.offset}",
                stage=letter.stage,
                reason=letter.reason,
                attempts=letter.attempts,
            )
            _log.debug("dead letter's message", message=letter.message)

    def _records(self, letters: Iterable[DeadLetter], record_bytes: int) -> list[Outgoing]:
        return [self._record(letter, record_bytes) for letter in letters]

    def _record(self, letter: DeadLetter, record_bytes: int) -> Outgoing:
        key, value, headers = letter_record(letter, record_bytes=record_bytes)
        if key is None and value is None:
            # The client sends no record that has neither.
            value = b""
        return Outgoing(self._topic, key, value, headers)


def _letter(rejected: Rejected) -> DeadLetter:
    received = rejected.received
    return dead_letter(
        rejected.error,
        stage=rejected.stage,
        topic=received.topic,
        partition=received.partition,
        offset=received.offset,
        key=received.key,
        value=received.value,
        headers=received.headers,
    )
