"""What parties agree on by a noun without a kind of its own, and accords that are told with their day."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words
from models.signal import Status

AGREEING = frozenset(("agreed", "agree", "agrees"))
TRUCES = frozenset(("ceasefire", "truce", "armistice", "cease-fire", "corridor"))
"""Acts of no kind of their own that parties agree on by themselves."""
_PARTY_REACH = 14
_MARKS = frozenset((".", ",", ";", ":"))
_STATES_OF_THINGS = frozenset(("relations", "ties", "links", "cooperation", "participation", "trade"))
_FORMAL = frozenset(("diplomatic", "consular"))
"""Before "relations" they tell of what begins and ends on a day."""


def agreed_on_a_day(words: Words, index: int) -> tuple[int, Status] | None:
    """What `agreed to` answers where the day of the accord stands in between: "agreed on Tuesday to | a truce"."""
    if words.lower[index] not in AGREEING or words.lower[index + 1 : index + 2] not in (["on"], ["late"]):
        return None
    at = index + 2
    while at < len(words) and words.timed[at]:
        at += 1
    led = at > index + 2 and words.lower[at : at + 1] in (["to"], ["on"])
    return (at + 1 - index, "agreed") if led else None


def agreed_with(words: Words, index: int) -> tuple[int, Status] | None:
    """The same where the other party stands in between: "has agreed with the African Union on | an inspection"."""
    lower = words.lower
    if lower[index] not in AGREEING or lower[index + 1 : index + 2] != ["with"]:
        return None
    for at in range(index + 2, min(index + _PARTY_REACH, len(lower))):
        if lower[at] in ("on", "to", "upon") and words.timed[at + 1 : at + 2] != [True]:
            return (at + 1 - index, "agreed")
        if lower[at] in _MARKS or lower[at] == "that":
            return None
    return None


def truce(words: Words, subject: Range, noun: int) -> bool:
    """Whether both sides agree on a truce; one that does so alone has made no accord yet."""
    if words.lower[noun] not in TRUCES:
        return False
    holders = words.lower[slice(*subject)]
    return "and" in holders or not cues().references.pairs.isdisjoint(holders)


def lasting(candidate: Candidate) -> bool:
    """Whether what is agreed is a state of things and no act at a time: "agreed to deepen relations", not "diplomatic relations"."""
    told = candidate.words.lower[candidate.head : candidate.last]
    formal = not _FORMAL.isdisjoint(told) and "and" not in told
    return not _STATES_OF_THINGS.isdisjoint(told) and not formal
