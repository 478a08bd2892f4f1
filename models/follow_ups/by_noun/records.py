"""Nouns of acts that only say how rare something past is: "the largest swap this year"."""

from __future__ import annotations

from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary, verb_between
from models.follow_ups.grammar.words import Words

_REACH = 6
_RECORDS = frozenset(
    ("largest", "biggest", "first", "second", "third", "fourth", "fifth", "sixth", "last", "latest", "longest", "highest", "only", "rare",
     "most", "such", "seventh", "eighth", "ninth", "tenth", "next", "another", "final")
)  # fmt: skip
_AHEAD = cues().modals.keys() | cues().infinitive_rules.participles | {"to"}


_NOUN_REACH = 8
_BEING = frozenset(
    (
        "be",
        "mark",
        "marks",
        "marked",
        "mean",
        "means",
        "represent",
        "represents",
        "constitute",
        "become",
        "is",
        "was",
    )
)
_SUBJECTS = frozenset(("it", "this", "that", "which", "these"))
_SUBJECT_REACH = 6


def of_record(words: Words, index: int) -> bool:
    """Whether the noun only says how rare was what the clause before tells: "swapped captives, | the largest swap this year".

    So it does behind a pronoun for what was told: "it would be the first | visit of a minister in 21 years".
    """
    lower = words.lower
    if _of_told(words, index):
        return True
    for at in range(index - 1, max(0, index - _REACH), -1):
        if lower[at] == ",":
            rare = not _RECORDS.isdisjoint(lower[at + 1 : index])
            return rare and verb_between(words, 1, at) and _AHEAD.isdisjoint(lower)
        if boundary(words, at):
            return False
    return False


def _of_told(words: Words, index: int) -> bool:
    lower = words.lower
    for at in range(index - 1, max(0, index - _NOUN_REACH), -1):
        if boundary(words, at):
            return False
        if lower[at] in _BEING:
            rare = not _RECORDS.isdisjoint(lower[at + 1 : index])
            return rare and not _SUBJECTS.isdisjoint(lower[max(0, at - _SUBJECT_REACH) : at])
    return False
