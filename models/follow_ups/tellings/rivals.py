"""Two acts that the same words tell: whether the later names better what the first only tells of, or cuts it short."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.tellings.ways_opened import only_purpose

_UNDONE = frozenset(("cancelled", "postponed"))


def same_words(other: Candidate, candidate: Candidate) -> bool:
    """Whether so many words are common to both that they tell one act."""
    common = min(other.last, candidate.last) - max(other.first, candidate.first)
    if common <= 0:
        return False
    if candidate.nominal or other.nominal or candidate.head == other.head:
        return True
    return 2 * common > min(other.last - other.first, candidate.last - candidate.first)


def names_better(rival: Candidate, candidate: Candidate) -> bool:
    """Whether a noun names the act of which a verb only tells that something will be done, or was to be done."""
    if only_purpose(rival, candidate):
        return False
    around = candidate.first <= rival.first and rival.last <= candidate.last
    if around and rival.past and rival.kind == "other" and candidate.sure and candidate.status in _UNDONE:
        return True
    covers = around and candidate.kind == rival.kind
    if covers and rival.past and not candidate.past and candidate.first == rival.first:
        return True
    if covers and candidate.nominal and candidate.status in _UNDONE:
        return rival.status not in _UNDONE
    return candidate.nominal and candidate.kind != "other" and rival.kind == "other" and not rival.sure


def before_topic(verbal: Candidate, noun: Candidate) -> Candidate | None:
    """A verbal act cut short where a possible act is its topic: "will hold talks | on a possible swap"."""
    if not noun.nominal or noun.status != "possible" or not noun.sure or verbal.nominal:
        return None
    if noun.kind == verbal.kind or verbal.head + 1 >= noun.first - 1:
        return None
    return verbal.altered(last=noun.first - 1)
