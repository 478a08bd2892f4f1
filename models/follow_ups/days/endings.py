"""Clauses that only tell how long goes on, or when ends, what is under way: "the visit lasts until Friday", "the summit ends on Friday"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
_GATHERINGS: frozenset[Kind] = frozenset(("visit", "meeting", "talks", "summit", "exercise", "inspection"))
"""Kinds whose end is no act of its own; that of a deployment, a truce or a deadline is."""
ENDING = frozenset(("end", "ends", "close", "closes", "conclude", "concludes", "finish", "finishes"))
"""Verbs of ending, in the present."""
_LASTING = frozenset(
    ("last", "lasts", "run", "runs", "continue", "continues", "go", "goes", "stretch", "stretches", "extend", "extends")
)  # fmt: skip
_GOING = frozenset(("go", "goes"))
"""Of these only with "on"."""
_UNTIL = frozenset(("until", "till", "through", "to"))
_UNTIL_REACH = 4
_VERB_REACH = 12


def only_its_end(candidate: Candidate) -> bool:
    """Whether the clause tells of no more than the end of a gathering, a visit or an exercise."""
    if candidate.kind not in _GATHERINGS or candidate.status not in ("confirmed", "expected"):
        return False
    words = candidate.words
    if not candidate.nominal:
        return _ends(words, candidate.head)
    for at in range(candidate.head + 1, min(candidate.head + _VERB_REACH, len(words))):
        if boundary(words, at) or words.lower[at] in acts().nouns:
            return False
        if _ends(words, at):
            return True
    return False


def _ends(words: Words, verb: int) -> bool:
    """Whether the verb ends on, or lasts until, a time that follows at once."""
    if not (words.lower[verb] in ENDING or words.lower[verb] in _LASTING):
        return False
    if words.timed[verb] or words.lower[verb - 1] in _CLASSES.determiners:
        return False
    after = range(verb + 1, min(verb + 1 + _UNTIL_REACH, len(words)))
    timed = next((at for at in after if words.timed[at]), None)
    if timed is None:
        return False
    near = words.lower[verb + 1 : timed]
    if words.lower[verb] in ENDING:
        return near in ([], ["on"], ["in"], ["at"], ["by"], ["the"], ["on", "the"])
    if near[-1:] == ["the"]:
        near = near[:-1]
    onward = words.lower[verb] not in _GOING or near[:1] == ["on"]
    return words.lower[verb] in _LASTING and onward and not _UNTIL.isdisjoint(near[-1:])
