"""When, by the state's clock, and after which record of the one ordered log."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Moment(NamedTuple):
    """A place in the ordered log that the state is made of.

    Args:
        now: the state's clock in seconds since the epoch; it never runs backwards between two inputs.
        position: the offset of the input, or of the last one where only time passed, -1 before the first. It tells
            an input that was applied before from a new one.
    """

    now: float
    position: int


def moment_of(seconds: float) -> dt.datetime:
    """Seconds since the epoch as a UTC time, to the millisecond."""
    return dt.datetime.fromtimestamp(round(seconds, 3), dt.UTC)
