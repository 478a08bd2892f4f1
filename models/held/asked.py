"""Whom somebody asked to do what, by phone: "asked | Iran to keep to the accord in a telephone conversation on Friday"."""

from __future__ import annotations

from models.follow_ups.agreeing.asked_there import ASKING
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.words import Words

_THERE = frozenset(("in", "during"))


def spoken_there(words: Words, preposition: int) -> bool:
    """Whether what was asked may have been asked at what the word at `preposition` leads to."""
    return words.lower[preposition] in _THERE


def with_the_asked(fuller: Candidate, verb: int, preposition: int) -> Candidate | None:
    """The act with the words up to what somebody was asked to do, which name who asked whom; None where nobody was asked."""
    words = fuller.words
    if words.lower[verb] not in ASKING or fuller.subject[1] > verb:
        return None
    to = next((at for at in range(verb + 2, preposition) if words.lower[at] == "to"), None)
    if to is None or not any(words.capital(at) for at in range(verb + 1, to)):
        return None
    return fuller.altered(subject=(fuller.subject[0], to))
