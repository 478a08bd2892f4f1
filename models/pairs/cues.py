"""What single words say of the actors around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Final

from models.signal import Span
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
    """The cues of a document, in order: where each starts and ends, and its flags."""

    def __init__(self, hits: Sequence[Hit[int]]) -> None:
        self.starts: tuple[int, ...] = ()
        self.ends: tuple[int, ...] = ()
        self.flags: tuple[int, ...] = ()
        if hits:
            self.starts, self.ends, self.flags = zip(*hits, strict=True)

    def between(self, left: int, right: int) -> int:
        """The flags of the cues that start in `[left, right)`, together."""
        starts = self.starts
        return reduce(or_, self.flags[bisect_left(starts, left) : bisect_left(starts, right)], 0)

    def spans(self, flag: int, left: int, right: int) -> list[Span]:
        """Where the cues with a flag stand that start in `[left, right)`."""
        first, last = bisect_left(self.starts, left), bisect_left(self.starts, right)
        return [(self.starts[at], self.ends[at]) for at in range(first, last) if self.flags[at] & flag]

    def ending(self, offset: int) -> int:
        """The flags of the cue that ends at `offset`; 0 where none does."""
        at = bisect_left(self.ends, offset)
        return self.flags[at] if at < len(self.ends) and self.ends[at] == offset else 0
