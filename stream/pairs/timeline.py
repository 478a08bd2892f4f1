"""What the days are like for every pair alike: how time passes, and how busy the news is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stream.pairs.cells import ARTICLES, Counts
from stream.pairs.contribution import MILLION
from stream.pairs.decay import Decay
from stream.pairs.silence import passing
from stream.pairs.volume import damping


class Timeline:
    """A range of days.

    Args:
        everything: counts of all articles, relevant or not, `(4, days)`.
        relevant: counts of `ALL`, `(4, days)`.
        half_life_days: above 0.
    """

    def __init__(self, everything: Counts, relevant: Counts, half_life_days: float) -> None:
        self._decay = Decay(passing(everything[ARTICLES]), half_life_days)
        self._damping = damping(everything[ARTICLES], relevant[ARTICLES])

    @property
    def reach(self) -> int:
        """How many days, the last among them, the levels of the last day are made of."""
        return self._decay.reach

    def levels(self, counts: Counts, *, damped: bool) -> NDArray[np.float64]:
        """Escalation and de-escalation at the end of each day: `(4, days)` in, `(2, days)` out.

        In stories of full intensity; `damped` by other news for `ALL`.
        """
        intensity = counts[:2] / MILLION
        if damped:
            intensity *= self._damping
        return self._decay.sums(intensity)

    def last_levels(self, counts: Counts, damped: NDArray[np.bool_]) -> NDArray[np.float64]:
        """The same at the end of the last day, to the bit: `(pairs, 4, days)` in, `(pairs, 2)` out.

        Days before the last `reach` are not looked at. `damped` says which of the pairs are.
        """
        days = min(self.reach, counts.shape[-1], self._damping.size)
        intensity = np.zeros((counts.shape[0], 2, self.reach))
        intensity[..., -days:] = counts[:, :2, -days:] / MILLION
        intensity[damped, :, -days:] *= self._damping[-days:]
        return self._decay.last_sum(intensity)
