"""What a time expression means: its TIMEX3 type and value, and its days."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Literal, NamedTuple

from models.signal import Precision, TimexType
from models.times import days
from models.times.days import Days

Reference = Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


_remembered = lru_cache(maxsize=2048)
"""News speaks of the same few days, months and years again and again."""


class Meaning(NamedTuple):
    """A TIMEX3 type and value; `first` and `last` are inclusive days, None where open or unknown."""

    type: TimexType
    value: str
    first: dt.date | None = None
    last: dt.date | None = None
    precision: Precision = "none"

    def over(self, stretch: Days) -> Meaning:
        """The same with other days."""
        return self._replace(first=stretch[0], last=stretch[1])

    def without_days(self) -> Meaning:
        """The same type and value, as far as they can be told without the article's day."""
        return Meaning(self.type, self.value)


@_remembered
def on_day(day: dt.date) -> Meaning:
    """A calendar day."""
    return Meaning("DATE", day.isoformat(), day, day, "day")


@_remembered
def in_week(day: dt.date) -> Meaning:
    """The week around a day; the value counts as ISO 8601 does."""
    year, number, _ = day.isocalendar()
    return Meaning("DATE", f"{year:04}-W{number:02}", *days.week(day), "week")


@_remembered
def on_weekend(saturday: dt.date) -> Meaning:
    """A Saturday and the Sunday after it."""
    year, number, _ = saturday.isocalendar()
    return Meaning("DATE", f"{year:04}-W{number:02}-WE", saturday, days.add_days(saturday, 1), "day")


@_remembered
def in_month(year: int, month: int) -> Meaning:
    """A month of a year."""
    return Meaning("DATE", f"{year:04}-{month:02}", *days.months(year, month), "month")


@_remembered
def in_quarter(year: int, quarter: int) -> Meaning:
    """A quarter, 1 to 4, of a calendar year."""
    return Meaning("DATE", f"{year:04}-Q{quarter}", *days.months(year, 3 * quarter - 2, 3), "season")


@_remembered
def in_half(year: int, half: int) -> Meaning:
    """A half, 1 or 2, of a calendar year."""
    return Meaning("DATE", f"{year:04}-H{half}", *days.months(year, 6 * half - 5, 6), "season")


@_remembered
def in_season(year: int, season: str) -> Meaning:
    """A season that begins in `year`: winter 2023 is December 2023 to February 2024."""
    return Meaning("DATE", f"{year:04}-{season}", *days.months(year, days.SEASON_STARTS[season], 3), "season")


@_remembered
def in_year(year: int) -> Meaning:
    """A calendar year."""
    return Meaning("DATE", f"{year:04}", *days.months(year, 1, 12), "year")


def in_years(value: str, first: int, count: int) -> Meaning:
    """A decade or a century by the digits that its years share."""
    return Meaning("DATE", value, days.months(first, 1)[0], days.months(first + count - 1, 12)[1], "year")


def underspecified(value: str, kind: TimexType = "DATE") -> Meaning:
    """What can't be placed in the calendar: its value has X for every digit unknown, and it has no days."""
    return Meaning(kind, value)


@_remembered
def refers(reference: Reference, day: dt.date | None) -> Meaning:
    """A vague reference: the past is open to the left, the future begins on the day after and is open."""
    if day is None:
        return Meaning("DATE", reference)
    if reference == "PAST_REF":
        return Meaning("DATE", reference, None, days.add_days(day, -1), "vague")
    if reference == "FUTURE_REF":
        return Meaning("DATE", reference, days.add_days(day, 1), None, "vague")
    return Meaning("DATE", reference, day, day, "vague")
