"""What single words say of the actors around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from models.text.phrases import Hit

# Flags as plain integers: a sentence is asked dozens of times, and `enum.Flag` costs ten times as much.
DIRECTED: Final = 1
"""One does something to the other, or has something against, for or in it."""
MUTUAL: Final = 2
"""Both do it together or to each other."""
BILATERAL: Final = 4
"""A counterpart is meant, named or not: "recalled its ambassador"."""
SAYING: Final = 8
BARRIER: Final = 16
"""What follows belongs to someone else."""
PRESENCE: Final = 32
"""Forces, bases, embassies: in a place, they deal with whose place it is."""
MEDIATION: Final = 64
THE_TWO: Final = 128
"""The two actors that the article is mostly about."""

RELATES: Final = DIRECTED | MUTUAL
ACTS: Final = RELATES | BILATERAL


class Cues:
    """The cues of one sentence, in order."""

    def __init__(self, hits: Sequence[Hit[int]]) -> None:
        self._hits = hits
        self._starts = [hit.start for hit in hits]
        self._by_end: dict[int, int] | None = None

    def between(self, left: int, right: int) -> int:
        """The flags of the cues that start in `[left, right)`, together."""
        found = 0
        starts = self._starts
        for at in range(bisect_left(starts, left), len(starts)):
            if starts[at] >= right:
                break
            found |= self._hits[at].payload
        return found

    def ending(self, offset: int) -> int:
        """The flags of the cue that ends at `offset`; 0 where none does."""
        if self._by_end is None:
            self._by_end = {hit.end: hit.payload for hit in self._hits}
        return self._by_end.get(offset, 0)
