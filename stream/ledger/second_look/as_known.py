"""An act told by its noun alone as one that readers know: "The deployment is still being discussed".

Its words say neither when nor where nor what for, so that nothing of it agrees with what was told but the kind and the sides;
a text says "the" of what was told before.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import NO_GRAIN, day_at
from stream.ledger.particulars.people import conflict
from stream.ledger.particulars.places import NOWHERE
from stream.ledger.tellings.anaphora import definite
from stream.ledger.tellings.mention import Mention

_REACH = 180
"""Days after the last word of an act in which it is still the one that readers know."""


def as_known(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """The moment of the last word of an act that is still ahead, whose sides the telling's article names; None where it can't be.

    Args:
        mention: the telling.
        life: the act as it stood before it.
        before: what the telling's article has told of the act already, if anything.
    """
    if before is not None or life.closed or mention.held or mention.told.kind not in life.kinds:
        return None
    if mention.more or mention.told.kind == "other" or not definite(mention.told):
        return None
    if mention.days.grain != NO_GRAIN or mention.spot != NOWHERE or conflict(mention.persons, life.persons):
        return None
    among = bool(mention.actors) and mention.actors <= life.actors <= mention.cast | mention.actors
    return life.last_at if among and mention.day - day_at(life.last_at) <= _REACH else None
