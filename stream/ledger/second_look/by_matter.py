"""The day of an act that had none, told in words that name no kind: "the first tanker with fuel oil will leave port on July 12".

A first telling says what is to be done ("a shipment", "a withdrawal", "a committee"), the next how, and in words of its own. Where both are of the
same sides and two words for the matter agree, the day is that of the act that waited for one.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import DAY, overlap
from stream.ledger.particulars.people import conflict
from stream.ledger.particulars.places import relation
from stream.ledger.tellings.mention import Mention

_MATTER = 2
"""Words in common that tell one matter."""
_RECENT = 180
"""Days after which an act that nobody told of is no longer the one that waits for its day."""


def by_matter(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """How many words for the matter a telling of a day and an act without one have in common; None where they can't be one.

    Args:
        mention: the telling.
        life: the act as it stood before it.
        before: what its article has told of the act already, if anything.
    """
    if before is not None or mention.more or not _fixes(mention) or not _waits(life, mention):
        return None
    unsaid = (mention.told.kind == "other") != (life.kinds == {"other"})
    if not unsaid or not mention.actors or mention.actors != life.actors:
        return None
    if relation(mention.spot, life.spot) in ("other", "beside") or conflict(mention.persons, life.persons):
        return None
    words = len(mention.words & life.words)
    return float(words) if words >= _MATTER else None


def _fixes(mention: Mention) -> bool:
    return mention.told.status in ("confirmed", "agreed") and mention.days.on_a_day and not mention.changes


def _waits(life: Life, mention: Mention) -> bool:
    """Whether the act was told of lately, for no day or for a time in which the telling's lies."""
    if (
        life.state not in ("told", "agreed")
        or life.days.on_a_day
        or mention.at - life.last_at > _RECENT * DAY
    ):
        return False
    return overlap(mention.days, life.days)
