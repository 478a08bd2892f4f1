"""Talks that the sides agree to continue: "they agreed | to go on in Oslo", "agreed to resume on May 4"."""

from __future__ import annotations

from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

GOING_ON = frozenset(("go", "continue", "carry", "press", "resume", "proceed", "reassemble", "reconvene", "restart"))  # fmt: skip
"""Base forms of the verbs by which those who talked do so again."""
_WITH_ON = frozenset(("go", "carry", "press"))
_AGREED = frozenset(("agreed", "agree", "agrees", "decided"))
_PLACING = frozenset(("in", "at", "near", "outside"))
_TIMES = frozenset(("later", "soon", "next", "there", "again", "then"))
_TALKING = (" talks ", " negotiat", " talked ", " round ", " conferred ", " dialogue ")
"""What the article has named where it is talks that go on."""


def talks_go_on(words: Words, group: VerbGroup) -> bool:
    """Whether those who talk agree to do so again, somewhere or at some time, and not to go on with something else."""
    lower, verb = words.lower, group.verb
    if group.passive or lower[verb - 1 : verb] != ["to"] or lower[verb - 2 : verb - 1] == []:
        return False
    if lower[verb - 2] not in _AGREED:
        return False
    after = verb + 1
    if lower[verb] in _WITH_ON:
        if lower[after : after + 1] != ["on"]:
            return False
        after += 1
    elif after + 1 < len(words) and lower[after] == "on" and words.timed[after + 1]:
        after += 1
    if after >= len(words):
        return False
    placed = lower[after] in _PLACING and after + 1 < len(words) and words.capital(after + 1)
    dated = (
        words.timed[after]
        or lower[after] in _TIMES
        or (lower[after] in _PLACING and after + 1 < len(words) and words.timed[after + 1])
    )
    if not (placed or dated):
        return False
    told = words.document.lower
    return any(word in told for word in _TALKING)
