"""How far two daily series go together, by week and by month, in their levels and in their changes."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

Unit = Literal["week", "month"]

_EPOCH: Final = dt.date(1970, 1, 1)
_LEAST_DAYS: Final[Mapping[Unit, int]] = {"week": 4, "month": 10}
"""Days that both series must have in a week or month for it to count."""

_LEAST_POINTS = 3


class Mean(NamedTuple):
    """The means of both series over the days of a week or month that both have; `first` is the first of them."""

    first: int
    ours: float
    theirs: float


class Correlation(NamedTuple):
    """Pearson's r over weeks or months, null for fewer than three or where one series never moves.

    A change is from one that counts to the next that does.
    """

    unit: Unit
    points: int
    level: float | None
    change: float | None


def means(ours: Mapping[int, float], theirs: Mapping[int, float], unit: Unit) -> list[Mean]:
    """ISO weeks or calendar months with days enough, in order. Days are counted from 1970-01-01."""
    groups: dict[tuple[int, int], list[int]] = {}
    for day in sorted(ours.keys() & theirs.keys()):
        groups.setdefault(_GROUP[unit](_EPOCH + dt.timedelta(day)), []).append(day)
    return [
        Mean(days[0], _mean(ours, days), _mean(theirs, days))
        for days in groups.values()
        if len(days) >= _LEAST_DAYS[unit]
    ]


def correlation(ours: Mapping[int, float], theirs: Mapping[int, float], unit: Unit) -> Correlation:
    """Correlate two daily series over the days that both have."""
    found = means(ours, theirs, unit)
    a, b = [mean.ours for mean in found], [mean.theirs for mean in found]
    return Correlation(unit, len(found), pearson(a, b), pearson(_changes(a), _changes(b)))


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Pearson's coefficient of as many ys as xs."""
    if len(xs) < _LEAST_POINTS:
        return None
    x, y = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    spread = math.sqrt(math.fsum((one - x) ** 2 for one in xs)) * math.sqrt(
        math.fsum((one - y) ** 2 for one in ys)
    )
    if not spread:
        return None
    return math.fsum((one - x) * (other - y) for one, other in zip(xs, ys, strict=True)) / spread


def _mean(values: Mapping[int, float], days: Sequence[int]) -> float:
    return math.fsum(values[day] for day in days) / len(days)


def _changes(values: Sequence[float]) -> list[float]:
    return [after - before for before, after in pairwise(values)]


def _week(day: dt.date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week


_GROUP: Final[Mapping[Unit, Callable[[dt.date], tuple[int, int]]]] = {
    "week": _week,
    "month": lambda day: (day.year, day.month),
}
