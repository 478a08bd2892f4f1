"""Places among offsets in order, found without an object for each integer looked at, of which `bisect` makes several."""

from __future__ import annotations


def first_from(offsets: list[int], offset: int) -> int:
    """The index of the first of the offsets that is not less than `offset`; their number where all are."""
    low, high = 0, len(offsets)
    while low < high:
        middle = (low + high) >> 1
        if offsets[middle] < offset:
            low = middle + 1
        else:
            high = middle
    return low
