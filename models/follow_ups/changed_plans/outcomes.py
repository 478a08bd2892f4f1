"""What a sentence goes on to say of an act that its verb tells: that it is moved, off, or still discussed."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.but_undone import but_undone
from models.follow_ups.changed_plans.moves import and_not, but_on, in_place_of
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.classes import classes
from models.follow_ups.cues import tables
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import holds, word_at

_CLASSES = classes()
_SURE = frozenset(("confirmed", "agreed", "expected"))
_CLAIMED = frozenset(
    ("announced", "said", "told", "claimed", "reported", "stated", "given", "suggested", "maintained", "asserted", "insisted",
     "written", "indicated", "believed", "say", "says", "claim", "claims", "maintain", "maintains", "thought")
)  # fmt: skip
_ENDING = frozenset(("end", "finish", "conclude", "close", "last", "run", "continue", "not"))
"""Verbs of how long an act goes on, and what takes its new day back."""
_TURNING = frozenset(("instead", "rather", "but", "not"))
"""Without one of these nothing is told of another time."""
_AS = frozenset(("as", "contrary", "whatever", "despite"))
_CLAIM_REACH = 9
_WEEKDAYS = frozenset(map(str.lower, calendar.day_name))
_FINITE = _CLASSES.finite | {"never", "failed", "did"}
_HAVING = frozenset(("did", "has", "have", "had"))
_NOT = frozenset(("not", "n't", "never"))
_POINTING = frozenset(("that", "the", "it", "this", "both", "they", "these"))


def moved_in_time(candidate: Candidate, after: int) -> Candidate:
    """An act that is to be at another time than was planned, "will open on Friday instead of Monday", or than others say.

    "On Friday and not on Monday as announced in Oslo" leaves open who is right.
    """
    words = candidate.words
    if not holds(words.lower, after, len(words.lower), _TURNING):
        return candidate
    last = in_place_of(words, after)
    if last is None:
        last = but_on(words, after)
    if last is not None:
        return candidate.altered(last=max(candidate.last, last), status="postponed")
    last = and_not(words, after) if candidate.status in _SURE else None
    if last is None:
        return candidate
    first = last + (word_at(words.lower, last) == ",")
    claimed = word_at(words.lower, first) in _AS
    claimed = claimed and holds(words.lower, first + 1, first + _CLAIM_REACH, _CLAIMED)
    status = candidate.status if claimed else "postponed"
    return candidate.altered(last=max(candidate.last, last), status=status)


def set_anew(candidate: Candidate) -> Candidate:
    """An act that is put off and gets its new day at once: "has been postponed and will now be held on Friday"."""
    words = candidate.words
    lower, undoing = words.lower, tables().undone.first_words
    for at in range(candidate.subject[0], candidate.head):
        undone = undone_at(words, at) if lower[at] in undoing else None
        if undone is not None and "and" in lower[at : candidate.head]:
            if undone[1] != "postponed" or _CLASSES.auxiliaries.isdisjoint(lower[candidate.subject[0] : at]):
                return candidate
            return candidate.altered(status="postponed")
    return candidate


def under_discussion(candidate: Candidate) -> Candidate:
    """An act "under which" something would happen, of which the sentence says that it is still discussed."""
    lower = candidate.words.lower
    if "which" in lower[max(0, candidate.first - 1) : candidate.first]:
        for at in range(candidate.last, len(lower)):
            if boundary(candidate.words, at):
                break
            passive = tables().passive.at(lower, at)
            if passive is not None:
                return candidate.altered(status=passive[1])
    return candidate


def overturned(candidate: Candidate) -> Candidate | None:
    """An act that "was to" take place, where the sentence goes on to say that it won't, or later; None where its day came to nothing."""
    words = candidate.words
    undone_then = but_undone(candidate)
    if undone_then is not None:
        return undone_then
    if _not_done(candidate):
        return None
    lower = words.lower
    later = _set_anew(candidate)
    if later is not None:
        return candidate.altered(last=later, status="postponed", past=False)
    for at in range(candidate.last, len(lower)):
        if boundary(words, at) or lower[at] in ("said", "says"):
            break
        if lower[at] == "but" and not _POINTING.issuperset(lower[at + 1 : at + 2]):
            break
        undone = undone_at(words, at)
        if undone is not None and not _CLASSES.auxiliaries.isdisjoint(lower[candidate.last : at]):
            length, status = undone
            last = max(at + length, clause_end(words, at + length))
            return candidate.altered(last=last, status=status, past=False)
    return candidate


def _not_done(candidate: Candidate) -> bool:
    """Whether the weekday of the plan has gone by and nothing was done: "was to meet on Tuesday | but Oslo did not turn up", "has not left"."""
    lower, last = candidate.words.lower, candidate.last
    if _WEEKDAYS.isdisjoint(lower[candidate.head : last]):
        return False
    last += lower[last : last + 1] == [","]
    if lower[last : last + 1] != ["but"]:
        return _left_undone(lower[last : last + 3])
    for at in range(last + 1, min(last + _CLAIM_REACH, len(lower))):
        if boundary(candidate.words, at) or lower[at] in _FINITE:
            return _left_undone(lower[at : at + 3])
    return False


def _left_undone(words: Sequence[str]) -> bool:
    """Whether the words are "did not turn", "has not left", "never came", "failed to appear"; no "has not been" decided."""
    if words[:1] == ["never"] or words[:2] == ["failed", "to"]:
        return len(words) > 1
    return (
        words[:1] != []
        and words[0] in _HAVING
        and words[1:2] != []
        and words[1] in _NOT
        and words[2:3] not in ([], ["been"], ["yet"])
    )


def _set_anew(candidate: Candidate) -> int | None:
    """Where the clause ends that gives an act which "was to" be at one time another: ", | will now open on Friday"."""
    words, last = candidate.words, candidate.last
    relative = words.lower[max(0, candidate.first - 1) : candidate.first] in (["that"], ["which"])
    if relative and words.lower[last : last + 1] != [","]:
        # In "the talks that Peru was to hold on Friday | will be held on Monday" no comma parts them.
        last -= 1
    elif words.lower[last : last + 1] != [","]:
        return None
    if words.lower[last + 1 : last + 2] not in (["will"], ["would"]) or words.lower[last + 2] in _ENDING:
        return None
    end = clause_end(words, last + 2)
    dated = True in words.timed[candidate.head : candidate.last] and True in words.timed[last + 2 : end]
    return end if dated else None
