"""Visits told by where somebody was: "was in Ankara for talks", "is in Lima to meet the president"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words
from models.held.doers import people
from models.held.lexicon import HeldLexicon
from models.held.nouns import act_noun, unreal
from models.held.signs import ERRANDS
from models.held.subjects import subject_of
from models.held.telling import Telling
from models.held.truth import told_as_fact
from models.held.verb_groups import PastGroup
from models.signal import Kind

_REACH = 9
_OCCASIONS: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "visit", "signing"))


def told_as_stay(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The visit that "was" at `index` tells with the place and the errand that follow it."""
    place = index + 2
    if place >= len(words) or not words.capital(place) or words.timed[place]:
        return None
    subject = subject_of(words, index, lexicon.words)
    if subject is None:
        return None
    end = max(clause_end(words, place), place + 1)
    group = PastGroup(index, index, subject, passive=False)
    if not people(Telling(words, group, "be", end, lexicon)) or not _on_errand(
        words, place + 1, end, lexicon
    ):
        return None
    if not told_as_fact(words, group, end, lexicon.words):
        return None
    return Candidate(words, subject[0], end, index, subject, "visit", "confirmed", sure=True)


def _on_errand(words: Words, first: int, end: int, lexicon: HeldLexicon) -> bool:
    """Whether "for" with the noun of an act follows, or "to meet" and its like."""
    lower = words.lower
    for at in range(first, min(first + _REACH, end - 1)):
        if lower[at] == "to" and lower[at + 1] in ERRANDS:
            return True
        if lower[at] == "for":
            found = act_noun(words, at + 1, end, lexicon)
            return found is not None and found[1] in _OCCASIONS and not unreal(words, found[0], lexicon)
    return False
