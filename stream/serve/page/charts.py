"""Charts as paths for SVG: a sparkline of a month, and the daily series of a pair.

A chart's plane is `WIDTH` wide and stretched to the room there is, so it holds lines alone; words stand beside it as text.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from stream.serve.view.pairs import PairDay

WIDTH: Final = 600
SPARK_WIDTH: Final = 120
SPARK_HEIGHT: Final = 28

_LEAST_SPREAD: Final = 8.0
"""Points of tension that a sparkline spans at least, so that noise does not look like a storm."""
_NAMES: Final = 4
"""Days named below a chart."""


class Spark(NamedTuple):
    """A sparkline, its last point, and the same in words."""

    path: str
    x: float
    y: float
    told: str


class Series(NamedTuple):
    """The daily series of a pair: paths, the top of the intensities' scale, the days named below, and words.

    `dots` are days without a neighbour, of which a line shows nothing.
    """

    tension: str
    area: str
    escalation: str
    de_escalation: str
    dots: tuple[tuple[float, float], ...]
    top: float
    names: tuple[str, ...]
    told: str


def spark(values: Sequence[float | None]) -> Spark | None:
    """A sparkline of daily tension, oldest first; None where no day is known."""
    known = [(index, value) for index, value in enumerate(values) if value is not None]
    if not known:
        return None
    low, high = min(value for _, value in known), max(value for _, value in known)
    middle, spread = (low + high) / 2, max(high - low, _LEAST_SPREAD)
    step = SPARK_WIDTH / max(len(values) - 1, 1)

    def at(index: int, value: float) -> tuple[float, float]:
        up = (value - middle) / spread + 0.5
        return round(3 + index * step * (SPARK_WIDTH - 6) / SPARK_WIDTH, 1), round(
            3 + (SPARK_HEIGHT - 6) * (1 - up), 1
        )

    path = _path((index, at(index, value)) for index, value in known)
    first, last = known[0][1], known[-1][1]
    told = f"Last {len(values)} days: from {first:.0f} to {last:.0f}, lowest {low:.0f}, highest {high:.0f}"
    return Spark(path, *at(*known[-1]), told)


def series(days: Sequence[PairDay]) -> Series | None:
    """The series of some days in their order; None where there are none."""
    if not days:
        return None
    first, last = days[0].day, days[-1].day
    length = max((last - first).days, 1)
    top = _round_top(max(max(day.escalation, day.de_escalation) for day in days))

    def across(day: PairDay) -> float:
        return round(WIDTH * (day.day - first).days / length, 1) if first != last else WIDTH / 2

    def line(values: Iterable[float]) -> str:
        places = zip(days, values, strict=True)
        return _path(
            ((day.day - first).days, (across(day), round(100 * (1 - value), 2))) for day, value in places
        )

    tension = line(day.tension / 100 for day in days)
    highest, lowest = max(days, key=lambda day: day.tension), min(days, key=lambda day: day.tension)
    told = (
        f"Tension by day from {first.isoformat()} to {last.isoformat()}: from {days[0].tension:.1f} to"
        f" {days[-1].tension:.1f}, highest {highest.tension:.1f} on {highest.day.isoformat()}, lowest"
        f" {lowest.tension:.1f} on {lowest.day.isoformat()}."
    )
    return Series(
        tension=tension,
        area=_area(days, first, across),
        escalation=line(day.escalation / top for day in days),
        de_escalation=line(day.de_escalation / top for day in days),
        dots=tuple(
            (across(day), round(100 - day.tension, 2))
            for run in _runs(days, first)
            for day in run[:1]
            if len(run) == 1
        ),
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


def _path(points: Iterable[tuple[int, tuple[float, float]]]) -> str:
    """A path through points at days, broken where days are missing."""
    path = []
    before = -math.inf
    for day, (x, y) in points:
        path.append(f"{'M' if day - before > 1 else 'L'}{x} {y}")
        before = day
    return "".join(path)


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
    return tuple(
        f"{day.day} {day:%b}"
        + (f" {day.year}" if nth == count - 1 or (nth == 0 and day.year != last.year) else "")
        for nth, day in enumerate(places)
    )
