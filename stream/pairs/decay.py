"""Decayed sums of daily values: recent days weigh more, by a half-life, over a time that can stand still."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_LEAST_WEIGHT = 2.0**-20
"""A day that weighs less, 20 half-lives back, weighs nothing."""


class Decay:
    """Sums over a fixed range of days.

    A day's sum is made by doubling, element by element: it has the same bits whether it is computed for one pair or
    for all, with the days before it or alone.

    Args:
        passing: how much time passes from the day before to each day; 1 but where a feed is silent.
        half_life_days: above 0.
    """

    def __init__(self, passing: NDArray[np.float64], half_life_days: float) -> None:
        time = np.cumsum(passing)
        self._days = time.size
        # For each doubling, what the sum so many days before a day weighs on that day, from day `step` on.
        self._weights: list[NDArray[np.float64]] = []
        step = 1
        while step < self._days:
            weights = np.exp2((time[:-step] - time[step:]) / half_life_days)
            weights[weights < _LEAST_WEIGHT] = 0.0
            if not weights.any():
                break
            self._weights.append(weights)
            step *= 2
        last = [weights for weights in self._weights if weights[-1] > 0]
        self.reach = 1 << len(last)
        """How many days, the last among them, the last day's sum is made of; a power of two."""
        self._last = [
            _every(weights, 2 * 2**doubling, self.reach >> (doubling + 1))
            for doubling, weights in enumerate(last)
        ]

    def sums(self, daily: NDArray[np.float64]) -> NDArray[np.float64]:
        """For each day the sum of what was until then, weighted by the time since: `(..., days)` in and out."""
        total, step = daily.copy(), 1
        for weights in self._weights:
            total[..., step:] += total[..., :-step] * weights
            step *= 2
        return total

    def last_sum(self, daily: NDArray[np.float64]) -> NDArray[np.float64]:
        """`sums` of the last day alone, from its last `reach` days: `(..., reach)` in, `(...)` out."""
        total = daily
        for weights in self._last:
            total = total[..., 1::2] + total[..., ::2] * weights
        return total[..., 0]


def _every(weights: NDArray[np.float64], days: int, count: int) -> NDArray[np.float64]:
    """The last weight and those `days` apart before it, in order, `count` of them; 0 where there are none."""
    found = np.zeros(count)
    taken = weights[::-days][:count]
    found[count - taken.size :] = taken[::-1]
    return found
