"""Stopovers told by what a traveller does: "will spend the night in Miami", "may pass through Hawaii on her way to Panama"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.destinations import goes_to_place
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.no_acts import reads_as_person

_CLASSES = classes()
_LASTING = frozenset(("spend", "stay"))
_NIGHTS = frozenset(
    ("night", "nights", "day", "days", "hour", "hours", "weekend", "week", "afternoon", "evening", "morning")
)
_RESTING = frozenset(("overnight", "refuel"))
_CROSSING = frozenset(("transit", "pass"))
STOPPING = _LASTING | _RESTING | _CROSSING | {"break", "change"}
"""Verbs that may tell of a stopover."""
_BREAKS = frozenset(("journey", "trip", "flight", "planes", "aircraft"))
_WATERS = frozenset(
    ("strait", "straits", "sea", "canal", "channel", "gulf", "ocean", "waters", "passage", "zone", "airspace")
)
_STAY_REACH = 9
_PLACE_REACH = 5
_PLACES = frozenset(("in", "at"))


def stops_over(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether a person breaks a journey in a place, passes through a country, or spends days or a night there."""
    base = group.base
    if base not in STOPPING or group.passive or not reads_as_person(words, subject):
        return False
    first = group.after
    if base in _CROSSING:
        return _crosses(words, base, first, end)
    if base in _RESTING:
        return word_at(words.lower, first) in _PLACES and _in_place(words, first, end)
    told = _NIGHTS if base in _LASTING else _BREAKS
    for at in range(first, min(first + _STAY_REACH, end)):
        if words.lower[at] in _PLACES and not words.timed[at]:
            return not told.isdisjoint(words.lower[first:at]) and _in_place(words, at, end)
    return False


def _in_place(words: Words, at: int, end: int) -> bool:
    return goes_to_place(words, at, min(at + 1 + _PLACE_REACH, end))


def _crosses(words: Words, base: str, first: int, end: int) -> bool:
    """Whether the way leads through a named country or city, and no strait: "transit | Miami", "pass | through the United States"."""
    lower = words.lower
    through = word_at(lower, first) in ("through", "via")
    if not through and base == "pass":
        return False
    at = first + through
    at += word_at(lower, at) in _CLASSES.articles
    named = at < min(end, len(words)) and words.capital(at) and not words.timed[at]
    return named and _WATERS.isdisjoint(lower[at : min(at + _PLACE_REACH, end)])
