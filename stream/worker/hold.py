"""A batch in hand: released when all that it led to is acknowledged, and never after an error.

Faust's `take` acknowledges its events also when its loop is left by an error or a cancellation, so every message
carries a reference of ours while its batch is in hand.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog

from stream.worker.batch import Received
from stream.worker.progress import Loop

_log = structlog.get_logger(__name__)


async def hold(
    messages: Sequence[Any],
    process: Callable[[Sequence[Received]], Awaitable[object]],
    *,
    of: str,
    progress: Loop,
    on_failure: Callable[[BaseException], None],
) -> None:
    """Process one batch of Faust messages, and release them.

    After an error it reports the failure and never returns: another batch must not be taken, because its offsets would
    be committed past this one's.

    Args:
        messages: as Faust hands them over.
        process: returns when all that the batch led to is acknowledged.
        of: what the batch is of, for the log.
        progress: told that the batch is in hand.
        on_failure: told of the error.
    """
    for message in messages:
        message.incref()
    try:
        with progress.batch():
            await process([received(message) for message in messages])
    except Exception as error:  # noqa: BLE001 - whatever it is, nothing of the batch may be acknowledged
        _log.exception("batch failed", of=of, records=len(messages), error=type(error).__name__)
        on_failure(error)
        await asyncio.Event().wait()
    for message in messages:
        message.decref()


def received(message: Any) -> Received:
    """Copy what we need of Faust's message; Kafka's unknown time, -1, becomes None."""
    timestamp = message.timestamp
    return Received(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        key=message.key,
        value=message.value,
        headers=tuple(message.headers or ()),
        timestamp=None if timestamp is None or timestamp < 0 else timestamp,
    )
