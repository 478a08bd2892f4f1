"""Destinations: "to Cairo", "back in the capital"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.subjects import adverb
from models.follow_ups.words import Words

_CLASSES = classes()
_REACH = 6
_BEFORE_NAMES = frozenset(("the", "in", "to", "a", "from"))
_DEMONYMS = ("ian", "ese", "ish", "an", "i", "ch")


def at_once(words: Words, index: int, end: int) -> bool:
    """Whether a destination follows the verb, with nothing but adverbs and dates between."""
    while index < end and (
        words.timed[index] or adverb(words.lower[index]) or words.lower[index] in ("back", "next", "on")
    ):
        index += 1
    return index < end and words.lower[index] in _CLASSES.of_places and goes_to_place(words, index, end)


def goes_to_place(words: Words, index: int, end: int) -> bool:
    """Whether a destination stands within a few words."""
    for at in range(index, min(index + _REACH, end)):
        if words.lower[at] not in _CLASSES.of_places or words.timed[at]:
            continue
        place = at + 1
        while place < end and words.lower[place] in _BEFORE_NAMES:
            place += 1
        if place >= end or words.timed[place] or _describes(words, place, end):
            continue
        if words.capital(place) or words.lower[place] in _CLASSES.place_nouns:
            return True
    return False


def _describes(words: Words, index: int, end: int) -> bool:
    """Whether the capitalised word is a demonym before a noun: "to Chinese rule"."""
    if not words.lower[index].endswith(_DEMONYMS) or index + 1 >= end:
        return False
    following = words.lower[index + 1]
    apart = following in _CLASSES.prepositions or following in _CLASSES.after_places
    return following.isalpha() and not (apart or words.timed[index + 1] or words.capital(index + 1))
