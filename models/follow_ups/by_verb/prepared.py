"""What an act only prepares, which has a day of its own: "envoys meet on Friday | to prepare a summit on March 3"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_PREPARING = frozenset(("prepare", "plan", "organise", "organize"))


def without_prepared(candidate: Candidate) -> Candidate:
    """The act up to what it prepares, where both have a time; else unchanged."""
    words = candidate.words
    lower = words.lower
    for at in range(candidate.head + 2, candidate.last - 1):
        if lower[at] in _PREPARING and lower[at - 1] == "to":
            ends = True in words.timed[candidate.head : at] and True in words.timed[at : candidate.last]
            return candidate.altered(last=at - 1) if ends else candidate
    return candidate
