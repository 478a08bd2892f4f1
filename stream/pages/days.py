"""Days in words, short enough to stand beside the text."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from models.article import parse_moment


def long_day(day: dt.date) -> str:
    """A day with its weekday: Mon 19 Jun 2023."""
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def long_days(first: dt.date, last: dt.date) -> str:
    """A day, or its first to its last: 21 to 25 Jun 2023."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {last:%b} {last.year}"
    if first.year == last.year:
        return f"{first.day} {first:%b} to {last.day} {last:%b} {last.year}"
    return f"{first.day} {first:%b} {first.year} to {last.day} {last:%b} {last.year}"


def stated_moment(value: str) -> str:
    """A moment as an article states it, in its own offset: Mon 19 Jun 2023, 17:30 UTC+05:30; a day without a time.

    Raises:
        ValueError: it is no date or time of RFC 3339.
    """
    day, moment = parse_moment(value)
    if moment is None:
        return long_day(day)
    offset = moment.strftime("%z")
    zone = f"UTC{offset[:3]}:{offset[3:5]}" if moment.utcoffset() else "UTC"
    return f"{long_day(day)}, {moment:%H:%M} {zone}"


def short_days(start: str | None, end: str | None, published_at: str | None) -> str:
    """ISO days as they are said among days of the article's year: 19 Jun, Feb, 2019; "" where both are open."""
    year = int(published_at[:4]) if published_at is not None else 0
    first = None if start is None else dt.date.fromisoformat(start)
    last = None if end is None else dt.date.fromisoformat(end)
    if first is None or last is None:
        if first is not None:
            return f"from {_short(first, year)}"
        return "" if last is None else f"to {_short(last, year)}"
    if first == last:
        return _short(first, year)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and (first.year, first.month) == (last.year, last.month):
        return f"{first:%b}" if first.year == year else f"{first:%b} {first.year}"
    return f"{_short(first, year)} to {_short(last, year)}"


def _short(day: dt.date, year: int) -> str:
    return f"{day.day} {day:%b}" if day.year == year else f"{day.day} {day:%b} {day.year}"
