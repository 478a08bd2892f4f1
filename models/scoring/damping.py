"""Damping: how much a long article may outweigh a short one.

Counts of features are damped by the logarithm, and an article's vector is divided by a power of its length.
Divided by the length itself, one armed clash among twenty sentences would nearly vanish; undivided, a long
quarrel would outweigh a war. The same sum serves scikit-learn (rows of a sparse matrix) and serving (one row).
"""

from __future__ import annotations

from typing import Any

import numpy as np

_POWER = 0.8
"""Between an undivided vector and one of length 1, which both rank worse (the ablations in docs/quality.md)."""


def damp_length(length: float) -> float:
    """What a vector of this Euclidean length is divided by."""
    return float(length**_POWER)


def damp_rows(matrix: Any) -> Any:
    """Divide each row of a sparse matrix by the damped length of it; rows of nothing stay as they are."""
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    divisors = np.array([damp_length(length) or 1.0 for length in lengths.tolist()])
    return matrix.multiply(1 / divisors[:, None]).tocsr()
