"""Nouns of what comes after an act, which is then over: "the results of | Saturday's referendum"."""

from __future__ import annotations

import calendar

from models.follow_ups.grammar.words import Words

_AFTER = frozenset(
    ("result", "results", "outcome", "outcomes", "turnout", "count", "tally", "winner", "winners", "loser", "losers", "aftermath",
     "minutes", "transcript", "recording", "footage", "readout", "verdict", "fallout", "participants", "survivors", "wreckage",
     "failure", "collapse", "success", "wake", "echo", "lesson", "lessons", "defeat", "victory")
)  # fmt: skip
_RETURNING = frozenset(
    ("returns", "returned", "returning", "repays", "repaid", "repaying", "repay", "reciprocates", "reciprocated", "reciprocating", "reciprocate")
)  # fmt: skip
"""Before a visit they tell that it has been: "he | returns the visit of the Greek premier in February"."""
_OF = ("of", "in", "from", "at", "after")
_COMING = frozenset(("expected", "due", "awaited", "scheduled", "known"))
"""What is said of results that are not there yet."""
_AHEAD = frozenset(
    (
        "will",
        "would",
        "could",
        "may",
        "might",
        "await",
        "awaits",
        "predict",
        "predicts",
        "predicted",
        "whatever",
    )
)


_VISIT_REACH = 4


def returns_visit(words: Words, verb: int) -> bool:
    """Whether the verb only tells for which visit another one is made: "he | returns the visit of the Greek premier in February"."""
    lower = words.lower
    return lower[verb] in _RETURNING and "visit" in lower[verb + 1 : verb + _VISIT_REACH]


def in_its_aftermath(words: Words, start: int) -> bool:
    """Whether the noun phrase that begins at `start` names an act by what has come of it, or is done in return for it."""
    lower = words.lower
    if start > 0 and lower[start - 1] in _RETURNING and lower[start : start + 1] != ["to"]:
        return True
    if start < 2 or lower[start - 1] not in _OF or lower[start - 2] not in _AFTER:  # noqa: PLR2004 - a noun and "of"
        return False
    return _COMING.isdisjoint(lower[start:]) and _AHEAD.isdisjoint(lower)


_WEEKDAYS = frozenset(map(str.lower, calendar.day_name))
_UPON = frozenset(("after", "following", "since", "despite"))
_AGO = 3
"""A weekday at most so many days ago is the one that is past, where words name it as such."""


def after_weekday(words: Words, start: int) -> bool:
    """Whether a sentence begins with what comes after an act of a weekday just gone by: "After | Monday's talks in Geneva, both"."""
    lower, day = words.lower, words.document.day
    if start > 1 or day is None or lower[0] not in _UPON or lower[2:3] != ["'s"] or lower[1] not in _NUMBERED:
        return False
    return 0 < ((day.weekday() - _NUMBERED[lower[1]]) % len(_NUMBERED) or len(_NUMBERED)) <= _AGO


_NUMBERED = {name.lower(): at for at, name in enumerate(calendar.day_name)}
_TO_COME = _AHEAD | {"'ll", "shall", "should", "is", "are", "to", "planned", "scheduled", "due"}


def of_a_weekday(words: Words, index: int) -> bool:
    """Whether the noun at `index` is told by the day on which it was: "the meeting | of Thursday had been constructive"."""
    lower = words.lower
    if lower[index + 1 : index + 2] != ["of"] or _WEEKDAYS.isdisjoint(lower[index + 2 : index + 3]):
        return False
    return _TO_COME.isdisjoint(lower[index:])
