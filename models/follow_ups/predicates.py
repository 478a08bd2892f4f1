"""What is said of an act noun: that it is off, put off, under discussion, expected, or set for a day."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end, new_clause
from models.follow_ups.cues import cues, tables
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import subject_start
from models.follow_ups.words import Words
from models.signal import Status

_CLASSES = classes()
_NEAR = 4
_DATE_REACH = 5
_STOPS = frozenset((";", ":", '"', "said", "says", "but"))
_SUBORDINATE = frozenset(("after", "since", "when"))
_REMOTE = frozenset(("which", "had", "should"))
_PERFECT = frozenset(("has", "have"))


class Said(NamedTuple):
    """The status that the predicate gives the noun, and the clause, words `[first, last)`."""

    status: Status
    first: int
    last: int


def said_of(setting: Setting, index: int) -> Said | None:
    """What the clause goes on to say of the act noun at `index`."""
    words = setting.words
    lower = words.lower
    for at in range(index + 1, len(words)):
        word = lower[at]
        if word in _STOPS or (word == "and" and new_clause(words, at + 1)):
            return None
        if not words.timed[at] and (word in _SUBORDINATE or word in _CLASSES.modals):
            return None
        if word not in tables().overturning:
            continue
        near = lower[max(0, at - _NEAR) : at]
        said = _undone(setting, at, near) or _discussed(words, at) or _fixed(words, at, near)
        if said is not None:
            return said._replace(first=subject_start(words, index + 1))
    return None


def _undone(setting: Setting, at: int, near: list[str]) -> Said | None:
    undone = tables().undone.at(setting.words.lower, at)
    if undone is None or not _REMOTE.isdisjoint(near):
        return None
    if not setting.headline and _CLASSES.be.isdisjoint(near) and _PERFECT.isdisjoint(near):
        return None
    after = at + undone[0]
    return Said(undone[1], at, max(clause_end(setting.words, after), after))


def _discussed(words: Words, at: int) -> Said | None:
    passive = tables().passive.at(words.lower, at)
    return None if passive is None else Said(passive[1], at, at + passive[0])


def _fixed(words: Words, at: int, near: list[str]) -> Said | None:
    """Fixed for a day, or expected without an infinitive: "is set for Friday"."""
    word = words.lower[at]
    if word not in _CLASSES.fixed or _CLASSES.be.isdisjoint(near) or words.lower[at + 1 : at + 2] == ["to"]:
        return None
    expected = word == "expected" and _CLASSES.be_past.isdisjoint(near)
    if not expected and not any(words.timed[at + 1 : at + _DATE_REACH]):
        return None
    return Said(cues().infinitive.get(word, "confirmed"), at, clause_end(words, at + 1))
