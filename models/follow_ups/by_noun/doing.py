"""What somebody is weighing to do, or calls on others to do: "proposed | lifting sanctions", "called for | parliament to vote"."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.signal import Status

_CLASSES = classes()
_GERUND_REACH = 8
_ASKED_REACH = 6
_BEGINNING = frozenset(("starting", "beginning", "lasting", "ending", "running"))
"""Behind a noun they give its days: "agreed to a truce | starting on May 3"."""


class Doing(NamedTuple):
    """The verb of what is to be done, and whether others are called on to do it."""

    group: VerbGroup
    asked: bool


def doing(words: Words, first: int, end: int) -> Doing | None:
    """The verb that the words from `first` to `end` take in its form in -ing, or behind those who are called on."""
    asked = _asked_to(words, first, end)
    if asked is not None:
        return Doing(asked, asked=True)
    gerund = _gerund(words, first, end)
    return None if gerund is None else Doing(gerund, asked=False)


def told_by_doing(
    words: Words, done: Doing, taken: Range, subject: Range, status: Status
) -> Candidate | None:
    """The act that the verb names; of what others are asked to do only one of a kind of its own."""
    group = done.group
    first, end = taken
    naming = name_act(words, group, (first, group.verb - 1) if done.asked else subject, end)
    if naming is None or (naming.kind == "other" and (done.asked or not naming.sure)):
        return None
    if done.asked and not naming.sure:
        return None
    sure = done.asked or status != "confirmed"
    return Candidate(words, subject[0], end, group.verb, subject, naming.kind, status, sure=sure)


def _asked_to(words: Words, after: int, end: int) -> VerbGroup | None:
    lower = words.lower
    if lower[after - 1] != "for":
        return None
    for at in range(after + 1, min(after + _ASKED_REACH, end - 1)):
        if lower[at] == "to" and is_base(words, at + 1) and not words.capital(at + 1):
            return verb_group(words, at + 1) if _somebody(words, after, at) else None
        if lower[at] in _CLASSES.prepositions or lower[at] in words.acts.nouns:
            return None
    return None


def _somebody(words: Words, first: int, end: int) -> bool:
    """Whether the words name those who can act: "parliament", "Chad", not "more time"."""
    bodies = cues().references.bodies
    return any(words.capital(at) or words.lower[at] in bodies for at in range(first, end))


def _gerund(words: Words, first: int, end: int) -> VerbGroup | None:
    for index in range(first, min(first + _GERUND_REACH, end)):
        word = words.lower[index]
        if word == "of" or (index > first and word in _BEGINNING):
            return None
        base = words.acts.base(word, "ing") if word.endswith("ing") and word not in words.acts.nouns else None
        if base is not None:
            return VerbGroup(index, index + 1, base, passive=False)
    return None
