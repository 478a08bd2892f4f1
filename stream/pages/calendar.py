"""Time across a picture: where days stand, and which of them are named below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from stream.pairs.days import day_name

_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two names, so that they read evenly; the longest is good for over a thousand years."""


class Tick(NamedTuple):
    """A first of a month: where it stands across, and what is written below."""

    x: float
    label: str


class Band(NamedTuple):
    """A stretch of days: where its left edge is, how wide it is."""

    x: float
    width: float


class Calendar(NamedTuple):
    """Days from `first` to `last`, counted from 1970-01-01, over `width` units."""

    first: int
    last: int
    width: int

    def x(self, day: float) -> float:
        """Where a day stands."""
        days = max(self.last - self.first, 1)
        return round(self.width * (day - self.first) / days, 1)

    def bands(self, marked: Iterable[bool]) -> list[Band]:
        """Where days in a row are marked, given each day's; a single day is no band."""
        bands: list[Band] = []
        day = self.first
        for is_marked, days in groupby(marked):
            length = sum(1 for _ in days)
            if is_marked and length > 1:
                left, right = self.x(day - 0.5), self.x(day + length - 0.5)
                bands.append(Band(left, round(min(right, self.width) - left, 1)))
            day += length
        return bands

    def ticks(self, most: int) -> list[Tick]:
        """At most about so many firsts of months; a January is named by its year."""
        start, end = dt.date.fromisoformat(day_name(self.first)), dt.date.fromisoformat(day_name(self.last))
        months = (end.year - start.year) * 12 + end.month - start.month
        step = next((step for step in _STEPS if months <= step * most), _STEPS[-1])
        return [Tick(self.x(day), label) for day, label in _firsts(start, end, step)]


def _firsts(start: dt.date, end: dt.date, step: int) -> Iterator[tuple[int, str]]:
    """Firsts of months from one day to another, those whose months since the year 0 are a multiple of `step`."""
    month = start.year * 12 + start.month - 1 + (start.day > 1)
    month += -month % step
    while (first := dt.date(month // 12, month % 12 + 1, 1)) <= end:
        label = str(first.year) if first.month == 1 else f"{first:%b}"
        yield (first - dt.date(1970, 1, 1)).days, label
        month += step
