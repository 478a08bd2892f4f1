"""Sending a batch: all records at once, acknowledged before the batch is, sent again while the broker is away."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, NamedTuple, Protocol

import structlog
from aiokafka.errors import (
    InvalidTimestampError,
    KafkaError,
    KafkaTimeoutError,
    MessageSizeTooLargeError,
    RecordListTooLargeError,
)
from faust.exceptions import ProducerSendError

from models.errors import DetenteError
from stream.records.dead_letter import Header

_log = structlog.get_logger(__name__)

_FIRST_PAUSE_SECONDS = 0.1
_LONGEST_PAUSE_SECONDS = 5.0

_OF_THE_RECORD = (MessageSizeTooLargeError, RecordListTooLargeError, InvalidTimestampError)
"""The broker refuses the record for what it is; sending it again would not help, sending others would."""


class Outgoing(NamedTuple):
    """A record to send; a null value is a tombstone."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Sequence[Header]


class Refused(NamedTuple):
    """A record that its topic will never take, by its position among those to send."""

    position: int
    error: KafkaError


class TooLargeError(DetenteError):
    """A record larger than its topic takes."""

    code = "too-large"


class DeliveryError(DetenteError):
    """Records that can't be sent although the broker answers, such as for want of permission."""

    code = "delivery"


class Sender(Protocol):
    """What is asked of Faust's producer: schedule a record, answer a future of its acknowledgement."""

    async def send(  # noqa: PLR0917 - Faust's signature
        self,
        topic: str,
        key: bytes | None,
        value: bytes | None,
        partition: int | None,
        timestamp: float | None,
        headers: Any,
    ) -> Awaitable[Any]:
        """Schedule a record."""
        ...


class Outbox:
    """Delivers records in order of their keys.

    Args:
        sender: the producer.
        on_retry: told how many records are sent again.
        on_sent: called whenever the broker acknowledged something.
        pause: how to wait between tries, in seconds.
    """

    def __init__(
        self,
        sender: Sender,
        *,
        on_retry: Callable[[int], object] = lambda _count: None,
        on_sent: Callable[[], object] = lambda: None,
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._sender = sender
        self._on_retry = on_retry
        self._on_sent = on_sent
        self._pause = pause

    async def deliver(
        self,
        records: Sequence[Outgoing],
        *,
        placed: Callable[[str, int], object] = lambda _topic, _offset: None,
    ) -> list[Refused]:
        """Send all records and wait until each is acknowledged or refused for what it is.

        `placed` is told the topic and offset of whatever was acknowledged, in the order of sending.

        While the broker is away or asks to try again, this waits and retries for as long as needed. A record
        is sent again together with those after it under the same key, so that the last one stays the last.

        Raises:
            DeliveryError: the broker will not take records from us at all.
        """
        refused: list[Refused] = []
        waiting = list(range(len(records)))
        tries = 0
        while waiting:
            errors = await self._try(records, waiting, placed)
            if len(errors) < len(waiting):
                self._on_sent()
                tries = 0
            again, suspects = _sort(errors)
            refused += await self._one_by_one(records, _with_successors(records, waiting, suspects), placed)
            lost = {index for index, _ in refused}
            waiting = [index for index in _with_successors(records, waiting, again) if index not in lost]
            if waiting:
                await self._wait(waiting, errors, tries)
                tries += 1
        if tries:
            _log.info("sends go on")
        return sorted(refused, key=lambda item: item.position)

    async def _try(
        self,
        records: Sequence[Outgoing],
        indexes: Sequence[int],
        placed: Callable[[str, int], object],
    ) -> dict[int, KafkaError]:
        """Send without awaiting each; answer what failed. A failed schedule fails all that come after it too."""
        scheduled: dict[int, Awaitable[Any]] = {}
        errors: dict[int, KafkaError] = {}
        for done, index in enumerate(indexes):
            record = records[index]
            try:
                scheduled[index] = await self._sender.send(
                    record.topic, record.key, record.value, None, None, list(record.headers)
                )
            except (KafkaError, ProducerSendError) as error:
                cause = _cause(error)
                errors[index] = cause
                if not isinstance(cause, _OF_THE_RECORD):
                    errors.update(dict.fromkeys(indexes[done + 1 :], cause))
                    break
        results = await asyncio.gather(*scheduled.values(), return_exceptions=True)
        for index, result in zip(scheduled, results, strict=True):
            if isinstance(result, KafkaError):
                errors[index] = result
            elif isinstance(result, BaseException):
                raise result
            elif result is not None:
                placed(result.topic, result.offset)
        return errors

    async def _one_by_one(
        self,
        records: Sequence[Outgoing],
        suspects: Sequence[int],
        placed: Callable[[str, int], object],
    ) -> list[Refused]:
        """Find who is to blame: one record too many makes the broker refuse its whole batch."""
        refused = []
        for index in suspects:
            tries = 0
            while error := (await self._try(records, [index], placed)).get(index):
                if isinstance(error, _OF_THE_RECORD):
                    refused.append(Refused(index, error))
                    break
                _sort({index: error})
                await self._wait([index], {index: error}, tries)
                tries += 1
        return refused

    async def _wait(self, waiting: Sequence[int], errors: dict[int, KafkaError], tries: int) -> None:
        error = next(iter(errors.values()))
        if tries == 0:
            _log.warning("sends wait for the broker", records=len(waiting), error=type(error).__name__)
        self._on_retry(len(waiting))
        longest = min(_FIRST_PAUSE_SECONDS * 2**tries, _LONGEST_PAUSE_SECONDS)
        await self._pause(longest * random.uniform(0.5, 1.0))  # noqa: S311 - jitter is no secret


def _sort(errors: dict[int, KafkaError]) -> tuple[list[int], list[int]]:
    """Tell those to send again from those under suspicion.

    Raises:
        DeliveryError: an error that is neither.
    """
    again: list[int] = []
    suspects: list[int] = []
    for index, error in errors.items():
        if isinstance(error, _OF_THE_RECORD):
            suspects.append(index)
        elif error.retriable or isinstance(error, KafkaTimeoutError):
            again.append(index)
        else:
            raise DeliveryError(
                f"the broker does not take our records ({type(error).__name__}: {error});"
                " check the topics and what this user may write, then start again"
            ) from error
    return again, sorted(suspects)


def _with_successors(records: Sequence[Outgoing], sent: Sequence[int], failed: Sequence[int]) -> list[int]:
    """The failed records and, of those just sent, all that stand after one under the same key."""
    chosen: list[int] = []
    keys: set[tuple[str, bytes]] = set()
    unsent = set(failed)
    for index in sent:
        record = records[index]
        if index in unsent or (record.key is not None and (record.topic, record.key) in keys):
            chosen.append(index)
            if record.key is not None:
                keys.add((record.topic, record.key))
    return chosen


def _cause(error: KafkaError | ProducerSendError) -> KafkaError:
    """Faust wraps the error of the client in one of its own."""
    found: BaseException | None = error
    while found is not None and not isinstance(found, KafkaError):
        found = found.__cause__
    if found is None:
        raise DeliveryError(f"the producer refused a record: {error}") from error
    return found
