"""Logarithms of counts: of whole and half numbers, which are looked up, since to work one out takes as long as ten look-ups."""

from __future__ import annotations

import numpy as np

from models.scoring.folded import Floats

_OF_HALVES = np.log1p(np.arange(1 << 14) / 2)
"""log(1 + n / 2), by n."""


def logarithms_of(counts: Floats, most: float) -> Floats:
    """log(1 + count) of each of the counts, multiples of a half that are not above `most`."""
    if 2 * most >= len(_OF_HALVES):
        return np.log1p(counts)
    return _OF_HALVES.take((counts + counts).astype(np.intp))
