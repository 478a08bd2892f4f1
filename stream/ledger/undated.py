"""A report of an act that nobody has given a day.

No day in common tells that both are one, so more else has to: of forty-odd such reports in the scripted years all but one named
the day on which it took place, and nearly all were of the act's own kind, between two of its sides.
"""

from __future__ import annotations

from stream.ledger.days import day_at
from stream.ledger.life import Life
from stream.ledger.mention import Mention
from stream.ledger.people import shared
from stream.ledger.places import relation

_PAIR = 2
_MATTER = 3
"""Words in common that tell one matter for certain."""


def may_be_of(mention: Mention, life: Life) -> bool:
    """Whether a report may be of an act without a day; True of all others, which their days tell.

    It names its own day, or a person or the matter in common; it is of the act's kind, or else names a person or the
    place in common, and came later than the act was told of; and it names two sides of an act of many.
    """
    if not mention.held or life.days.on_a_day:
        return True
    person = shared(mention.persons, life.persons)
    if len(life.actors) > _PAIR and len(mention.actors & life.actors) < _PAIR and not person:
        return False
    if not (mention.days.on_a_day or person or len(mention.words & life.words) >= _MATTER):
        return False
    if mention.told.kind in life.kinds:
        return True
    later = mention.day > day_at(life.last_at)
    return later and (person or relation(mention.spot, life.spot) == "same")
