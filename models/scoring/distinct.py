"""Distinct numbers: what numpy's `unique` answers, without sorting where there is room not to."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Indexes = npt.NDArray[np.signedinteger[Any]]

_SPARSE = 64
"""Where this many numbers are possible for each that is there, or more, they are sorted."""


def distinct(numbers: npt.NDArray[np.intp], limit: int) -> tuple[Indexes, Indexes]:
    """The different ones of `numbers`, which are in [0, limit), in order, and where among them each stands."""
    if limit > _SPARSE * len(numbers):
        found, where = np.unique(numbers, return_inverse=True)
        return found, where
    is_there = np.zeros(limit, dtype=np.bool_)
    is_there[numbers] = True
    (found,) = is_there.nonzero()
    index = np.empty(limit, dtype=np.int32)
    index[found] = np.arange(len(found), dtype=np.int32)
    return found, index[numbers]
