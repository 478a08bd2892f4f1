"""A report in the days for which an act was planned, which the rules give to no act.

Of what is planned for a day, news of that day tells in words of its own: who arrived, what they signed, that the ships left port.
What one of its sides is reported to have done just then is the act far more often than something else: of the
scripted years' reports that rules had left, 36 of 39 were.
"""

from __future__ import annotations

from stream.ledger.days import overlap
from stream.ledger.life import AHEAD, Life
from stream.ledger.mention import Mention
from stream.ledger.people import conflict, shared
from stream.ledger.places import relation
from stream.ledger.rules import rules

_AFTER = 1
"""Days after an act's last in which a report without a day is taken for one of it."""


def in_its_days(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """How much speaks for it that a report is of an act that was due; None where it can't be, or the act was not due.

    Args:
        mention: the report.
        life: the act as it stood before it.
        before: what the report's article has told of the act already.
    """
    if not _due(mention, life) or mention.more or conflict(mention.persons, life.persons):
        return None
    common = len(mention.actors & life.actors)
    if not common:
        return None
    kind = mention.told.kind in life.kinds
    family = kind or mention.family in {rules().family[one] for one in life.kinds}
    on_its_day = mention.days.on_a_day
    words = len(mention.words & life.words)
    place = relation(mention.spot, life.spot)
    there = place == "same" and mention.spot.site is not None
    named = len((mention.actors | mention.cast) & life.actors)
    if before is not None and not (family and on_its_day and before.told.status in AHEAD_STATUS and not before.changes):
        return None
    if mention.told.sure and not family and not (mention.told.kind == "other" and words and named == len(life.actors)):
        return None
    if not mention.told.sure and not on_its_day:
        return None
    if "deadline" in life.kinds and not kind and not mention.told.sure:
        return None
    all_named = named == len(life.actors)
    if not all_named and not (on_its_day and (kind and (named >= 2 or not (mention.actors - life.actors)) or (there and words >= 2))):
        return None
    if place == "other" and not (kind and on_its_day):
        return None
    return (
        2.0 * kind + family + 2.0 * on_its_day + common / len(life.actors) + shared(mention.persons, life.persons)
        + len(mention.words & life.words) + (place in ("same", "within"))
    )

AHEAD_STATUS = ("confirmed", "agreed", "expected", "possible")

def _due(mention: Mention, life: Life) -> bool:
    first, last = life.days.first, life.days.last
    if not mention.held or life.closed or not life.days.on_a_day or first is None or last is None:
        return False
    if mention.days.dated:
        return mention.days.on_a_day and overlap(mention.days, life.days) and mention.day <= last + 3
    return first <= mention.day <= last + _AFTER
