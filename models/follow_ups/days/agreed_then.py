"""When and where an accord on a known act was made, which tell nothing of the act: "agreed on the swap | this month in Oslo"."""

from __future__ import annotations

import calendar

from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words

_KNOWN = frozenset(("the", "this", "that", "these", "those", "their", "its"))
_AGREED = frozenset(("agreed", "settled", "decided", "accepted"))
_PERFECT = frozenset(("has", "have", "had", "to", "be", "been"))
_LATELY = frozenset(("this", "last", "earlier", "late", "early", "ago"))
_SPANS = frozenset(
    ("week", "month", "year", "summer", "spring", "autumn", "winter", "fall", "weekend", "season", "ago")
)
_NEXT = frozenset(("next", "coming", "later"))
_UPON = frozenset(("after", "following", "amid", "during"))
"""They lead from the day of an accord to what came before it, whose times are not the act's."""
_BEFORE = 3
_MONTHS = tuple(map(str.lower, calendar.month_name[1:]))
_NOT_LONG = 7
"""Months without a year that are further back are rather those to come."""


def act_alone(words: Words, verb: int, noun: int, end: int) -> int:
    """Where the act named at `noun` ends, on which somebody has agreed by the verb, without what tells of the accord; else `end`."""
    lower = words.lower
    if lower[verb] not in _AGREED or lower[verb - 1 : verb] == [] or lower[verb - 1] in _PERFECT:
        return end
    today = _weekday_of_article(words, noun, end)
    if today is not None:
        return today
    if _KNOWN.isdisjoint(lower[max(verb, noun - _BEFORE) : noun]):
        return end
    timed = [lower[at] for at in range(noun + 1, end) if words.timed[at]]
    lately = not _LATELY.isdisjoint(timed) and not _SPANS.isdisjoint(timed) and _NEXT.isdisjoint(timed)
    return noun + 1 if lately or _month_before(words, timed) else end


def _weekday_of_article(words: Words, noun: int, end: int) -> int | None:
    """Where the act ends before the weekday of the article's own day: "agreed on a truce | on Tuesday after talks"; None where none is the only time."""
    timed = [at for at in range(noun + 1, end) if words.timed[at]]
    day = words.document.day
    if day is None or not timed:
        return None
    at = timed[0]
    today = words.lower[at] == calendar.day_name[day.weekday()].lower()
    # A truce holds from its day on: "on" tells when it was agreed.
    lately = words.lower[noun] in TRUCES and words.lower[at - 1] == "on"
    if not today and not (lately and words.lower[at] == calendar.day_name[day.weekday() - 1].lower()):
        return None
    if len(timed) > 1 and (at + 1 in timed or words.lower[at + 1] not in _UPON):
        return None
    return at - 1 if words.lower[at - 1] == "on" and at - 1 > noun else None


def _month_before(words: Words, timed: list[str]) -> bool:
    """Whether the only time is a month without a year that went by not long ago: "in July", told in September."""
    day = words.document.day
    if day is None or len(timed) != 1 or timed[0] not in _MONTHS:
        return False
    return 0 < (day.month - 1 - _MONTHS.index(timed[0])) % len(_MONTHS) <= _NOT_LONG


def dated_by_its_accord(candidate: Candidate) -> bool:
    """Whether the act ends before a time that is only that of the accord on it."""
    words, verb = candidate.words, candidate.subject[1]
    if candidate.status != "agreed" or candidate.nominal or not verb < candidate.head < candidate.last:
        return False
    end = clause_end(words, candidate.last)
    return candidate.last < end and act_alone(words, verb, candidate.head, end) == candidate.last
