"""A candidate: a stretch that names a military thing, before its modality is judged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.signal import Category, Span
from models.text.document import Sentence

_NEXT = 4
"""Characters between two phrases for one act: "scrambled to intercept"."""
_LAUNCHED = 5
"""Words between "fired" and what it launches."""


class Candidate(NamedTuple):
    """A mention at `[start, end)` of the document; `verb` where it is used as one, `sentence` where it stands."""

    start: int
    end: int
    category: Category
    entry: str
    verb: bool
    sentence: Sentence


def apart(span: Span, start: int, end: int) -> bool:
    """Whether two spans share no character."""
    return span[1] <= start or end <= span[0]


def sift(lower: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep, of candidates that overlap, the longest, and one of two that tell of one act; in order of starts."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.start)):
        covered = range(candidate.start, candidate.end)
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(candidate)
    kept.sort(key=lambda c: c.start)
    return [
        candidate
        for before, candidate, after in zip([None, *kept], kept, [*kept[1:], None], strict=False)
        if not _retells(before, candidate) and not _is_launch(lower, candidate, after)
    ]


def _retells(before: Candidate | None, candidate: Candidate) -> bool:
    """Whether it tells of the same act as what stands right before: "a spy balloon flew over its airspace"."""
    return (
        before is not None
        and candidate.category == before.category == "incursion"
        and candidate.start - before.end <= _NEXT
    )


def _is_launch(lower: str, candidate: Candidate, after: Candidate | None) -> bool:
    """Whether a "fire" only launches what is named right after it: "fired 30 warning shots"."""
    return (
        candidate.entry == "attack/fire"
        and after is not None
        and after.category in ("attack", "weapons")
        and lower.count(" ", candidate.end, after.start) <= _LAUNCHED
    )
