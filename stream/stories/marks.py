"""Small sets of words as numbers of 16 bits, and the share that two sets have in common."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np

NONE = 0xFFFF
"""Stands where a set has fewer marks than there is room for; the mark of nothing."""

Marks: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.uint16]]"
"""In rising order along the last axis, `NONE` at the end."""

Shares: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"


def marks(items: Iterable[str], room: int) -> Marks:
    """The `room` lowest marks, so that of two sets the same ones are kept of what they have in common."""
    hashes = sorted({zlib.crc32(item.encode(errors="surrogatepass")) % NONE for item in items})[:room]
    return np.array(hashes + [NONE] * (room - len(hashes)), dtype=np.uint16)


def shared(one: Marks, others: Marks, *, fewest: int) -> Shares:
    """The share of the smaller set that stands in the other too, for each row of `others`.

    It is 1 where either has less than `fewest`: too little to go by. Of sets that fill their room those marks are
    compared that both would have kept.
    """
    limit = np.minimum(one[-1], others[:, -1])
    limit = np.where(limit == NONE, NONE - 1, limit)[:, None]
    least = np.minimum((one <= limit).sum(axis=1), (others <= limit).sum(axis=1))
    both = ((others[:, :, None] == one).any(axis=2) & (others <= limit)).sum(axis=1)
    shares: Shares = np.where(least < fewest, 1.0, both / np.maximum(least, 1))
    return shares
