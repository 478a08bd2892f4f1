"""Truces that are declared or signed, and days on which they only begin: "declared a ceasefire | starting on May 20"."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.words import Words
from models.mentions import TimeMention

_BEGINNING = frozenset(("starting", "beginning", "effective", "begin", "start", "commencing"))
_INTO = frozenset(("effect", "force", "hold"))
"""What something takes, or comes into, from a day on: "taking | effect on"."""
_TAKING = frozenset(("taking", "take", "coming", "come", "entering", "enter", "takes", "comes", "enters", "into", "with"))  # fmt: skip
_TAKEN_UP = frozenset(("declared", "proclaimed", "announced", "accepted", "committed"))
_WEEKDAYS = frozenset(map(str.lower, calendar.day_name))
_SEASON = 92
"""A bare date so many days ago is that of this year's day to come."""
_NEAR = 3
_TRUCE_REACH = 12


def of_its_beginning(words: Words, at: int, head: int) -> bool:
    """Whether the time at word `at` is that from which the thing is in force, which the verb at `head` only makes."""
    lower = words.lower
    for back in range(at - 1, max(head, at - 1 - _NEAR), -1):
        if lower[back] in _BEGINNING:
            return True
        if lower[back] in _INTO and lower[back - 1] in _TAKING and back - 1 > head:
            return True
        if words.timed[back]:
            return False
    return False


def begins_later(candidate: Candidate, times: Sequence[TimeMention], day: dt.date | None) -> bool:
    """Whether a truce that is declared has yet to begin: "declared a ceasefire from May 20", told two days before."""
    words, head = candidate.words, candidate.head
    lower = words.lower
    if day is None or lower[head] not in _TAKEN_UP or TRUCES.isdisjoint(lower[head : head + _TRUCE_REACH]):
        return False
    for time in times:
        at = words.at(time.start)
        led = lower[at] == "from" or lower[at - 1] == "from" or of_its_beginning(words, at, head)
        if at > head and led and time.first is not None:
            weekday = not _WEEKDAYS.isdisjoint(lower[at : at + 2]) and time.first != day
            return weekday or time.first > day or (day - time.first).days > _SEASON
    return False
