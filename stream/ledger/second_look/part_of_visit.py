"""What a visitor is to do that news tells shortly before the visit, without a day or place of its own.

"The two will talk about gas and grain", told when somebody is about to arrive, is what the visit is for and no second act,
whomever a reader took for the other side.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import NO_GRAIN, day_at
from stream.ledger.particulars.people import shared
from stream.ledger.particulars.places import NOWHERE
from stream.ledger.tellings.mention import Mention

_AHEAD = ("confirmed", "agreed", "expected")
_PARTS = ("meeting", "talks")
_EVE = 7
"""Days before a visit in which it is on everybody's mind."""


def part_of_visit(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """How many sides the telling names of a visit that is due and that its article tells no more of; None where it is no part of it.

    Args:
        mention: the telling.
        life: the act as it stood before it.
        before: what the telling's article has told of the act already, if anything.
    """
    if before is not None or mention.more or mention.told.kind not in _PARTS or "visit" not in life.kinds:
        return None
    if mention.told.status not in _AHEAD or mention.days.grain != NO_GRAIN or mention.spot != NOWHERE:
        return None
    if life.due_days is None or not 0 <= life.due_days[0] - day_at(mention.at) <= _EVE:
        return None
    named = shared(mention.persons, life.persons) and life.actors <= mention.cast
    return float(len(mention.actors & life.actors)) if named else None
