"""Words behind a clause that tell whom it contradicts: "…, Niger said, | contradicting Chad"."""

from __future__ import annotations

from models.follow_ups.contested.signs import AGAINST
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words

_REACH = 20


def with_contradiction(words: Words, end: int) -> int:
    """The end of the clause, past what it contradicts where that follows within a few words: "…, Niger said, contradicting Chad"."""
    near = range(end, min(end + _REACH, len(words)))
    at = next((at for at in near if words.lower[at] in AGAINST), None)
    return end if at is None else max(end, clause_end(words, at + 1), at + 1)
