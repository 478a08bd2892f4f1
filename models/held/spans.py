"""Acts that took days: when they began, where their last day is told: "from Monday to Friday", "ended a five-day drill on Friday"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.days.time_phrases import TimePhrases
from models.mentions import TimeMention
from models.text.document import Document
from models.times import resolve

NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "2": 2, "3": 3, "4": 4, "5": 5,
}  # fmt: skip
"""Words for so many days."""
_TO = frozenset(("to", "until", "through", "till", "and"))
_SINCE = frozenset(("from", "between"))
_LONGEST = 15
"""An act that is told from its first to its last day takes fewer days."""
_ENDED = frozenset(("concluded", "completed", "finished", "ended", "wrapped", "wound", "closed", "rounded"))
"""Verbs of which the day is the last one of their object."""


def first_day(
    document: Document, times: TimePhrases, candidate: Candidate, time: TimeMention, last: dt.date
) -> dt.date:
    """The first day of the act whose day `last` the words of `time` tell; that day itself where no other is told."""
    words = candidate.words
    at = words.at(time.start)
    if at > 1 and words.lower[at - 1] in _TO and words.timed[at - 2]:
        earlier = list(times.between(words.starts[0], words.starts[at - 1]))
        led = words.lower[max(0, words.at(earlier[-1].start) - 1)] if earlier else ""
        if led not in _SINCE:
            return last
        begun = resolve(document.clean[earlier[-1].start : earlier[-1].end], day=last, future=False).first
        return begun if begun is not None and 0 < (last - begun).days < _LONGEST else last
    if candidate.nominal or words.lower[candidate.head] not in _ENDED:
        return last
    return last - dt.timedelta(days=days_told(words.lower[candidate.head : candidate.last]) - 1)


def days_told(before: Sequence[str]) -> int:
    """How many days the words before the noun of an act say that it took; 1 unless they say so."""
    for at, word in enumerate(before):
        number = word.removesuffix("-day")
        if number in NUMBERS and (number != word or before[at + 1 : at + 3] == ["days", "of"]):
            return NUMBERS[number]
    return 1


def of_years(document: Document, time: TimeMention) -> bool:
    """Whether the year is the first of a stretch of years: "killed in the | 1950-53 Korean War"."""
    lower = document.lower
    return lower.startswith("-", time.end) and lower[time.end + 1 : time.end + 2].isdigit()
