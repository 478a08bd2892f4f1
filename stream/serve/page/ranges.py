"""Ranges of time that charts show, and which of them tells the most where nobody chose one."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import Final, NamedTuple

_ENOUGH: Final = 8
"""Known days that make a chart worth looking at."""


class Range(NamedTuple):
    """The last so many days; all there are where `days` is None."""

    key: str
    name: str
    days: int | None

    def first(self, today: dt.date | None) -> dt.date | None:
        """Its first day; None where it has none."""
        if today is None or self.days is None:
            return None
        return today - dt.timedelta(days=self.days - 1)


MONTH: Final = Range("30", "30 days", 30)
QUARTER: Final = Range("90", "90 days", 90)
YEAR: Final = Range("365", "a year", 365)
ALL_DAYS: Final = Range("all", "all", None)
RANGES: Final[dict[str, Range]] = {found.key: found for found in (MONTH, QUARTER, YEAR, ALL_DAYS)}


def telling_range(connection: sqlite3.Connection, pair: str, *, today: dt.date | None, least: Range) -> Range:
    """The shortest range, from `least` on, with enough known days of a pair; else the shortest with all it has.

    Where a pair is followed every day that is `least`; where news is years apart, as in an archive, it is a longer one.
    """
    ranges = list(RANGES.values())
    known = {}
    for one in ranges[ranges.index(least) :]:
        first = one.first(today)
        (known[one],) = connection.execute(
            "SELECT COUNT(*) FROM days WHERE pair = ? AND day >= ?",
            (pair, "" if first is None else first.isoformat()),
        ).fetchone()
        if known[one] >= _ENOUGH:
            return one
    return next(one for one in known if known[one] == max(known.values()))
