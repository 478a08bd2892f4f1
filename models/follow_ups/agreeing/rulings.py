"""Rulings on what two states dispute, named behind a comma: "its judgment on the island, | disputed between Peru and Chile"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end

_DISPUTED = frozenset(("disputed", "contested", "claimed", "sought", "coveted"))
_DISPUTING = frozenset(("claim", "dispute", "contest", "claimed", "disputed", "contested", "claims", "disputes", "sued"))  # fmt: skip
_BY = (["between"], ["by"])
_REACH = 12


def with_disputants(candidate: Candidate) -> Candidate:
    """The act with the words that tell whose dispute is ruled on, if those follow at once."""
    if candidate.kind != "vote":
        return candidate
    words, last = candidate.words, candidate.last
    lower = words.lower
    if lower[last : last + 1] != [","]:
        return candidate
    if (
        lower[last + 1 : last + 2] != []
        and lower[last + 1] in _DISPUTED
        and lower[last + 2 : last + 3] in _BY
    ):
        return candidate.altered(last=clause_end(words, last + 2))
    relative = lower[last + 1 : last + 2] in (["which"], ["that"]) and last + 2 < len(lower)
    if not relative or not words.capital(last + 2):
        return candidate
    for at in range(last + 3, min(last + _REACH, len(lower))):
        if boundary(words, at) or lower[at] == ",":
            break
        if lower[at] in _DISPUTING:
            return candidate.altered(last=at + 1)
    return candidate
