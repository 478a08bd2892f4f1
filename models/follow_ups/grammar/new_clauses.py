"""Whether "and" or "or" leads to a clause of its own, or only to one more noun."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import tables
from models.follow_ups.grammar.boundaries import finite, present_act
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_CLAUSE_REACH = 8
_COMPOUND_REACH = 4
_THEN = frozenset(("then", "also", "now", "already"))
_ATTRIBUTES = frozenset(
    ("patrol", "trade", "transit", "transport", "supply", "transfer", "escort", "rescue", "search", "research", "guard", "police", "aid",
     "arms", "repair", "share", "protect", "transfer", "barter", "exchange", "fish", "farm", "link", "process", "handover", "return")
)  # fmt: skip
"""Nouns that may describe another, and are verbs too."""


def new_clause(words: Words, index: int) -> bool:
    """Whether the words from `index`, which follows "and", are a clause of their own and no noun phrase."""
    lower = words.lower
    if index >= len(lower):
        return True
    word = lower[index]
    if word in _CLASSES.pronouns and word != "both":
        return True
    named = tables().nouns.at(lower, index) if word in tables().nouns.first_words else None
    compound = named is not None and named[0] > 1
    if named is not None and compound:
        index += named[0]
    if not compound and word not in words.acts.nouns:
        lexicon = words.acts
        if lexicon.base(word, "s") is not None or lexicon.base(word, "past") is not None:
            return True
        bare = lexicon.base(word, "base") is not None and word not in _CLASSES.adjectives
        if bare and not words.capital(index) and not _compound(words, index):
            return True
    return _verb_of_its_own(words, index)


def _compound(words: Words, index: int) -> bool:
    """Whether the word, else a verb, only describes a pact or a body: "sign a police and | patrol boat accord"."""
    lower = words.lower
    if lower[index] not in _ATTRIBUTES:
        return False
    pacts = words.acts.objects["pacts"]
    for at in range(index + 1, min(index + _COMPOUND_REACH, len(lower))):
        if lower[at] in pacts:
            return True
        if not lower[at].isalpha() or lower[at] in _CLASSES.articles or lower[at] in _CLASSES.prepositions:
            return False
    return False


def _verb_of_its_own(words: Words, index: int) -> bool:
    """Whether a verb follows whose subject begins at `index`."""
    lower = words.lower
    described = False
    for later in range(index, min(index + _CLAUSE_REACH, len(lower))):
        if lower[later] in (",", ";", "."):
            return False
        if lower[later] in ("that", "which") and index < later and not described:
            described = True
            continue
        if described and lower[later - 1] in ("that", "which"):
            # The verb of what is only described: "dropped tariffs on steel and | timber that were to begin in May".
            continue
        if later > index and lower[later] == "and" and _shares_subject(words, later + 1):
            return False
        if finite(words, later) or present_act(words, later):
            return True
    return False


def _shares_subject(words: Words, index: int) -> bool:
    """Whether a verb follows "and" at once, whose subject stands before the clause: "host Chad and Togo and | has named a day"."""
    at = index + (word_at(words.lower, index) in _THEN)
    return at < len(words) and not words.capital(at) and finite(words, at)
