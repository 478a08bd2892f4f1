"""The day of an act before which something else happened: "met on Friday, two days before | a truce is to begin"."""

from __future__ import annotations

import calendar
import datetime as dt

from models.follow_ups.candidate import Candidate
from models.follow_ups.days.told_times import Told

_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10,
}  # fmt: skip
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEK = 7
_PAST = frozenset(("was", "were", "had"))
"""What was to come may be off: "called off the talks two days before they | were to begin"."""
_ABOUT = frozenset(("than", "about", "nearly", "almost", "over", "some", "around", "roughly"))
_COUNTED = 3
"""Words in "two days before"."""


def days_before(candidate: Candidate) -> Told | None:
    """The day counted from that of what was done before the act; None where it is not told so.

    That is the article's own, or the weekday that the sentence names last before. "A week before" is no day where no weekday is told.
    """
    words, day = candidate.words, candidate.words.document.day
    first = min(candidate.first, candidate.subject[0])
    lower = words.lower
    if day is None or first <= _COUNTED or lower[first - 1] != "before":
        return None
    if not _PAST.isdisjoint(lower[first : candidate.head]) or lower[first - _COUNTED - 1] in _ABOUT:
        return None
    if True in words.timed[first : candidate.last]:
        return None
    unit, count = _UNITS.get(lower[first - 2]), _NUMBERS.get(lower[first - 3])
    if unit is None or count is None:
        return None
    named = next(
        (
            lower[at]
            for at in range(first - _COUNTED - 1, -1, -1)
            if words.timed[at] and lower[at] in _WEEKDAYS
        ),
        None,
    )
    back = 0 if named is None else (day.weekday() - _WEEKDAYS[named]) % _WEEK
    then = day + dt.timedelta(days=count * unit - back)
    if then <= day:
        return None
    if named is None and unit == _WEEK:
        return None
    text = words.document.clean[words.starts[first - _COUNTED] : words.ends[first - 1]]
    return Told(text, then, then, "day")
