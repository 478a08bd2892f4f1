"""Destinations: "to Cairo", "back in the capital"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.subjects import adverb
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_REACH = 6
_NO_PLACE_ACROSS = frozenset(("in", "at", "for", "on", "with", "by"))
_OWNED_REACH = 3
_TOWN_REACH = 5
_BEFORE_NAMES = frozenset(("the", "in", "to", "a", "from"))
_DEMONYMS = ("ian", "ese", "ish", "an", "i", "ch")


def at_once(words: Words, index: int, end: int) -> bool:
    """Whether a destination follows the verb, with nothing but adverbs and dates between."""
    while index < end and (
        words.timed[index] or adverb(words.lower[index]) or words.lower[index] in ("back", "next", "on")
    ):
        index += 1
    if index >= end or words.lower[index] not in _CLASSES.of_places:
        return False
    while index + 1 < end and words.lower[index + 1] in _CLASSES.of_places:
        index += 1
    stop = index + 1
    while stop < min(index + _REACH, end) and words.lower[stop] not in _NO_PLACE_ACROSS:
        stop += 1
    return goes_to_place(words, index, stop)


def goes_to_place(words: Words, index: int, end: int) -> bool:
    """Whether a destination stands within a few words."""
    for at in range(index, min(index + _REACH, end)):
        if words.lower[at] == "here":
            return True
        if words.lower[at] not in _CLASSES.of_places or words.timed[at]:
            continue
        place = at + 1
        while place < end and words.lower[place] in _BEFORE_NAMES:
            place += 1
        if place >= end or words.timed[place]:
            continue
        if _town(words, place, end):
            return True
        if _describes(words, place, end):
            continue
        if words.capital(place) or _owned(words, place, end):
            return True
    return False


def _owned(words: Words, place: int, end: int) -> bool:
    """Whether a noun of place stands there, by itself or as somebody's: "to the other's capital"."""
    if words.lower[place] in _CLASSES.place_nouns:
        return True
    near = words.lower[place : min(place + _OWNED_REACH, end)]
    return "'s" in near and not _CLASSES.place_nouns.isdisjoint(near)


def _town(words: Words, place: int, end: int) -> bool:
    """Whether it is told what sort of place is meant: "to | the Turkish capital", "to the northern | border town of Kars"."""
    lower = words.lower
    for at in range(place, min(place + _TOWN_REACH, end)):
        if lower[at] in _CLASSES.prepositions or words.timed[at]:
            return False
        if lower[at] in _CLASSES.towns:
            named = lower[at + 1 : at + 2] == ["of"] and at + 2 < end and words.capital(at + 2)
            if named or (at > place and words.capital(at - 1) and lower[at - 1].endswith(_DEMONYMS)):
                return True
    return False


def _describes(words: Words, index: int, end: int) -> bool:
    """Whether the capitalised word is a demonym before a noun: "to Chinese rule"."""
    if not words.lower[index].endswith(_DEMONYMS) or index + 1 >= end:
        return False
    following = words.lower[index + 1]
    apart = following in _CLASSES.prepositions or following in _CLASSES.after_places
    return following.isalpha() and not (apart or words.timed[index + 1] or words.capital(index + 1))


def only_heads(words: Words, verb: str, after: int, end: int) -> bool:
    """Whether somebody only heads those of an act told elsewhere: "will lead | the Chadian delegation", with no place."""
    lower = words.lower
    return (
        verb in ("head", "lead")
        and lower[after : after + 1] in (["the"], ["its"], ["their"], ["his"], ["her"])
        and "delegation" in lower[after:end]
        and not goes_to_place(words, lower.index("delegation", after), end)
    )
