"""A candidate: a stretch that names a military thing, before its modality is judged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from models.signal import Category, Span
from models.text.document import Sentence

_RETOLD, _FIRE = "incursion", "attack/fire"
"""The category of which one act may be told twice, and the entry that may only launch what is named next."""
_NEXT = 4
"""Characters between two phrases for one act: "scrambled to intercept"."""
_LAUNCHED = 5
"""Words between "fired" and what it launches."""


class Candidate:
    """A mention at `[start, end)` of the document; `verb` where it is used as one, `sentence` where it stands."""

    def __init__(
        self, start: int, end: int, category: Category, entry: str, sentence: Sentence, *, verb: bool
    ) -> None:
        self.start = start
        self.end = end
        self.category = category
        self.entry = entry
        self.sentence = sentence
        self.verb = verb


def free(taken: Sequence[Span], start: int, end: int) -> bool:
    """Whether a stretch shares no character with spans that stand in order, without overlaps."""
    before = bisect_left(taken, (end,))
    return before == 0 or taken[before - 1][1] <= start


def sift(lower: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Keep, of candidates that overlap, the longest, and one of two that tell of one act; in order of starts."""
    if len(candidates) == 1:
        return candidates
    kept = sorted(candidates, key=_start)
    for at in range(1, len(kept)):
        if kept[at - 1].end > kept[at].start:
            kept = _longest(candidates)
            break
    return [
        candidate
        for at, candidate in enumerate(kept)
        if not (candidate.category == _RETOLD and at and _retells(kept[at - 1], candidate))
        and not (
            candidate.entry == _FIRE and at + 1 < len(kept) and _is_launch(lower, candidate, kept[at + 1])
        )
    ]


def _start(candidate: Candidate) -> int:
    return candidate.start


def _longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest of those that overlap, in order of starts."""
    taken: list[Span] = []
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.start)):
        start, end = candidate.start, candidate.end
        if free(taken, start, end):
            at = bisect_left(taken, (start, end))
            taken.insert(at, (start, end))
            kept.insert(at, candidate)
    return kept


def _retells(before: Candidate, candidate: Candidate) -> bool:
    """Whether it tells of the same act as what stands right before: "a spy balloon flew over its airspace"."""
    return before.category == candidate.category and candidate.start - before.end <= _NEXT


def _is_launch(lower: str, candidate: Candidate, after: Candidate) -> bool:
    """Whether a "fire" only launches what is named right after it: "fired 30 warning shots"."""
    return (
        after.category in ("attack", "weapons") and lower.count(" ", candidate.end, after.start) <= _LAUNCHED
    )
