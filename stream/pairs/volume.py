"""The treatment of news volume: a busy news day is not a crisis, yet a crisis makes news."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

DAYS = 14


def damping(articles: NDArray[np.int64], relevant: NDArray[np.int64]) -> NDArray[np.float64]:
    """What each day's intensity over all pairs is multiplied by, 0 to 1.

    `min(1, (m + 1) / (q + 1))`, where `q` is the day's articles that are not relevant and `m` its mean over those of
    the 14 days until then that had any article. Only other news damps: a crisis's own stories don't.

    Args:
        articles: of each day, relevant or not.
        relevant: those that are.
    """
    other = np.maximum(articles - relevant, 0)
    mean = _trailing(other) / np.maximum(_trailing((articles > 0).astype(np.int64)), 1)
    damped: NDArray[np.float64] = np.minimum(1.0, (mean + 1) / (other + 1))
    return damped


def _trailing(daily: NDArray[np.int64]) -> NDArray[np.int64]:
    until = np.cumsum(daily)
    until[DAYS:] = until[DAYS:] - until[:-DAYS]
    return until
