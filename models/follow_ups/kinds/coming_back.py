"""Parties that come back to a table: "agreed to come back for a second round", "to return for more talks"."""

from __future__ import annotations

from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.signal import Kind

COMING = frozenset(("come", "return", "reconvene", "get", "sit", "go"))
_BACK = frozenset(("back", "together", "down", "again"))
_MET: frozenset[Kind] = frozenset(("talks", "meeting", "summit"))
_NEXT = frozenset(
    (
        "another",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "further",
        "new",
        "next",
        "last",
        "final",
        "more",
    )
)
_ROUNDS = frozenset(("round", "rounds"))
"""With the words above they are of talks that have been told of: "for | a second round"."""
_REACH = 6


def comes_back_for(words: Words, group: VerbGroup, end: int) -> Kind | None:
    """The kind of the encounter for which somebody comes back; None where it is none of that sort."""
    if group.base not in COMING or group.passive:
        return None
    lower, at = words.lower, group.after
    while at < end and lower[at] in _BACK:
        at += 1
    known = at > group.after
    if lower[at : at + 1] == ["to"] and at + 1 < end and words.capital(at + 1):
        at += 2
        while at < end and words.capital(at):
            at += 1
    if (not known and group.base not in ("return", "reconvene")) or lower[at : at + 1] != ["for"]:
        return None
    stop = min(at + 1 + _REACH, end)
    if not _NEXT.isdisjoint(lower[at + 1 : stop]) and not _ROUNDS.isdisjoint(lower[at + 1 : stop]):
        return "talks"
    noun = first_noun(words, at + 1, stop)
    kind = None if noun is None else words.acts.nouns[noun[1]]
    return kind if kind in _MET else None
