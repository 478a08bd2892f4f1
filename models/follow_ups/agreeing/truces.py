"""What parties agree on by a noun without a kind of its own, and accords that are told with their day."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import group_start, shared_subject, subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Status

AGREEING = frozenset(("agreed", "agree", "agrees"))
TRUCES = frozenset(("ceasefire", "truce", "armistice", "cease-fire", "cessation", "corridor"))
"""Acts of no kind of their own that parties agree on by themselves."""
_PARTY_REACH = 14
_TRUCE_REACH = 8
_DAY_REACH = 6
TAKING_UP = frozenset(("committed", "declared", "declares", "declare", "proclaimed", "proclaims", "signed"))
"""Of a truce that parties so take up a day tells when it is to begin."""
_ALONE = frozenset(("declared", "declares", "declare", "proclaimed", "proclaims"))
"""What one side does without the other, to a truce of its own."""
_BEGINNING = frozenset(
    ("from", "starting", "beginning", "effective", "to", "taking", "that", "which", "as", "with")
)
ONLY_OF = frozenset(("proposal", "proposals", "plan", "plans", "deal", "agreement", "accord", "offer", "talks", "monitors", "terms", "violations", "line"))  # fmt: skip
"""Behind "ceasefire" they tell what is accepted besides it."""
_NEAR = 4
_BETWEEN = frozenset((",", "for", "on", "in", "about", "to", "that", "and", "after", "before", "with"))
"""Words across which what is accepted is something else: "accepted | monitors for the ceasefire"."""
_NOT = frozenset(("not", "n't", "never", "had", "no", "neither", "to", "until", "unless", "if", "by", "would", "could", "may", "might", "should", "must"))  # fmt: skip
_HALTS = frozenset(("halt", "pause", "end", "stop"))
_FIGHTING = frozenset(("fighting", "hostilities", "shelling", "bombing", "shooting"))
_HALT_REACH = 5
_MARKS = frozenset((".", ",", ";", ":"))
_STATES_OF_THINGS = frozenset(("relations", "ties", "links", "cooperation", "participation", "trade"))
_FORMAL = frozenset(("diplomatic", "consular"))
"""Before "relations" they tell of what begins and ends on a day."""


def agreed_on_a_day(words: Words, index: int) -> tuple[int, Status] | None:
    """What `agreed to` answers where the day of the accord stands in between: "agreed on Tuesday to | a truce"."""
    if words.lower[index] not in AGREEING or word_at(words.lower, index + 1) not in ("on", "late"):
        return None
    at = index + 2
    while at < len(words) and words.timed[at]:
        at += 1
    led = at > index + 2 and words.lower[at : at + 1] in (["to"], ["on"])
    return (at + 1 - index, "agreed") if led else None


def agreed_with(words: Words, index: int) -> tuple[int, Status] | None:
    """The same where the other party stands in between: "has agreed with the African Union on | an inspection"."""
    lower = words.lower
    if lower[index] not in AGREEING or word_at(lower, index + 1) != "with":
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
    return _both(words, subject)


def _both(words: Words, subject: Range) -> bool:
    holders = words.lower[subject[0] : subject[1]]
    return "and" in holders or not cues().references.pairs.isdisjoint(holders)


def truce_accepted(words: Words, index: int) -> Candidate | None:
    """The truce that both sides accept by the verb at `index`, which is to begin: "have | accepted a ceasefire starting on May 20"."""
    lower = words.lower
    first = (
        index
        + 1
        + (2 if lower[index + 1 : index + 3] == ["up", "to"] else lower[index + 1 : index + 2] == ["to"])
    )
    end = min(first + _TRUCE_REACH, len(lower))
    noun = next((at for at in range(first, end) if lower[at] in TRUCES or _pause(lower, at)), None)
    if noun is None or not _BETWEEN.isdisjoint(lower[first:noun]):
        return None
    if lower[noun + 1 : noun + 2] != [] and lower[noun + 1] in ONLY_OF:
        return None
    if lower[index] in TAKING_UP and not _begins(words, noun):
        return None
    if not _NOT.isdisjoint(lower[max(0, index - _NEAR) : index]):
        return None
    start = min(subject_start(words, group_start(words, index)), shared_subject(words, index))
    both = _both(words, (start, index))
    if start >= index or not (both or lower[index] in _ALONE):
        return None
    last = _past_beginning(words, clause_end(words, noun + 1))
    status: Status = "agreed" if both else "confirmed"
    return Candidate(words, start, last, noun, (start, index), "other", status, sure=True)


def _begins(words: Words, noun: int) -> bool:
    """Whether the day follows on which the truce begins, and not that of the accord: "a truce | from May 20", not "on Friday"."""
    near = range(noun + 1, min(noun + 1 + _DAY_REACH, len(words)))
    day = next((at for at in near if words.timed[at]), None)
    return day is not None and not _BEGINNING.isdisjoint(words.lower[noun + 1 : day])


def _past_beginning(words: Words, end: int) -> int:
    """The end of the clause, past the relative one that tells when the truce begins: "a ceasefire | that will take hold on May 20"."""
    relative = end + (words.lower[end : end + 1] == [","])
    if words.lower[relative : relative + 1] not in (["that"], ["which"]):
        return end
    last = clause_end(words, relative + 1)
    return last if True in words.timed[relative:last] else end


def _pause(lower: list[str], at: int) -> bool:
    """Whether fighting pauses for a while: "a humanitarian | pause", "a | halt to the fighting"."""
    if lower[at] == "pause" and lower[at - 1] == "humanitarian":
        return True
    return lower[at] in _HALTS and not _FIGHTING.isdisjoint(lower[at + 2 : at + _HALT_REACH])


def lasting(candidate: Candidate) -> bool:
    """Whether what is agreed is a state of things and no act at a time: "agreed to deepen relations", not "diplomatic relations"."""
    told = candidate.words.lower[candidate.head : candidate.last]
    formal = not _FORMAL.isdisjoint(told) and "and" not in told
    return not _STATES_OF_THINGS.isdisjoint(told) and not formal
