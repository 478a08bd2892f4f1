"""Meetings told by what hosts and guests do: "will receive Orhan Kaleli in Nafplio", "is to dine with his colleague"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.spans import holds
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
HOSTING = frozenset(("receive", "host", "welcome"))
"""What hosts do to a guest, who is one only by coming."""
TAKING_IN = frozenset(("receive", "welcome", "host", "greet", "entertain", "fete"))
_EATING = frozenset(("dine", "lunch", "breakfast", "eat", "sup"))
_HAVING = frozenset(("have", "share", "take", "hold", "eat"))
EATING = _EATING | _HAVING
"""Verbs that may tell of a meal."""
_MEALS = frozenset(("lunch", "dinner", "breakfast", "supper", "meal", "tea", "coffee", "banquet"))
_MEAL_REACH = 4
_COMPANY_REACH = 8
_NAMING = frozenset(("'s", "al", "bin", "de", "van", "von", "ibn", "el", "abu"))
_AFTER_NAMES = frozenset(
    (
        ",",
        ".",
        "in",
        "at",
        "on",
        "for",
        "and",
        "to",
        "with",
        "during",
        "later",
        "before",
        "after",
        "when",
        "as",
    )
)
_NO_PERSONS = frozenset(
    (
        "games",
        "cup",
        "championship",
        "championships",
        "festival",
        "forum",
        "prize",
        "award",
        "medal",
        "expo",
        "fair",
        "olympics",
        "eurovision",
        "marathon",
    )
)


def receives(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether the verb's object is a person by name: "will welcome Mali's | Goita on Friday", not "will receive Patriot missiles"."""
    return group.base in TAKING_IN and not group.passive and takes_person(words, group.after, end)


def takes_person(words: Words, first: int, end: int) -> bool:
    """Whether a person by first and last name, or a state's by the last, is all that the object from word `first` on names."""
    lower, at = words.lower, first
    while at < end and not words.timed[at] and (words.capital(at) or lower[at] in _NAMING):
        at += 1
    name = lower[first:at]
    apart = at >= len(lower) or words.timed[at] or lower[at] in _AFTER_NAMES
    return len(name) > 1 and apart and name[-1] != "'s" and _NO_PERSONS.isdisjoint(name)


def dines(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether two eat together: "the ministers are to eat there", "will have dinner with his host"."""
    lower, after = words.lower, group.after
    if group.base in _HAVING and holds(lower, after, min(after + _MEAL_REACH, end), _MEALS):
        pass
    elif group.base not in _EATING:
        return False
    if "with" in lower[after : min(after + _COMPANY_REACH, end)]:
        return True
    who = lower[subject[0] : subject[1]]
    return "and" in who and not _CLASSES.guests.isdisjoint(who)
