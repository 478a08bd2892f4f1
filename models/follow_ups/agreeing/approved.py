"""Forces and arms of which a government approves that they go: "approved the dispatch of 200 soldiers", "approved sending six jets"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.deliveries import supply_of
from models.follow_ups.kinds.kinds import name_act
from models.signal import Kind

APPROVED = "approved"
_DECIDED: frozenset[Kind] = frozenset(("deployment", "exchange", "withdrawal"))
"""Kinds of what a government decides by itself; a visit or talks need another."""
_NOT = frozenset(("not", "n't", "never", "had", "be", "been", "was", "were", "being", "by"))
_GONE_BY = frozenset(("last", "earlier", "ago", "then"))
_NEAR = 3


def approved_act(words: Words, index: int) -> Candidate | None:
    """The act that somebody has approved by the verb at `index`, and that is now to be done."""
    lower, after = words.lower, index + 1
    start = subject_start(words, group_start(words, index))
    if start >= index or after >= len(lower) or not _NOT.isdisjoint(lower[max(0, index - _NEAR) : index]):
        return None
    doing = words.acts.base(lower[after], "ing") if lower[after].endswith("ing") else None
    end = clause_end(words, after + 1)
    if not _GONE_BY.isdisjoint(lower[after:end]):
        return None
    subject = (start, index)
    if doing is not None:
        naming = name_act(words, VerbGroup(after, after + 1, doing, passive=False), subject, end)
        kind, head = (None if naming is None else naming.kind), after
    else:
        kind, head = _named(words, after, end)
    if kind not in _DECIDED:
        return None
    return Candidate(words, start, end, head, subject, kind, "confirmed", sure=True)


def _named(words: Words, first: int, end: int) -> tuple[Kind | None, int]:
    """The kind and the place of the noun that is approved with the forces, the arms or the captives of which it is."""
    supply = supply_of(words, first, end)
    if supply is not None:
        return "exchange", supply
    noun = first_noun(words, first, end)
    if noun is None or words.lower[noun[0] + 1 : noun[0] + 2] != ["of"]:
        return None, first
    kind, objects = words.acts.nouns[noun[1]], words.acts.objects
    things = objects["forces"] | objects["garrisons"]
    if kind == "exchange":
        things = objects["supplies"] | objects["hardware"] | objects["captives"] | objects["inmates"]
    return (None if things.isdisjoint(words.lower[noun[0] + 2 : end]) else kind), noun[0]
