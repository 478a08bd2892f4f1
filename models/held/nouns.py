"""The nouns that name an act which took place, and what in their own words tells that it did not."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import MARKS, boundary
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.subjects import adverb
from models.follow_ups.grammar.words import Words
from models.held.lexicon import HeldLexicon
from models.signal import Kind

_CLASSES = classes()
_PREPOSITIONS = _CLASSES.prepositions
_UNREAL_REACH = 3
_MEDIA = frozenset(("press", "news"))
CALL = "call"
_OF_CALLS = (["with"], ["between"], [","], ["."], ["that"])
_IN_A = (["in", "a"], ["during", "a"])
_WHOM_REACH = 5
_AGREED_IN = ["agreed", "in", "a"]
_AFTER_NOUNS = (
    _CLASSES.after_dates
    | _CLASSES.prepositions
    | {
        "of",
        "or",
        "as",
        "here",
        "there",
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "around",
        "along",
        "inside",
        "outside",
        "beyond",
        "amid",
    }
)
"""Words that may follow a noun which describes no other."""


def act_noun(words: Words, first: int, end: int, lexicon: HeldLexicon) -> tuple[int, Kind] | None:
    """The last word and the kind of the first act noun in `[first, end)` before any preposition but "of"."""
    lower, timed, nouns = words.lower, words.timed, lexicon.nouns
    first_words = nouns.first_words
    for at in range(first, end):
        word = lower[at]
        if timed[at]:
            continue
        if word in _PREPOSITIONS or (word in MARKS and boundary(words, at)):
            return None
        named = nouns.at(lower, at) if word in first_words else None
        if named is not None and word == CALL and not phoned(words, at):
            continue
        if named is not None and at + named[0] <= end:
            last = at + named[0] - 1
            led = lower[last] in _PREPOSITIONS
            if last + 1 == end or led or not describes(words, last + 1):
                return None if _of_words(words, last, lexicon) else (last, named[1])
    return None


def _of_words(words: Words, noun: int, lexicon: HeldLexicon) -> bool:
    """Whether nothing but words or fire is exchanged: "an exchange of views"."""
    lower = words.lower
    return lower[noun + 1 : noun + 2] == ["of"] and not lexicon.words.fire.isdisjoint(
        lower[noun + 2 : noun + 4]
    )


def phoned(words: Words, at: int) -> bool:
    """Whether "call" at `at` is one by telephone, as who takes part, its day or its end shows: "in a call | with", not "a call for"."""
    lower = words.lower
    following = lower[at + 1 : at + 2]
    if following in _OF_CALLS or words.timed[at + 1 : at + 2] == [True]:
        return True
    if following == ["to"]:
        return lower[max(0, at - 3) : at] == _AGREED_IN or _to_whom(words, at)
    return following == ["on"] and words.timed[at + 2 : at + 3] == [True]


def _to_whom(words: Words, at: int) -> bool:
    """Whether "in a call to" leads to somebody in office: "in a | call to the Chilean president"."""
    if words.lower[max(0, at - 2) : at] not in _IN_A:
        return False
    return not acts().objects["dignitaries"].isdisjoint(words.lower[at + 2 : at + 2 + _WHOM_REACH])


def describes(words: Words, index: int) -> bool:
    """Whether the word at `index` is a noun that the act noun before it only describes: "an evacuation practice"."""
    word = words.lower[index]
    if words.timed[index] or words.capital(index) or not word.isalpha() or adverb(word):
        return False
    following = words.lower[index + 1 : index + 2]
    if following and (following[0] in _CLASSES.prepositions or adverb(following[0])):
        participle = word.endswith("ed") or acts().base(word, "past") is not None
        return not participle and word not in _AFTER_NOUNS
    return word not in _AFTER_NOUNS


def unreal(words: Words, noun: int, lexicon: HeldLexicon, *, fulfilled: bool = False) -> bool:
    """Whether the noun's own words tell that the act is to come, only thought of, or long past: "a planned visit".

    `fulfilled` says that the clause goes on to tell that what was planned or put off took place.
    """
    lower = words.lower
    start = min(phrase_start(words, noun), max(0, noun - _UNREAL_REACH))
    if lower[noun - 1] in _MEDIA:
        return True
    ruling, done = lexicon.words.unreal, lexicon.words.fulfilled
    return any(
        lower[at] in ruling and not words.timed[at] and not (fulfilled and lower[at] in done)
        for at in range(start, noun)
    )
