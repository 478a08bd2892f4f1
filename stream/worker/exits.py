"""How a worker's process ends, and what its exit status says."""

from __future__ import annotations

import logging
import os
from typing import Final

from stream.errors import UnreachableError
from stream.kafka.reach import ensure_reachable
from stream.settings.groups.kafka import KafkaSettings

EXIT_DONE: Final = 0
"""Stopped as told."""

EXIT_FAILED: Final = 1
"""Something failed that a restart may or may not mend; the log says what."""

EXIT_USAGE: Final = 2
"""The settings can't be used: a lexicon of the user's own is refused."""

EXIT_UNREACHABLE: Final = 3
"""The broker could not be reached, at the start or to finish the batch in hand at a stop."""

EXIT_STALLED: Final = 70
"""Ended by the watchdog: no progress although the broker answers (EX_SOFTWARE of sysexits.h)."""


def end_now(status: int) -> None:
    """End the process from any thread, whatever hangs; the kernel closes what is open."""
    logging.shutdown()
    os._exit(status)


async def status_of_unfinished(kafka: KafkaSettings) -> int:
    """The status of a stop that did not wait for the batch in hand: whether it was the broker that kept it."""
    try:
        await ensure_reachable(kafka)
    except UnreachableError:
        return EXIT_UNREACHABLE
    return EXIT_FAILED
