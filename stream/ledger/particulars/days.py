"""The days of an act as numbers, and how two times stand to each other."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from models.signal import Precision, When

DAY = 86_400.0
NO_TIME = When(text=None, start=None, end=None, precision="none")
_EPOCH = dt.date(1970, 1, 1).toordinal()

GRAIN: dict[Precision, int] = {
    "day": 0, "week": 1, "month": 2, "season": 3, "year": 4, "vague": 5, "none": 6,
}  # fmt: skip
"""From the sharpest precision to none."""
NO_GRAIN = GRAIN["none"]


class Days(NamedTuple):
    """A range of UTC days since the epoch, inclusive, None where open or unknown; `grain` as in `GRAIN`."""

    first: int | None
    last: int | None
    grain: int

    @property
    def dated(self) -> bool:
        """Whether there is an end that could pass."""
        return self.last is not None and self.grain < GRAIN["vague"]

    @property
    def on_a_day(self) -> bool:
        """Whether the day is known."""
        return self.grain == 0 and self.last is not None


NO_DAYS = Days(None, None, NO_GRAIN)


def days_of(when: When) -> Days:
    """The days that a time as told stands for."""
    first, last = number(when.start), number(when.end)
    if first is not None and last is not None and last < first:
        first, last = last, first
    return Days(first if first is not None else last, last, GRAIN[when.precision])


def number(day: str | None) -> int | None:
    """An ISO day as days since the epoch; None where there is none or it is no date."""
    if day is None:
        return None
    try:
        return dt.date.fromisoformat(day).toordinal() - _EPOCH
    except ValueError:
        return None


def iso(day: int) -> str:
    """Days since the epoch as an ISO day."""
    return dt.date.fromordinal(day + _EPOCH).isoformat()


def day_at(moment: float) -> int:
    """The UTC day of a moment in epoch seconds."""
    return int(moment // DAY)


def overlap(one: Days, other: Days, slack: int = 0) -> bool:
    """Whether two times may be one, give or take `slack` days; an unknown end is open."""
    if one.last is not None and other.first is not None and one.last + slack < other.first:
        return False
    return not (other.last is not None and one.first is not None and other.last + slack < one.first)


def apart(one: Days, other: Days) -> int:
    """How many days lie between two dated times; 0 where they overlap."""
    if overlap(one, other):
        return 0
    if one.last is not None and other.first is not None and one.last < other.first:
        return other.first - one.last
    assert other.last is not None
    assert one.first is not None
    return one.first - other.last
