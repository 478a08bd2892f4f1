"""Meetings of the article's own day at which something was settled that is to come: "agreed to open a port | at talks in Oslo on Monday"."""

from __future__ import annotations

import calendar

from models.follow_ups.agreeing.asked_there import ASKING, asked_there
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.spans import holds
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_SETTLING = frozenset(
    ("agreed", "decided", "pledged", "promised", "vowed", "resolved", "undertook", "consented", "committed", "offered", "opted", "refused",
     "declined")
)  # fmt: skip
"""Verbs in the past tense of which an infinitive tells what is to be done, if anything."""
_THERE = frozenset(("at", "during"))
_MEETINGS: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "visit", "call"))
_NOUN_REACH = 7
_DAY_REACH = 16
_VERB_REACH = 32


def settled_there(words: Words, preposition: int) -> int | None:
    """The verb by which something was settled at what the word at `preposition` leads to; None unless that is dated with the article's weekday.

    A weekday is not told of today for what is a week ahead.
    """
    lower = words.lower
    if lower[preposition] not in _THERE:
        return None
    today = _today(words, preposition)
    if not (today or _today(words, preposition, ago=1)):
        return None
    for at in range(preposition - 1, max(0, preposition - _VERB_REACH), -1):
        if boundary(words, at):
            return None
        if lower[at] == "to" and (verb := _before_day(words, at - 1)) and lower[verb] in _SETTLING:
            return verb if today else None
        if lower[at] in ASKING:
            return asked_there(words, preposition)
        if lower[at] != "to" and finite(words, at):
            return None
    return None


def without_its_meeting(candidate: Candidate) -> Candidate:
    """The act without the meeting of today at which it was settled, whose day and place are not its own."""
    words = candidate.words
    if candidate.nominal or not holds(words.lower, candidate.head + 1, candidate.last, _THERE):
        return candidate
    if True not in words.timed[candidate.head : candidate.last]:
        return candidate
    lower, nouns = words.lower, words.acts.nouns
    for at in range(candidate.head + 1, candidate.last):
        if lower[at] in _THERE:
            met = any(nouns.get(word) in _MEETINGS for word in lower[at + 1 : at + 1 + _NOUN_REACH])
            if met and settled_there(words, at) is not None:
                return candidate.altered(last=at)
    return candidate


def _today(words: Words, first: int, *, ago: int = 0) -> bool:
    """Whether the article's weekday, or that of so many days `ago`, is named just behind the word at `first`, before any verb."""
    day = words.document.day
    if day is None or True not in words.timed[first:]:
        return False
    today = calendar.day_name[(day.weekday() - ago) % 7].lower()
    for at in range(first + 1, min(first + _DAY_REACH, len(words))):
        if words.timed[at]:
            return words.lower[at] == today or (not ago and words.lower[at] == "today")
        if finite(words, at):
            return False
    return False


def _before_day(words: Words, at: int) -> int:
    """The word at `at`, or the one before the day that stands there: "| agreed on Monday to"."""
    while at > 0 and (words.timed[at] or (words.lower[at] == "on" and words.timed[at + 1])):
        at -= 1
    return at
