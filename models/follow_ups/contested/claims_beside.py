"""Words behind an act by which somebody rejects what others said of it: ", rejecting an announcement", "denying that it had been put off"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.spans import says
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_DENIALS = DENYING | _CLASSES.rejecting
_REJECTING = _DENIALS | {"rebutting", "refuting", "disavowing", "scotching", "quashing"}
_SAID = _CLASSES.saying | cues().context.reports
_DELAYS = frozenset(
    (
        "delay",
        "delays",
        "postponement",
        "postponements",
        "cancellation",
        "cancellations",
        "deferral",
        "deferment",
    )
)
_GOING_ON = frozenset(("confirmed", "expected", "agreed"))
_UNDONE = frozenset(("postponed", "cancelled"))
_REACH = 20
_CLAIM_REACH = 24
_NOUN_REACH = 5
_BACK = 12


def with_claim(candidate: Candidate) -> int:
    """The end of the act's words, past a rejected report that contradicts them; their own end where there is none."""
    words, lower = candidate.words, candidate.words.lower
    for at in range(candidate.last, min(candidate.last + _REACH, len(lower))):
        if boundary(words, at):
            break
        if lower[at] not in _REJECTING or not lower[at].endswith("ing") or lower[at - 1] != ",":
            continue
        claim = _claim(words, at)
        if claim is None:
            break
        if candidate.status == "cancelled":
            return claim
        off = _undone_from(words, claim - 1) if candidate.status in _GOING_ON else None
        return candidate.last if off is None else off
    return candidate.last


def denies_undoing(candidate: Candidate) -> bool:
    """Whether it is only denied that the act is put off or called off: "denies report of new delay to vote"."""
    if candidate.status not in _UNDONE:
        return False
    words, lower = candidate.words, candidate.words.lower
    low = max(0, candidate.first - _BACK)
    denial = next(
        (at for at in range(candidate.last - 1, low - 1, -1) if lower[at] in _DENIALS),
        None,
    )
    if denial is None or {"not", "n't"}.intersection(lower[max(0, denial - 2) : denial]):
        return False
    off = _undone_from(words, denial + 1)
    return off is not None and off <= candidate.last + 2


def said_to_move(candidate: Candidate) -> bool:
    """Whether others had only said, before it was denied or done, that the act would be moved: "had said that | they would move the vote"."""
    words, lower, head = candidate.words, candidate.words.lower, candidate.head
    if candidate.status not in _GOING_ON or not says(lower, 0, head, "had"):
        return False
    for at in range(head - 1, max(1, head - _CLAIM_REACH), -1):
        if boundary(words, at):
            return False
        if lower[at] == "that" and lower[at - 1] in _SAID:
            return lower[at - 2] == "had" and any(
                tables().undoing.at(lower, undoing) is not None for undoing in range(at + 1, candidate.last)
            )
    return False


def _claim(words: Words, at: int) -> int | None:
    """The word after what is rejected at `at`: a report of any name, or "that"."""
    lower = words.lower
    for noun in range(at + 1, min(at + 1 + _NOUN_REACH, len(lower))):
        if lower[noun] in _CLASSES.reportings or lower[noun] == "that":
            return noun + 1
    return None


def _undone_from(words: Words, first: int) -> int | None:
    """The end of the first words from `first` on, in one clause, by which an act is put off or called off."""
    lower = words.lower
    for at in range(first, min(first + _CLAIM_REACH, len(lower))):
        if boundary(words, at) or lower[at] in (",", "but"):
            return None
        if lower[at] in _DELAYS:
            return at + 1
        undone = undone_at(words, at) or tables().undone.at(lower, at)
        if undone is not None:
            return at + undone[0]
    return None
