"""How time passes over days without news: a dead feed is not calm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

YEAR = 365


def passing(articles: NDArray[np.int64]) -> NDArray[np.float64]:
    """How much time passes from the day before to each day, 0 to 1, by the number of all articles of each day.

    1 on a day with any article. On a day without, the chance that a living feed is silent for a day,
    `exp(-articles of the 365 days before / 365)`: a feed with many articles that is silent is broken, and everything
    stays as it was; one that speaks twice a year is as silent as ever, and time passes.
    """
    until = np.concatenate((np.zeros(1, np.int64), np.cumsum(articles)))
    days = np.arange(articles.size)
    before = until[days] - until[np.maximum(days - YEAR, 0)]
    return np.where(articles > 0, 1.0, np.exp(before / -YEAR))
