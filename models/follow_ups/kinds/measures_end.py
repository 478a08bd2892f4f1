"""Measures that end by themselves on a day, which imposes nothing: "the ban on Chadian fish expires on May 31"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.spans import word_at

_ENDING = frozenset(("end", "ends", "expire", "expires", "lapse", "lapses", "terminate", "terminates"))
_RUNNING = frozenset(("run", "runs"))
_COMING = frozenset(("come", "comes"))


def that_end(candidate: Candidate) -> Candidate:
    """The act, as one of no kind of its own where measures are its subject, and the verb tells that they end; else unchanged."""
    if candidate.kind != "sanctions" or candidate.nominal:
        return candidate
    lower, at = candidate.words.lower, candidate.head
    out = lower[at] in _RUNNING and word_at(lower, at + 1) == "out"
    over = lower[at] in _COMING and lower[at + 1 : at + 4] == ["to", "an", "end"]
    if not (lower[at] in _ENDING or out or over):
        return candidate
    measures = candidate.words.acts.objects["measures"]
    first, last = candidate.subject
    if measures.isdisjoint(lower[first:last]) or not measures.isdisjoint(lower[at + 1 : candidate.last]):
        return candidate
    return candidate.altered(kind="other")
