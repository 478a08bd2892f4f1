"""Where a pair stands in its own time: change over days, and against its trailing year."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from stream.records.pair import Change

_YEAR = 365
_POINTS = 4


def change(tension: NDArray[np.float64], followed_from: int) -> Change:
    """Tension on the last day less tension 1, 7 and 30 days before, null before the pair was followed."""
    last = tension.size - 1
    then = [last - days for days in (1, 7, 30)]
    return Change(
        *(
            round(float(tension[last] - tension[day]), _POINTS) if day >= followed_from else None
            for day in then
        )
    )


def z_score(
    tension: NDArray[np.float64],
    followed_from: int,
    *,
    days_needed: int,
    least_deviation: float,
) -> float | None:
    """Tension on the last day in standard deviations from its mean over the 365 days before, as far as followed.

    Args:
        tension: of each day, the last one being judged.
        followed_from: the first day with an article.
        days_needed: followed days without which there is no answer; above 0.
        least_deviation: standard deviation in points below which there is none.
    """
    last = tension.size - 1
    start = max(last - _YEAR, followed_from)
    if last - start < max(days_needed, 1):
        return None
    past = tension[start:last]
    mean = float(past.sum()) / past.size
    deviation = math.sqrt(float(np.square(past - mean).sum()) / past.size)
    if deviation < least_deviation:
        return None
    return round((float(tension[last]) - mean) / deviation, _POINTS)
