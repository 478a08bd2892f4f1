"""What every pair counted on every day, as one block of whole numbers."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from stream.pairs.counting import StoryDay

ESCALATION: Final = 0
DE_ESCALATION: Final = 1
ARTICLES: Final = 2
STORIES: Final = 3
_ROWS = 4

# So many days more than asked for, so that the block is moved once a quarter of a year.
_AHEAD = 90

Counts = NDArray[np.int64]


class Cells:
    """A block `(slots, 4, days)`: strengths in millionths, then articles and stories.

    A slot belongs to one pair at a time; a new one is all zero.
    """

    def __init__(self, slots: int = 64) -> None:
        self._block: Counts = np.zeros((slots, _ROWS, 0), np.int64)
        self._origin = 0
        self._free = list(range(slots - 1, -1, -1))

    @property
    def size_bytes(self) -> int:
        """The memory that the block takes."""
        return self._block.nbytes

    def cover(self, first: int, last: int) -> None:
        """Make room for the days `first` to `last`; what was counted before `first` is forgotten."""
        slots, _, days = self._block.shape
        if self._origin <= first and last < self._origin + days:
            self._block[:, :, : first - self._origin] = 0
            return
        block = np.zeros((slots, _ROWS, last - first + 1 + _AHEAD), np.int64)
        kept = self._block[:, :, max(first - self._origin, 0) :]
        if kept.shape[2]:
            at = max(self._origin - first, 0)
            kept = kept[:, :, : max(block.shape[2] - at, 0)]
            block[:, :, at : at + kept.shape[2]] = kept
        self._block, self._origin = block, first

    def take(self) -> int:
        """A slot for a new pair."""
        if not self._free:
            slots = self._block.shape[0]
            self._block = np.concatenate((self._block, np.zeros_like(self._block)))
            self._free = list(range(2 * slots - 1, slots - 1, -1))
        return self._free.pop()

    def give_back(self, slot: int) -> None:
        """Forget a slot's counts and leave it to others."""
        self._block[slot] = 0
        self._free.append(slot)

    def covers(self, day: int) -> bool:
        """Whether the day can be counted in."""
        return self._origin <= day < self._origin + int(self._block.shape[2])

    def add(self, slot: int, counted: StoryDay, times: int = 1) -> None:
        """Add a story's day, or take it away."""
        column = self._block[slot, :, counted.day - self._origin]
        column[ESCALATION] += times * counted.escalation
        column[DE_ESCALATION] += times * counted.de_escalation
        column[ARTICLES] += times * counted.articles
        column[STORIES] += times * counted.stories

    def set(self, slot: int, day: int, counts: tuple[int, int, int, int]) -> None:
        """Restore a day."""
        self._block[slot, :, day - self._origin] = counts

    def any(self, slot: int) -> bool:
        """Whether a pair counts anything on any day."""
        return bool(self._block[slot].any())

    def of(self, slot: int, first: int, last: int) -> Counts:
        """A pair's days `first` to `last`, `(4, days)`, not to be written to."""
        return _days(self._block[slot], first - self._origin, last + 1 - self._origin)

    def all(self, first: int, last: int) -> Counts:
        """Every slot's days `first` to `last`, `(slots, 4, days)`, not to be written to."""
        return _days(self._block, first - self._origin, last + 1 - self._origin)


def _days(counts: Counts, start: int, stop: int) -> Counts:
    """Columns `start` to `stop`, 0 where there are none."""
    if start >= 0 and stop <= counts.shape[-1]:
        return counts[..., start:stop]
    wide: Counts = np.zeros((*counts.shape[:-1], stop - start), np.int64)
    kept = counts[..., max(start, 0) : max(stop, 0)]
    at = max(-start, 0)
    wide[..., at : at + kept.shape[-1]] = kept
    return wide
