"""Meetings told beside what those who met there did: "ministers meeting in Oslo agreed on …"."""

from __future__ import annotations

from models.follow_ups.boundaries import boundary
from models.follow_ups.candidate import Candidate
from models.follow_ups.subjects import subject_start
from models.follow_ups.words import Words
from models.held.lexicon import HeldLexicon
from models.held.verb_groups import past_verb

GATHERED = ("leaders ", "ministers ", "presidents ", "premiers ", "chiefs ", "heads ", "officials ", "envoys ", "diplomats ", "generals ", "negotiators ", "delegates ")  # fmt: skip
"""Who meets; looked for in the characters before the word."""
_PLACING = frozenset(("in", "at", "on", "near"))
_REACH = 16


def told_beside(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The meeting of which the noun before "meeting" at `index` tells, where a past verb says what came of it."""
    if words.lower[index] != "meeting" or index + 2 >= len(words) or words.lower[index + 1] not in _PLACING:
        return None
    if f"{words.lower[index - 1]} " not in GATHERED:
        return None
    for at in range(index + 1, min(index + _REACH, len(words))):
        word = words.lower[at]
        if boundary(words, at) or word in lexicon.words.modals - {"to"} or word in lexicon.words.negations:
            return None
        if past_verb(words, at, lexicon.words):
            first = subject_start(words, index)
            return Candidate(words, first, at, index, (first, index), "meeting", "confirmed", sure=True)
    return None
