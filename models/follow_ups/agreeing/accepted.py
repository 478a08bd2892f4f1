"""What one side proposed and the other accepts in the same sentence: "proposed May 5 for the talks, and Chad | has accepted"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.words import Words

_ACCEPTING = frozenset(("accepted", "accepts", "agreed", "agrees", "consented", "assented", "concurred"))
_OFFERING = frozenset(
    ("proposed", "proposes", "suggested", "suggests", "offered", "offers", "invited", "invites", "invitation", "proposal", "offer", "asked", "requested",
     "requests", "named")
)  # fmt: skip
_JOINING = frozenset(("and", "which", "an", "a", ";", "been", "was"))
"""What leads on from an offer to what came of it; an article that to a noun for it: ", an offer that Chad accepted"; also "has been accepted"."""
_NOT = frozenset(
    ("not", "n't", "never", "yet", "no", "nobody", "neither", "if", "whether", "unless", "until", "would", "will", "could", "may", "might", "must", "should",
     "to", "before", "when", "hoped", "hopes", "expects", "expected", "wants", "asked", "urged", "others")
)  # fmt: skip
"""Before the verb they tell that it is not so, not sure, or of others."""
_TO_ANOTHER = frozenset(("to", "that", "on", "with"))
"""Behind the verb they tell to what else somebody agreed, but for a day."""
_REACH = 14
_DAY_NOUNS = frozenset(("day", "date", "days", "dates", "time"))
_DAY_REACH = 4


def accepted(candidate: Candidate) -> Candidate:
    """The act as agreed on, where the words behind an offer of it tell that it was accepted."""
    if candidate.status != "possible":
        return candidate
    lower, last = candidate.words.lower, candidate.last
    behind = lower[last : last + _REACH]
    if _ACCEPTING.isdisjoint(behind) or _OFFERING.isdisjoint(lower[candidate.first : last]):
        return candidate
    at = next(at for at, word in enumerate(behind) if word in _ACCEPTING)
    if _JOINING.isdisjoint(behind[:at]) or not _NOT.isdisjoint(behind[:at]):
        return candidate
    after = last + at + 1
    if lower[after : after + 1] and lower[after] in _TO_ANOTHER and not _timed(candidate.words, after + 1):
        return candidate
    return candidate.altered(status="agreed", last=after)


def past_day(words: Words, first: int, end: int) -> int:
    """The word behind a day that is proposed for an act, else `first`: "proposed | May 5 for the talks", "May 5 as the date of"."""
    at = first
    while at < end and words.timed[at]:
        at += 1
    if at == first or at >= end:
        return first
    if words.lower[at] == "as":
        noun = next(
            (near for near in range(at, min(at + _DAY_REACH, end)) if words.lower[near] in _DAY_NOUNS), None
        )
        at = at if noun is None else noun + 1
    return at + 1 if words.lower[at : at + 1] in (["for"], ["of"]) else first


def of_offer(candidate: Candidate, index: int) -> bool:
    """Whether the day at word `index` is what the verb before it proposes for the act."""
    words = candidate.words
    return words.lower[index - 1] in _OFFERING and past_day(words, index, candidate.last) > index


def _timed(words: Words, at: int) -> bool:
    return at < len(words) and bool(words.timed[at])
