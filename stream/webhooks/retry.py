"""Retry: when a message that was not taken is posted again."""

from __future__ import annotations

import hashlib
from typing import Final

SCHEDULE: Final = (0.0, 5.0, 300.0, 1800.0, 7200.0, 18000.0, 36000.0, 50400.0, 72000.0, 86400.0)
"""Seconds before each attempt, counted from the one before: the schedule that Standard Webhooks gives."""

LEAST_SECONDS: Final = 2 * 86400.0
"""Full jitter can run through the schedule in less than a day; no message is given up before this has passed."""

MOST_WAIT: Final = 86400.0
"""What a receiver can ask for by `retry-after` at most, in seconds."""


def next_attempt(
    message: str, *, attempts: int, first_at: float, now: float, retry_after: float | None
) -> float | None:
    """When a message is posted again, in epoch seconds; None where it is given up.

    Full jitter: any moment between now and the schedule's delay, drawn from the message's id, so that many messages
    of one moment spread out and the same message always has the same times. `retry_after` is the least wait that
    the receiver asks for.

    Args:
        message: its id.
        attempts: how often it was posted, from 1.
        first_at: when it first was.
        now: epoch seconds.
        retry_after: seconds, None where the receiver does not say.
    """
    if attempts >= len(SCHEDULE) and now - first_at >= LEAST_SECONDS:
        return None
    delay = SCHEDULE[min(attempts, len(SCHEDULE) - 1)]
    return now + max(delay * _share(message, attempts), min(retry_after or 0.0, MOST_WAIT))


def _share(message: str, attempts: int) -> float:
    """A number from 0 to 1, evenly spread over messages and attempts."""
    digest = hashlib.sha256(f"{message}.{attempts}".encode()).digest()
    return int.from_bytes(digest[:8]) / 2**64
