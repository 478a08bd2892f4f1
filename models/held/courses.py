"""Acts told as going on: "talks are under way in Oslo", "the summit was in full swing"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import adverb
from models.follow_ups.grammar.words import Words
from models.held.lexicon import HeldLexicon
from models.held.nouns import act_noun, unreal
from models.held.subjects import far_subject, subject_of
from models.held.truth import told_as_fact
from models.held.verb_groups import PastGroup

_BEING = frozenset(("is", "are", "was", "were"))
_REACH = 3


def told_as_course(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The act of which the words at `index`, after a form of "be", say that it goes on."""
    being = index - 1
    while being > max(0, index - _REACH) and adverb(words.lower[being]):
        being -= 1
    if being < 1 or words.lower[being] not in _BEING:
        return None
    between = words.lower[being + 1 : index]
    if not lexicon.words.negations.isdisjoint(between):
        return None
    subject = subject_of(words, being, lexicon.words)
    if subject is None or act_noun(words, *subject, lexicon) is None:
        subject = far_subject(words, being)
    found = act_noun(words, *subject, lexicon)
    if found is None or found[1] == "deadline" or unreal(words, found[0], lexicon, fulfilled=True):
        return None
    end = max(clause_end(words, index + 1), index + 2)
    if not told_as_fact(words, PastGroup(being, index, subject, passive=False), end, lexicon.words):
        return None
    first = subject[0]
    return Candidate(
        words,
        first,
        min(end, len(words)),
        found[0],
        (first, first),
        found[1],
        "confirmed",
        sure=True,
        nominal=True,
    )
