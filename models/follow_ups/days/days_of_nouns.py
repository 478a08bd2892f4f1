"""Days that stand before the noun of an act and are its own: "Friday's summit will go ahead", "will attend Friday's summit"."""

from __future__ import annotations

import calendar
import datetime as dt

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate

_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_GENITIVE = frozenset(("'s", "'"))
_NOUN_REACH = 4
_LATELY = 3
"""A weekday so many days gone by at most, or the article's own, may be that of an act which is under way."""


def of_its_object(candidate: Candidate, first: int, index: int) -> bool:
    """Whether a time from `first` to `index` dates the act that the verb takes, or the deadline: "will attend | Friday's summit", "a | May 3 deadline"."""
    if candidate.kind == "deadline" and index == candidate.head:
        return candidate.status != "postponed"
    if candidate.status == "postponed" or first < candidate.subject[1]:
        return False
    lower = candidate.words.lower
    if _GENITIVE.isdisjoint(lower[index : index + 1]):
        return False
    near = lower[index + 1 : min(index + 1 + _NOUN_REACH, candidate.last)]
    noun = next((word for word in near if word in acts().nouns), None)
    return noun is not None and acts().nouns[noun] == candidate.kind


def of_its_subject(candidate: Candidate, index: int, day: dt.date | None) -> bool:
    """Whether the time before "'s" at word `index` is the day of the act that the subject names: "| Friday's summit will go ahead".

    A weekday that is nearer gone by than ahead may be that of a first day: "Monday's talks will continue".
    """
    words = candidate.words
    start, end = candidate.subject
    lower = words.lower
    if candidate.nominal or not start < index < end or lower[index] not in _GENITIVE:
        return False
    weekday = _WEEKDAYS.get(lower[index - 1])
    gone = weekday is not None and day is not None and (day.weekday() - weekday) % 7 <= _LATELY
    if gone and lower[index - 2] != "next":
        return False
    near = lower[index + 1 : min(index + 1 + _NOUN_REACH, end)]
    noun = next((word for word in near if word in acts().nouns), None)
    return noun is not None and acts().nouns[noun] == candidate.kind
