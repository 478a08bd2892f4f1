"""Where clauses are bounded: marks, finite verbs, and commas that only list or describe."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
MARKS = _CLASSES.marks | {"-"}
"""The marks that may be boundaries."""
FINITE = _CLASSES.finite | cues().context.reports
"""Words that can only, or mostly, be finite verbs."""
_OPENING = _CLASSES.clause_starts | _CLASSES.conjunctions
_LIMITS = _OPENING | MARKS
"""The words and marks before which another clause may begin."""
_SHORTEST_PARTICIPLE = len("ended")
_CLAUSE = 80
_COUNTED = 2
_BRACKETED = 3
"""An abbreviation in brackets, which interrupts nothing, is at most this many words and marks away."""


def boundary(words: Words, index: int) -> bool:
    """Whether the mark ends a clause: a semicolon, a bracket, a dash with blanks, the marks of a long quotation."""
    word = words.lower[index]
    if word not in MARKS:
        return False
    if word == "-":
        return index + 1 < len(words.lower) and words.starts[index + 1] > words.ends[index]
    if word == "(":
        return ")" not in words.lower[index : index + _BRACKETED + 1]
    if word == ")":
        return "(" not in words.lower[max(0, index - _BRACKETED) : index]
    return word != '"' or not words.soft_quote(index)


def finite(words: Words, index: int) -> bool:
    """Whether the word can only, or mostly, be a finite verb, or a participle that ends a subject."""
    word = words.lower[index]
    if word in FINITE:
        if word == "do" and index and words.capital(index - 1) and index + 1 < len(words.lower):
            return not words.capital(index + 1)
        return word != "may" or not words.timed[index]
    return (
        word.endswith("ed")
        and len(word) >= _SHORTEST_PARTICIPLE
        and "-" not in word
        and word not in _CLASSES.no_participles
        and words.lower[index - 1] not in _CLASSES.no_participle_after
        and not of_counted(words, index)
    )


def of_counted(words: Words, index: int) -> bool:
    """Whether the participle describes things counted after a preposition: "over nine | seized boats", "for 300 jailed men"."""
    if index < _COUNTED:
        return False
    count, leading = words.lower[index - 1], words.lower[index - 2]
    if not (count[0].isdigit() or count in _CLASSES.counting) or words.timed[index - 1]:
        return False
    return leading in _CLASSES.prepositions or leading in ("of", "between")


def present_act(words: Words, index: int) -> bool:
    """Whether the word reads as the third person of a verb that the lexicon knows."""
    lower = words.lower
    if lower[index] not in words.acts.third or index == 0 or lower[index - 1] in _CLASSES.no_verb_after:
        return False
    if lower[index - 1].isdigit() and lower[index] in words.acts.objects["relief"]:
        # "Some 200 trucks", not "trucks the tents".
        return False
    return word_at(lower, index + 1) not in ("of", "between")


def verb_between(words: Words, first: int, last: int) -> bool:
    """Whether a finite verb stands in `[first, last)`."""
    for index in range(first, last):  # noqa: SIM110 - a loop costs half of a generator
        if finite(words, index):
            return True
    return False


def verb_before(words: Words, index: int) -> bool:
    """Whether a finite verb stands between the last boundary and `index`."""
    lower = words.lower
    for at in range(index - 1, max(-1, index - _CLAUSE), -1):
        word = lower[at]
        if word == "because" and lower[at + 1] == "of":
            continue
        if word in _LIMITS and (word in _OPENING or boundary(words, at)):
            return False
        if word == "and" and at and lower[at - 1] == ",":
            return False
        if (finite(words, at) and not _reduced(words, at)) or present_act(words, at):
            return True
    return False


_LADEN = frozenset(("loaded", "laden", "filled", "packed"))


def _reduced(words: Words, at: int) -> bool:
    """Whether the participle only describes the noun before it: "sanctions | imposed by Peru on two ports and a bank"."""
    if words.lower[at] in _LADEN and words.lower[at + 1 : at + 2] == ["with"]:
        return words.lower[at - 1] not in _CLASSES.auxiliaries
    return (
        at > 0
        and words.lower[at + 1 : at + 2] == ["by"]
        and words.lower[at].endswith("ed")
        and words.lower[at - 1] not in _CLASSES.auxiliaries
    )
