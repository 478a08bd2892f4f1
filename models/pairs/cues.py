"""What single words say of the actors around them."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from models.mentions import ActorMention
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
    """The cues of a document that stand in no actor's name or title: where each starts and ends, and its flags.

    Hits and mentions come in order.
    """

    def __init__(self, hits: Sequence[Hit[int]], mentions: Sequence[ActorMention]) -> None:
        starts, ends, flags = map(list, zip(*hits, strict=True)) if hits else ([], [], [])
        inside: set[int] = set()
        for mention in mentions:
            at = bisect_left(starts, mention.end) - 1
            start = mention.start
            while at >= 0 and ends[at] > start:
                inside.add(at)
                at -= 1
        for at in sorted(inside, reverse=True):
            del starts[at], ends[at], flags[at]
        # One behind all text, so that no walk has to ask whether it is at the end.
        starts.append(sys.maxsize)
        ends.append(sys.maxsize)
        self.starts: list[int] = starts
        self.ends: list[int] = ends
        self.flags: list[int] = flags

    def between(self, left: int, right: int) -> int:
        """The flags of the cues that start in `[left, right)`, together."""
        starts = self.starts
        at = bisect_left(starts, left)
        told = 0
        while starts[at] < right:
            told |= self.flags[at]
            at += 1
        return told

    def spans(self, flag: int, left: int, right: int) -> list[Span]:
        """Where the cues with a flag stand that start in `[left, right)`."""
        first, last = bisect_left(self.starts, left), bisect_left(self.starts, right)
        return [(self.starts[at], self.ends[at]) for at in range(first, last) if self.flags[at] & flag]

    def ending(self, offset: int) -> int:
        """The flags of the cue that ends at `offset`; 0 where none does."""
        at = bisect_left(self.ends, offset)
        return self.flags[at] if self.ends[at] == offset else 0

    def starting(self, offset: int) -> int:
        """The flags of the cue that starts at `offset`; 0 where none does."""
        at = bisect_left(self.starts, offset)
        return self.flags[at] if self.starts[at] == offset else 0
