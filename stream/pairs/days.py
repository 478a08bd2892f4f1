"""UTC days, counted from 1970-01-01."""

from __future__ import annotations

import datetime as dt
import math

_SECONDS = 86_400
_EPOCH = dt.date(1970, 1, 1)


def day_of(at: float) -> int:
    """The UTC day of a moment in seconds since the epoch."""
    return math.floor(at / _SECONDS)


def day_name(day: int) -> str:
    """The day as `2021-03-07`."""
    return (_EPOCH + dt.timedelta(days=day)).isoformat()


def day_named(name: str) -> int:
    """The day that `day_name` names.

    Raises:
        ValueError: the name is not that of a day.
    """
    return (dt.date.fromisoformat(name) - _EPOCH).days
