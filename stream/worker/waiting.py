"""Waiting that a stop ends: for the broker at the start, or for a while."""

from __future__ import annotations

import asyncio
import contextlib
import time

import structlog

from stream.errors import UnreachableError
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import declare_topics
from stream.settings.schema import Settings
from stream.worker.membership import leave_for_the_dead

_log = structlog.get_logger(__name__)

_ASK_AGAIN_SECONDS = 1.0


async def reach_broker(settings: Settings, stop: asyncio.Event) -> bool:
    """Wait for the broker and see to the topics; False where a stop came first.

    Raises:
        UnreachableError: the broker did not answer within the request time-out.
    """
    deadline = time.monotonic() + settings.kafka.request_timeout_seconds
    told = False
    while not stop.is_set():
        try:
            await ensure_reachable(settings.kafka)
        except UnreachableError as error:
            if time.monotonic() >= deadline:
                raise
            if not told:
                _log.warning("broker does not answer yet", problem=str(error))
            told = True
            await pause(_ASK_AGAIN_SECONDS, stop)
        else:
            declared = await declare_topics(settings)
            _log.info("topics are ready", created=declared.created)
            await leave_for_the_dead(settings)
            return True
    return False


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait for so long, or until a stop."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
