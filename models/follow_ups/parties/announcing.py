"""Bodies that only gave the day of an act of others: "the exchange of prisoners that | the United Nations had announced for Tuesday"."""

from __future__ import annotations

from models.actors.registry import is_body
from models.follow_ups.candidate import Candidate
from models.mentions import ActorMention
from models.signal import Kind

_OF_OTHERS: frozenset[Kind] = frozenset(("exchange", "withdrawal", "meeting", "talks", "other"))
_RELATIVES = frozenset(("that", "which"))
_ANNOUNCED = frozenset(
    ("announced", "reported", "confirmed", "predicted", "promised", "expected", "scheduled", "given", "named")
)
_HAVING = frozenset(("had", "has", "earlier", "first", "initially"))


def only_announced(candidate: Candidate, actor: ActorMention, after: int) -> bool:
    """Whether the actor, with the word behind it at `after`, is a body that has announced an act of others."""
    words = candidate.words
    lower = words.lower
    if (
        candidate.kind not in _OF_OTHERS
        or after + 1 >= len(lower)
        or lower[after] not in _HAVING | _ANNOUNCED
    ):
        return False
    at = words.at(actor.start) - 1
    at -= at > 0 and lower[at] == "the"
    if at < 1 or lower[at] not in _RELATIVES or not is_body(actor.actor):
        return False
    verb = after + (lower[after] in _HAVING)
    return lower[verb] in _ANNOUNCED
