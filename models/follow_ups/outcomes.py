"""What a sentence goes on to say of an act that its verb tells: that it is moved, off, or still discussed."""

from __future__ import annotations

from msgspec.structs import replace

from models.follow_ups.boundaries import boundary
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import tables
from models.follow_ups.moves import and_not, but_on, in_place_of
from models.follow_ups.overturning import undone_at

_CLASSES = classes()
_SURE = frozenset(("confirmed", "agreed", "expected"))
_CLAIMED = frozenset(("announced", "said", "told", "claimed", "reported", "stated", "given"))
_POINTING = frozenset(("that", "the", "it", "this", "both", "they", "these"))


def moved_in_time(candidate: Candidate, after: int) -> Candidate:
    """An act that is to be at another time than was planned, "will open on Friday instead of Monday", or than others say.

    "On Friday and not on Monday as announced in Oslo" leaves open who is right.
    """
    words = candidate.words
    last = in_place_of(words, after)
    if last is None:
        last = but_on(words, after)
    if last is not None:
        return replace(candidate, last=max(candidate.last, last), status="postponed")
    last = and_not(words, after) if candidate.status in _SURE else None
    if last is None:
        return candidate
    claimed = words.lower[last : last + 1] == ["as"] and not _CLAIMED.isdisjoint(
        words.lower[last + 1 : last + 5]
    )
    status = candidate.status if claimed else "postponed"
    return replace(candidate, last=max(candidate.last, last), status=status)


def set_anew(candidate: Candidate) -> Candidate:
    """An act that is put off and gets its new day at once: "has been postponed and will now be held on Friday"."""
    words = candidate.words
    for at in range(candidate.subject[0], candidate.head):
        undone = undone_at(words, at) if words.lower[at] in tables().undone.first_words else None
        if undone is not None and "and" in words.lower[at : candidate.head]:
            if undone[1] != "postponed" or _CLASSES.auxiliaries.isdisjoint(
                words.lower[candidate.subject[0] : at]
            ):
                return candidate
            return replace(candidate, status="postponed")
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
                return replace(candidate, status=passive[1])
    return candidate


def overturned(candidate: Candidate) -> Candidate:
    """An act that "was to" take place, where the sentence goes on to say that it won't, or later."""
    words = candidate.words
    lower = words.lower
    later = _set_anew(candidate)
    if later is not None:
        return replace(candidate, last=later, status="postponed", past=False)
    for at in range(candidate.last, len(lower)):
        if boundary(words, at) or lower[at] in ("said", "says"):
            break
        if lower[at] == "but" and not _POINTING.issuperset(lower[at + 1 : at + 2]):
            break
        undone = undone_at(words, at)
        if undone is not None and not _CLASSES.auxiliaries.isdisjoint(lower[candidate.last : at]):
            length, status = undone
            last = max(at + length, clause_end(words, at + length))
            return replace(candidate, last=last, status=status, past=False)
    return candidate


def _set_anew(candidate: Candidate) -> int | None:
    """Where the clause ends that gives an act which "was to" be at one time another: ", | will now open on Friday"."""
    words, last = candidate.words, candidate.last
    if words.lower[last : last + 1] != [","] or words.lower[last + 1 : last + 2] not in (["will"], ["would"]):
        return None
    end = clause_end(words, last + 2)
    dated = True in words.timed[candidate.head : last] and True in words.timed[last + 2 : end]
    return end if dated else None
