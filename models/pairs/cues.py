"""What single words say of the actors around them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final, cast

from models.mentions import ActorMention
from models.signal import Span
from models.text.offsets import first_from
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

    Hits and mentions come in order. `every` are the flags of all cues together.
    """

    def __init__(self, hits: Sequence[Hit[int]], mentions: list[ActorMention]) -> None:
        # Taken as they come, since each number and each hit made anew takes as long as all the rest.
        starts: list[object] = []
        kept: list[object] = []
        every = 0
        at, count = 0, len(mentions)
        left, right = (mentions[0].start, mentions[0].end) if count else (sys.maxsize, sys.maxsize)
        for hit in cast("Sequence[object]", hits):
            begun, done, told = cast("tuple[object, object, int]", hit)
            start, end = cast("int", begun), cast("int", done)
            while right <= start:
                at += 1
                left, right = (
                    (mentions[at].start, mentions[at].end) if at < count else (sys.maxsize, sys.maxsize)
                )
            if left < end:
                continue
            starts.append(begun)
            kept.append(hit)
            every |= told
        # One behind all text, so that no walk has to ask whether it is at the end.
        starts.append(sys.maxsize)
        kept.append((sys.maxsize, sys.maxsize, 0))
        self.starts = cast("list[int]", starts)
        self.kept = cast("list[Hit[int]]", kept)
        self.every = every

    def between(self, left: int, right: int) -> int:
        """The flags of the cues that start in `[left, right)`, together."""
        starts = self.starts
        at = first_from(starts, left)
        told = 0
        while starts[at] < right:
            told |= self.kept[at][2]
            at += 1
        return told

    def spans(self, flag: int, left: int, right: int) -> list[Span]:
        """Where the cues with a flag stand that start in `[left, right)`."""
        starts = self.starts
        at = first_from(starts, left)
        found: list[Span] = []
        while starts[at] < right:
            start, end, told = self.kept[at]
            if told & flag:
                found.append((start, end))
            at += 1
        return found

    def ending(self, offset: int) -> int:
        """The flags of the cue that ends at `offset`; 0 where none does."""
        at = first_from(self.starts, offset) - 1
        return self.kept[at][2] if at >= 0 and self.kept[at][1] == offset else 0

    def starting(self, offset: int) -> int:
        """The flags of the cue that starts at `offset`; 0 where none does."""
        at = first_from(self.starts, offset)
        return self.kept[at][2] if self.starts[at] == offset else 0
