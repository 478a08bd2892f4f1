"""What a lead tells without naming an act: word of an act that was to be there on that day, and of no other."""

from __future__ import annotations

from stream.ledger.life import Life
from stream.ledger.mention import Mention
from stream.ledger.places import NOWHERE, relation

_AFTER = 2
"""So many days after its last day a lead may still tell of the act."""
_SIDES = 2


def due_there(mention: Mention, life: Life) -> bool:
    """Whether the act is still open, and was to be on that day and in that place, between sides that the lead names."""
    first, last = life.days.first, life.days.last
    if life.closed or not life.days.on_a_day or first is None or last is None:
        return False
    if not first <= mention.day <= last + _AFTER:
        return False
    if mention.days.on_a_day and not first <= (mention.days.last or first) <= last:
        return False
    alike = mention.told.kind in life.kinds
    sides = min(_SIDES, len(life.actors)) if alike else _SIDES
    if len(mention.actors & life.actors) < max(sides, 1):
        return False
    if life.spot == NOWHERE:
        return alike
    place = relation(mention.spot, life.spot)
    return place == "same" or (place == "within" and alike)
