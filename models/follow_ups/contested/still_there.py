"""Withdrawals of which somebody says that the units never left: "claimed that soldiers were still at the base, days after their departure"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import REMAINING, STAYING, STILL
from models.follow_ups.cues import cues
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting

_CLASSES = classes()
_BEING = _CLASSES.be | {"been"}
_BASED = frozenset(("stationed", "present"))
"""Of these a verb is needed: not "the withdrawal of the soldiers | stationed in the north"."""
_THERE = frozenset(("at", "in", "inside", "on", "near", "there", "within", "around", "behind"))
_LEAVING = frozenset(
    ("departure", "withdrawal", "pullout", "pull-out", "pullback", "evacuation", "exit", "retreat", "leave-taking", "drawdown", "left", "withdrawn",
     "departed", "gone", "quit")
)  # fmt: skip
_LEFT = frozenset(("left", "withdrawn", "departed", "gone", "quit", "vacated", "moved"))
STILL_THERE = (
    "were still", "are still", "is still", "was still", "remained at", "remained in", "remained on", "stayed in", "stayed at", "still having", "still in", "still at",
    "never left",
)  # fmt: skip
"""What marks a sentence that may say so."""
_NEAR = 4
_SUBJECT_REACH = 8


def still_there(setting: Setting) -> list[Candidate]:
    """Answer the withdrawal that a sentence says did not take place."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    if words.acts.objects["garrisons"].isdisjoint(lower) and "withdrawal" not in lower:
        return found
    for at, word in enumerate(lower):
        if word not in STAYING:
            continue
        if not (_stays(words, at) or _never_left(words, at)):
            continue
        units = _units(words, at)
        if units is not None and _claimed(words, units):
            first = phrase_start(words, units) if units < at else 0
            found.append(_cancelled(words, first, units, _with_departure(words, at)))
            return found
    return found


def _cancelled(words: Words, first: int, head: int, last: int) -> Candidate:
    return Candidate(
        words,
        first,
        max(last, head + 1),
        head,
        (first, first),
        "withdrawal",
        "cancelled",
        sure=True,
        nominal=True,
    )


def _stays(words: Words, at: int) -> bool:
    """Whether it is told at `at` that units are "still" somewhere, against a departure that is told of in the sentence."""
    lower = words.lower
    if _LEAVING.isdisjoint(lower):
        return False
    still = lower[at] in STILL and (
        not _BEING.isdisjoint(lower[max(0, at - 2) : at]) or not REMAINING.isdisjoint(lower[at : at + 2])
    )
    stay = lower[at] in REMAINING and (lower[at] not in _BASED or lower[at - 1] in _BEING)
    return (still or stay) and not _THERE.isdisjoint(lower[at + 1 : at + 2 + _NEAR])


def _never_left(words: Words, at: int) -> bool:
    """Whether it is told that units "had never left"."""
    lower = words.lower
    if lower[at] != "never" or not at or lower[at - 1] not in ("had", "have", "has"):
        return False
    return not _LEFT.isdisjoint(lower[at + 1 : at + 3])


def _with_departure(words: Words, at: int) -> int:
    """Where the words end by which the units were to have left: "…, three days after their | departure"."""
    left = next((far for far in range(at, len(words)) if words.lower[far] in _LEAVING), at)
    return max(left + 1, clause_end(words, at + 1))


def _units(words: Words, at: int) -> int | None:
    """The word for the units that are told to be there."""
    near = [*range(at - 1, max(-1, at - 1 - _SUBJECT_REACH), -1), *range(at + 1, min(at + _NEAR, len(words)))]
    return next((index for index in near if words.lower[index] in words.acts.objects["garrisons"]), None)


def _claimed(words: Words, before: int) -> bool:
    """Whether somebody says so."""
    told = (
        cues().context.reports
        | _CLASSES.saying
        | {"accused", "insisted", "claimed", "maintained", "complained"}
    )
    return not told.isdisjoint(words.lower[:before])
