"""Two words that describe one noun, joined by "and": "exchange sick | and wounded prisoners", which begins no clause."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_STATES = frozenset(
    ("sick", "ill", "ailing", "frail", "elderly", "old", "young", "dead", "fallen", "living", "disabled", "jailed", "captured", "civilian", "military",
     "female", "male", "senior", "junior", "political", "underage", "pregnant", "maimed", "bereaved", "stranded", "armed", "unarmed", "joint", "separate", "new")
)  # fmt: skip
"""What people and things are called before their noun, besides participles."""
_PLURALS = frozenset(
    (
        "people",
        "men",
        "women",
        "children",
        "servicemen",
        "servicewomen",
        "personnel",
        "crew",
        "fishermen",
        "airmen",
    )
)
_REACH = 3
_CLOSED = frozenset((".", "!", "?", '"'))
"""What ends a sentence, and no headline."""
_PEOPLE = frozenset(
    ("leaders", "presidents", "premiers", "ministers", "envoys", "officials", "chiefs", "heads", "delegations", "negotiators", "diplomats",
     "troops", "forces", "armies", "navies", "foes", "rivals", "sides", "kings", "generals", "talks")
)  # fmt: skip


def pair_described(words: Words, joining: int, start: int) -> bool:
    """Whether the words on both sides of "and" at `joining` describe the noun behind it; the clause goes on from `start`."""
    lower = words.lower
    if joining <= start or not _describes(lower[joining - 1]):
        return False
    first = joining + 1
    while first < len(lower) and lower[first].endswith("ly"):
        first += 1
    if first >= len(lower) or not _describes(lower[first]):
        return False
    for at in range(first + 1, min(first + 1 + _REACH, len(lower))):
        word = lower[at]
        if (
            not word.isalpha()
            or words.timed[at]
            or word in _CLASSES.prepositions
            or word in _CLASSES.articles
        ):
            return False
        if word in _PLURALS or (
            word.endswith("s") and word not in _CLASSES.pronouns and word not in _CLASSES.determiners
        ):
            return True
        if not words.capital(at) and not _describes(word):
            return False
    return False


def headline_pair(words: Words, comma: int) -> bool:
    """Whether the comma joins two states as headlines do whose leaders meet: "summit of Peru | , Chile presidents on May 3"."""
    lower = words.lower
    if lower[-1] in _CLOSED or not (comma and words.capital(comma - 1) and words.capital(comma + 1)):
        return False
    for at in range(comma + 2, min(comma + 2 + _REACH, len(lower))):
        if lower[at] in _PEOPLE:
            return True
        if not words.capital(at):
            return False
    return False


def _describes(word: str) -> bool:
    return word in _STATES or (word.endswith("ed") and word not in _CLASSES.auxiliaries)
