"""Whose a launch is besides, as told behind its day: "launched the capsule on Tuesday, | sending an Omani to the station"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary

_CLASSES = classes()
_TELLERS_REACH = 8
_ENDS = frozenset(("but", "while", "although", "though", "after", "before", "as", "despite"))


def with_those_aboard(candidate: Candidate) -> Candidate:
    """The launch with the words behind it, up to those of who tells of it or of what else happened."""
    words = candidate.words
    lower = words.lower
    last = candidate.last
    while last < len(lower) and not (boundary(words, last) or lower[last] in _ENDS or lower[last] == "."):
        if lower[last] in _CLASSES.saying:
            return candidate
        if lower[last] == "," and not _CLASSES.saying.isdisjoint(lower[last + 1 : last + 1 + _TELLERS_REACH]):
            break
        last += 1
    return candidate if last <= candidate.last else candidate.altered(last=last)
