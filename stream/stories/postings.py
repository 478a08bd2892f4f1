"""Which texts have a band in common: sorted postings, and the most recent ones apart until they are merged."""

from __future__ import annotations

import numpy as np

from stream.stories.near import Keys, Mask

MERGED_AFTER = 2_048
"""Texts that are kept apart before they are merged: merging costs time by all texts, keeping apart costs memory."""

_SLOT_BITS = np.uint64(24)
_SLOT = (1 << 24) - 1
_NEXT = np.uint64(1)


class Postings:
    """The slots of texts by the keys of their bands.

    A posting is one number, its key above 24 bits of its slot: 8 bytes for each band of a text, where a dictionary of
    Python's takes some 130.
    """

    def __init__(self) -> None:
        self._sorted: Keys = np.empty(0, dtype=np.uint64)
        # Tuples, as the garbage collector need not look into those that hold numbers only.
        self._recent: dict[int, tuple[int, ...]] = {}
        self._added = 0

    @property
    def due(self) -> bool:
        """Whether `merge` should be called."""
        return self._added >= MERGED_AFTER

    def add(self, keys: Keys, slot: int) -> None:
        """Note a text under its bands."""
        recent = self._recent
        for key in keys.tolist():
            recent[key] = (*recent.get(key, ()), slot)
        self._added += 1

    def find(self, keys: Keys) -> set[int]:
        """The slots that were noted under any of the bands, those of texts that are gone among them."""
        found: set[int] = set()
        recent = self._recent
        for key in keys.tolist():
            slots = recent.get(key)
            if slots:
                found.update(slots)
        bounds = np.concatenate([keys, keys + _NEXT]) << _SLOT_BITS
        starts, ends = self._sorted.searchsorted(bounds).reshape(2, -1).tolist()
        runs = [self._sorted[start:end] for start, end in zip(starts, ends, strict=True) if end > start]
        if runs:
            found.update((np.concatenate(runs) & np.uint64(_SLOT)).tolist())
        return found

    def merge(self) -> None:
        """Sort the recent ones in."""
        recent = np.array(
            [key << 24 | slot for key, slots in self._recent.items() for slot in slots], dtype=np.uint64
        )
        recent.sort()
        both = np.concatenate([self._sorted, recent])
        # Two sorted runs: the stable sort finds and merges them in linear time.
        both.sort(kind="stable")
        self._sorted = both
        self._recent = {}
        self._added = 0

    def purge(self, dead: Mask) -> None:
        """Drop the postings of dead slots, which may be taken by other texts then."""
        self.merge()
        self._sorted = self._sorted[~dead[(self._sorted & np.uint64(_SLOT)).astype(np.int64)]]
