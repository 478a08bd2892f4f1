"""Days, and the stretches of days that calendars name. Nothing here fails: results stay within `date.min` and `date.max`."""

from __future__ import annotations

import calendar
import datetime as dt

Days = tuple[dt.date, dt.date]
"""The first and the last day of a stretch, both in it."""

DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12
FIRST_DAYS_OF_THIRDS = (1, 11, 21)
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Northern and meteorological: the month in which each season begins."""


_FIRST_ORDINAL = dt.date.min.toordinal()
_LAST_ORDINAL = dt.date.max.toordinal()
_IN_EVERY_MONTH = 28


def date_of(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None if the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_days(day: dt.date, count: int) -> dt.date:
    """The day `count` days later."""
    return dt.date.fromordinal(min(max(day.toordinal() + count, _FIRST_ORDINAL), _LAST_ORDINAL))


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day of the month `count` months later, or the last that the month has."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + count, MONTHS_A_YEAR)
    if year < dt.MINYEAR:
        return dt.date.min
    if year > dt.MAXYEAR:
        return dt.date.max
    if day.day <= _IN_EVERY_MONTH:
        return dt.date(year, month + 1, day.day)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def week(day: dt.date) -> Days:
    """The Monday to Sunday around a day."""
    monday = add_days(day, 1 - day.isoweekday())
    return monday, add_days(monday, DAYS_A_WEEK - 1)


def months(year: int, month: int, count: int = 1) -> Days:
    """From the first day of a month to the last of the `count`-th month from it."""
    first = dt.date(min(max(year, dt.MINYEAR), dt.MAXYEAR), month, 1)
    return first, add_days(add_months(first, count), -1)


def month_third(year: int, month: int, third: int) -> Days:
    """The early (0), middle (1) or late (2) third of a month: the 1st, 11th and 21st begin them."""
    first, last = months(year, month)
    start = first.replace(day=FIRST_DAYS_OF_THIRDS[third])
    return start, last if third == len(FIRST_DAYS_OF_THIRDS) - 1 else start.replace(day=start.day + 9)


def weekday_after(day: dt.date, weekday: int) -> dt.date:
    """The next such weekday (Monday is 1) after a day."""
    return add_days(day, (weekday - day.isoweekday() - 1) % DAYS_A_WEEK + 1)


def weekday_until(day: dt.date, weekday: int) -> dt.date:
    """The last such weekday up to a day, itself included."""
    return add_days(day, -((day.isoweekday() - weekday) % DAYS_A_WEEK))
