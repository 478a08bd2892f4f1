"""Charts as paths for SVG: a sparkline, and the daily series of a pair.

A chart's plane is `WIDTH` wide and stretched to the room there is, so it holds lines alone; words stand beside it as text.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from stream.pages.days import long_days
from stream.serve.view.pairs import PairDay

WIDTH: Final = 600
SPARK_WIDTH: Final = 120
SPARK_HEIGHT: Final = 28

_LEAST_SPREAD: Final = 8.0
"""Points of tension that a sparkline spans at least, so that noise does not look like a storm."""
_NAMES: Final = 4
"""Days named below a chart."""
_YEAR: Final = 366
"""Days; over more than that, months are named with their years."""


class Line(NamedTuple):
    """A line by day: `path` through neighbours, `dots` of days without one, `between` over days that are not known."""

    path: str
    dots: str
    between: str


class Spark(NamedTuple):
    """A sparkline, its last point, and the same in words."""

    line: Line
    x: float
    y: float
    told: str


class Series(NamedTuple):
    """The daily series of a pair: lines, the top of the intensities' scale, the days named below, and words."""

    tension: Line
    area: str
    escalation: Line
    de_escalation: Line
    top: float
    names: tuple[str, ...]
    told: str


def spark(known: Sequence[tuple[dt.date, float]], first: dt.date, last: dt.date) -> Spark | None:
    """A sparkline of tension on the days of a range that are known, oldest first; None where none is."""
    if not known:
        return None
    low, high = min(value for _, value in known), max(value for _, value in known)
    middle, spread = (low + high) / 2, max(high - low, _LEAST_SPREAD)
    length = max((last - first).days, 1)

    def at(day: dt.date, value: float) -> tuple[float, float]:
        across, up = (day - first).days / length, (value - middle) / spread + 0.5
        return round(3 + across * (SPARK_WIDTH - 6), 1), round(3 + (SPARK_HEIGHT - 6) * (1 - up), 1)

    told = (
        f"{long_days(first, last)}: from {known[0][1]:.0f} to {known[-1][1]:.0f}, lowest {low:.0f}, highest {high:.0f}"
    )  # fmt: skip
    return Spark(_line((day, at(day, value)) for day, value in known), *at(*known[-1]), told)


def series(days: Sequence[PairDay]) -> Series | None:
    """The series of some days in their order; None where there are none."""
    if not days:
        return None
    first, last = days[0].day, days[-1].day
    length = max((last - first).days, 1)
    top = _round_top(max(max(day.escalation, day.de_escalation) for day in days))

    def across(day: PairDay) -> float:
        return round(WIDTH * (day.day - first).days / length, 1) if first != last else WIDTH / 2

    def line(values: Iterable[float]) -> Line:
        places = zip(days, values, strict=True)
        return _line((day.day, (across(day), round(100 * (1 - value), 2))) for day, value in places)

    highest, lowest = max(days, key=lambda day: day.tension), min(days, key=lambda day: day.tension)
    told = (
        f"Tension by day from {first.isoformat()} to {last.isoformat()}: from {days[0].tension:.1f} to"
        f" {days[-1].tension:.1f}, highest {highest.tension:.1f} on {highest.day.isoformat()}, lowest"
        f" {lowest.tension:.1f} on {lowest.day.isoformat()}."
    )
    return Series(
        tension=line(day.tension / 100 for day in days),
        area=_area(days, first, across),
        escalation=line(day.escalation / top for day in days),
        de_escalation=line(day.de_escalation / top for day in days),
        top=top,
        names=_names(first, last),
        told=told,
    )


def _runs(days: Sequence[PairDay], first: dt.date) -> list[list[PairDay]]:
    """The days in stretches without a missing day."""
    numbered = enumerate(days)
    return [
        [day for _, day in run]
        for _, run in groupby(numbered, key=lambda item: (item[1].day - first).days - item[0])
    ]


def _area(days: Sequence[PairDay], first: dt.date, across: Callable[[PairDay], float]) -> str:
    return "".join(
        f"M{across(run[0])} 100"
        + "".join(f"L{across(day)} {round(100 - day.tension, 2)}" for day in run)
        + f"L{across(run[-1])} 100Z"
        for run in _runs(days, first)
    )


def _line(points: Iterable[tuple[dt.date, tuple[float, float]]]) -> Line:
    runs: list[list[tuple[float, float]]] = []
    before: dt.date | None = None
    for day, place in points:
        if before is None or (day - before).days > 1:
            runs.append([])
        runs[-1].append(place)
        before = day
    return Line(
        path="".join(_path(run) for run in runs if len(run) > 1),
        dots="".join(f"{_path(run)}h0" for run in runs if len(run) == 1),
        between="".join(_path([run[-1], following[0]]) for run, following in pairwise(runs)),
    )


def _path(places: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places)


def _round_top(value: float) -> float:
    """The least of 1, 2, 5 times a power of ten that is not below a value."""
    if value <= 0:
        return 1.0
    power: float = 10.0 ** math.floor(math.log10(value))
    return next((step * power for step in (1, 2, 5) if step * power >= value), 10 * power)


def _names(first: dt.date, last: dt.date) -> tuple[str, ...]:
    length = (last - first).days
    count = min(_NAMES, length + 1)
    places = [first + dt.timedelta(days=round(length * nth / max(count - 1, 1))) for nth in range(count)]
    if length > _YEAR:
        return tuple(f"{day:%b} {day.year}" for day in places)
    return tuple(
        f"{day.day} {day:%b}"
        + (f" {day.year}" if nth == count - 1 or (nth == 0 and day.year != last.year) else "")
        for nth, day in enumerate(places)
    )
