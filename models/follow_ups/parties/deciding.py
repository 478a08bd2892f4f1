"""Which house, court or council a vote or a ruling falls to that is told of without one."""

from __future__ import annotations

import re
from functools import cache

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.signal import Span
from models.text.document import Document

_SENTENCES_BACK = 3
_OF_THE_PEOPLE = frozenset(
    ("election", "elections", "referendum", "plebiscite", "polls", "ballot", "runoff", "primary", "recount",
     "by-election", "by-elections", "voters")
)  # fmt: skip
"""Votes that no body decides."""


def deciding_body(candidate: Candidate, document: Document) -> Span | None:
    """The span of the deciding body that the act names, else of the last named before it, with the names before it.

    None where the act is an election, or where the sentences just before name no such body.
    """
    words = candidate.words
    if not _OF_THE_PEOPLE.isdisjoint(words.lower[candidate.first : candidate.last]):
        return None
    start = words.starts[min(candidate.first, candidate.subject[0])]
    end = words.ends[candidate.last - 1]
    inside = _bodies().search(document.clean, start, end) if _may_name(document.lower, start, end) else None
    if inside is not None:
        return _trimmed(inside)
    sentence = document.sentence_at(start)
    for index in range(sentence.index, max(-1, sentence.index - 1 - _SENTENCES_BACK), -1):
        stretch = document.sentences[index]
        end = min(stretch.end, start)
        if not _may_name(document.lower, stretch.start, end):
            continue
        found = list(_bodies().finditer(document.clean, stretch.start, end))
        if found:
            return _trimmed(found[-1])
    return None


def _may_name(lower: str, start: int, end: int) -> bool:
    """Whether a stretch may name such a body; where letters are foreign, it may by one that stands for another."""
    if not lower[start:end].isascii():
        return True
    return any(lower.find(name, start, end) >= 0 for name in cues().references.deciding)


def _trimmed(match: re.Match[str]) -> Span:
    """The span without a joining word at the start of a sentence: "But | Parliament"."""
    first, _, rest = match.group().partition(" ")
    return match.end() - len(
        rest
    ) if rest and first.lower() in cues().references.not_names else match.start(), match.end()


@cache
def _bodies() -> re.Pattern[str]:
    """A deciding body with the capitalised words before it."""
    names = "|".join(sorted(cues().references.deciding, key=len, reverse=True))
    return re.compile(rf"(?:[A-Z][\w'.-]*[ -])*\b(?i:{names})\b")
