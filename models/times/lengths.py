"""Lengths of time: their ISO 8601 values, and where they lead from a day."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from models.signal import Precision
from models.times import days
from models.times.meaning import Meaning

HOURS_A_DAY = 24
LONGEST = 10_000
"""Greater counts lead nowhere on a calendar."""

_HOURS = {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}
_DAYS = {"D": 1, "W": 7, "WE": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_PRECISIONS: dict[str, Precision] = {
    "D": "day", "W": "week", "WE": "week", "M": "month", "Q": "season", "Y": "year"
}  # fmt: skip


class Length(NamedTuple):
    """A count of units, None where it is not told ("several weeks").

    Units are the designators of ISO 8601, and Q and WE of TIMEX3; those of the clock carry a T.
    """

    amount: float | None
    unit: str

    @property
    def value(self) -> str:
        """As TIMEX3 writes it: P2W, PT30M, P2.5Y, PXD."""
        count = "X" if self.amount is None else f"{self.amount:.10g}"
        return f"PT{count}{self.unit[1:]}" if self.unit.startswith("T") else f"P{count}{self.unit}"

    @property
    def precision(self) -> Precision:
        """How exactly the length tells a moment that lies so far from a day."""
        return _PRECISIONS.get(self.unit, "day")

    def from_day(self, day: dt.date, sign: int = 1) -> dt.date:
        """The day so far after `day`, or before it if `sign` is -1; part days count in full, no count as one."""
        count = min(1.0 if self.amount is None else self.amount, LONGEST)
        if self.unit in _MONTHS:
            return days.add_months(day, sign * round(count * _MONTHS[self.unit]))
        if self.unit in _DAYS:
            return days.add_days(day, sign * round(count * _DAYS[self.unit]))
        return days.add_days(day, sign * -int(-count * _HOURS[self.unit] // HOURS_A_DAY))


@lru_cache(maxsize=1024)
def lasting(length: Length) -> Meaning:
    """A duration that is placed nowhere."""
    return Meaning("DURATION", length.value)


@lru_cache(maxsize=1024)
def until_now(length: Length, day: dt.date | None) -> Meaning:
    """The length that ends with a day: "the past five years"."""
    meaning = lasting(length)
    if day is None:
        return meaning
    if length.amount is None:
        return meaning._replace(last=day, precision="vague")
    first = min(days.add_days(length.from_day(day, -1), 1), day)
    return meaning._replace(first=first, last=day, precision=length.precision)


@lru_cache(maxsize=1024)
def from_now(length: Length, day: dt.date | None) -> Meaning:
    """The length that begins on the day after a day: "within two weeks", "the next five years"."""
    meaning = lasting(length)
    if day is None:
        return meaning
    first = days.add_days(day, 1)
    if length.amount is None:
        return meaning._replace(first=first, precision="vague")
    return meaning._replace(first=first, last=max(length.from_day(day), first), precision=length.precision)
