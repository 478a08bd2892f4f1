"""Where a sentence says that something is not believed, or that nobody has seen it: "has seen no sign that …"."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import SIGNS
from models.follow_ups.cues import DOUBTING, FEAR
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting

_CLASSES = classes()
_NEAR = 4
_LOOKING = frozenset(("seen", "see", "saw", "found", "find", "was", "were", "is", "had", "has", "have", "detected", "register"))  # fmt: skip
_DOUBTING = frozenset(("doubts", "doubted", "doubt", "questions", "questioned"))
_OWNER_REACH = 5


class Doubt(NamedTuple):
    """Words `[first, last)` tell what is not believed; `start` is where those words begin by which it is denied."""

    start: int
    first: int
    last: int
    own: bool


def doubts_of(setting: Setting) -> list[Doubt]:
    """What a sentence tells that its own words, or who disputes it, do not believe."""
    lower = setting.words.lower
    found = _own_doubts(setting.words) if setting.told & (DOUBTING | FEAR) else []
    for dispute in setting.disputes:
        if not dispute.unknown:
            named = lower[max(0, dispute.first - _OWNER_REACH) : dispute.first]
            own = "'s" not in named and "by" not in named and "contradicting" not in named
            own = own and not _of_another(setting.words, dispute.first)
            found.append(Doubt(dispute.start, dispute.first, dispute.last, own=own))
    return found


def _of_another(words: Words, first: int) -> bool:
    """Whether the report before the word `first` is told to be another side's by an adjective: "rejected a | Chadian statement that"."""
    for at in range(first - 1, max(0, first - 1 - _OWNER_REACH), -1):
        if words.lower[at] in _CLASSES.rejecting:
            return False
        if words.capital(at) and not words.timed[at]:
            return True
    return False


def _own_doubts(words: Words) -> list[Doubt]:
    """What the words by themselves deny, or say that there are no signs of."""
    found: list[Doubt] = []
    lower = words.lower
    for at, word in enumerate(lower):
        if word in DENYING:
            start = min(subject_start(words, group_start(words, at)), at)
            found.append(Doubt(start, at + 1, _scope(words, at + 1), own=True))
        elif word in _DOUBTING and lower[at + 1 : at + 2] == ["that"] and lower[at - 1] != "no":
            start = min(subject_start(words, group_start(words, at)), at)
            found.append(Doubt(start, at + 2, _scope(words, at + 2), own=False))
        elif word in SIGNS and _unseen(lower, at):
            start = min(subject_start(words, group_start(words, at - 2)), at - 1)
            found.append(Doubt(start, at + 2, _scope(words, at + 2), own=False))
    return found


def _unseen(lower: list[str], sign: int) -> bool:
    """Whether somebody has looked for signs of something and found none: "has seen no | sign of"."""
    found = "no" in lower[max(0, sign - 2) : sign] and lower[sign + 1 : sign + 2] in (["of"], ["that"])
    return found and not _LOOKING.isdisjoint(lower[max(0, sign - _NEAR) : sign])


def _scope(words: Words, first: int) -> int:
    for at in range(first, len(words)):
        if boundary(words, at) or words.lower[at] in ("but", "although", "though"):
            return at
    return len(words)
