"""Daily and weekly series as lines: what a picture of them draws.

A picture's plane has its left upper corner at 0, 0; down is up.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from stream.backtest.correlation import Mean
from stream.pages.calendar import Calendar

_POINTS: Final = 400
"""Points of a line that a reader can tell apart."""

_GAP_DAYS: Final = 13
"""Weeks further apart than this have another between them that does not count."""


class Level(NamedTuple):
    """A line across: where it stands, and what is written beside it."""

    y: float
    label: str


class Compared(NamedTuple):
    """Two weekly series in standard deviations from their means, as paths, and the levels across."""

    ours: str
    theirs: str
    levels: tuple[Level, ...]


def compared(found: Sequence[Mean], calendar: Calendar, height: int) -> Compared | None:
    """Both series of weeks on one scale; None where there are too few, or where one never moves."""
    ours = _standardised([mean.ours for mean in found])
    theirs = _standardised([mean.theirs for mean in found])
    if ours is None or theirs is None:
        return None
    low, high = math.floor(min(*ours, *theirs)), math.ceil(max(*ours, *theirs))

    def y(value: float) -> float:
        return round(height * (high - value) / (high - low), 1)

    # The middle of a week stands for it.
    days = [mean.first + 3 for mean in found]
    across = [calendar.x(day) for day in days]
    return Compared(
        _broken(days, list(zip(across, map(y, ours), strict=True))),
        _broken(days, list(zip(across, map(y, theirs), strict=True))),
        tuple(Level(y(level), f"{level:+d}" if level else "0") for level in range(low, high + 1)),
    )


def tension_path(tension: NDArray[np.float64], calendar: Calendar, height: int) -> str:
    """Daily tension, 0 to 100, as the points of a line; of days that share a point the tensest."""
    step = -(-tension.size // _POINTS)
    starts = np.arange(0, tension.size, step)
    highest = np.maximum.reduceat(tension, starts)
    return " ".join(
        f"{calendar.x(calendar.first + start)},{round(height * (1 - value / 100), 1)}"
        for start, value in zip(starts.tolist(), highest.tolist(), strict=True)
    )


def _standardised(values: Sequence[float]) -> list[float] | None:
    mean = math.fsum(values) / max(len(values), 1)
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / max(len(values), 1))
    return [(value - mean) / deviation for value in values] if deviation else None


def _broken(days: Sequence[int], points: Sequence[tuple[float, float]]) -> str:
    """A path through the points, broken where weeks are missing."""
    path = []
    before = -math.inf
    for day, (x, y) in zip(days, points, strict=True):
        path.append(f"{'M' if day - before > _GAP_DAYS else 'L'}{x} {y}")
        before = day
    return "".join(path)
