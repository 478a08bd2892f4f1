"""Days behind an act that are those of the verb which takes it: "defended the planned talks with Chad | on Monday"."""

from __future__ import annotations

import calendar
import datetime as dt

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary, finite, present_act
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_LATELY = 1
"""The day of the news is that of the article, or the one before."""
_REACH = 12
_DESCRIBING = cues().premodifiers.keys() | cues().postmodifiers.words | _CLASSES.no_participles
_AHEAD = cues().modals.keys() | _CLASSES.fixed | cues().postmodifiers.words | {"next", "for", "from", "starting", "beginning"}  # fmt: skip
"""Words between an act and its day by which the day is the act's own."""
_FIXING = _CLASSES.fixing | {"scheduled", "slated", "arranged", "booked", "summoned", "convened", "called", "invited"}  # fmt: skip
"""Verbs that give what they take its day: "fixed the talks | for Monday"."""


def of_its_verb(candidate: Candidate, index: int, day: dt.date | None) -> bool:
    """Whether the weekday at word `index`, the article's own or the one before, tells when somebody spoke of the act."""
    words = candidate.words
    lower = words.lower
    weekday = _WEEKDAYS.get(lower[index])
    if weekday is None or day is None or (day.weekday() - weekday) % 7 > _LATELY:
        return False
    if not candidate.nominal and candidate.status != "possible":
        return False
    if index <= candidate.head or lower[index - 1] != "on" or lower[index + 1 : index + 2] == ["week"]:
        return False
    for at in range(candidate.head + 1, index):
        ahead = lower[at] in _AHEAD or (lower[at] == "to" and is_base(words, at + 1))
        if ahead or finite(words, at) or present_act(words, at) or boundary(words, at):
            return False
    return _taken(words, candidate.head)


def _taken(words: Words, noun: int) -> bool:
    """Whether the last verb before the act's noun is one in the past tense that takes it as its object."""
    lower = words.lower
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        word = lower[at]
        described = (
            word in _DESCRIBING and lower[at - 1] in _CLASSES.no_participle_after | _CLASSES.determiners
        )
        if described or words.timed[at]:
            continue
        if word in _CLASSES.modals or word in _CLASSES.be_present or word == "to" or boundary(words, at):
            return False
        if (word in _FIXING and lower[at + 1] not in ("for", "on")) or word in ("has", "have", "that", ","):
            return False
        if acts().base(word, "past") is not None or (word.endswith("ed") and finite(words, at)):
            return at > 0 and lower[at - 1] not in _CLASSES.be
    return False
