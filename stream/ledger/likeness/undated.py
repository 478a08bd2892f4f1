"""A report of an act that nobody has given a day.

No day in common tells that both are one, so more else has to: of forty-odd such reports in the scripted years all but one named
the day on which it took place, and nearly all were of the act's own kind, between two of its sides.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import day_at
from stream.ledger.particulars.people import shared
from stream.ledger.particulars.places import relation
from stream.ledger.tellings.mention import Mention

_PAIR = 2
_MATTER = 3
"""Words in common that tell one matter for certain."""


def may_be_of(mention: Mention, life: Life) -> bool:
    """Whether a report may be of an act without a day; True of all others, which their days tell.

    It names its own day, or a person or the matter in common; it is of the act's kind, or else names a person or the
    place in common, and came later than the act was told of; and it names two sides of an act of many.
    """
    if life.days.on_a_day:
        return True
    if _agreed_there(mention, life):
        return False
    if not mention.held:
        return True
    if _before_it_was_told(mention, life):
        return False
    if _of_others(mention, life) or _only_in_passing(mention, life):
        return False
    person = shared(mention.persons, life.persons)
    if len(life.actors) > _PAIR and len(mention.actors & life.actors) < _PAIR and not person:
        return False
    if not (mention.days.on_a_day or person or len(mention.words & life.words) >= _MATTER):
        return False
    if mention.told.kind in life.kinds:
        return True
    later = mention.day > day_at(life.last_at)
    return later and (person or relation(mention.spot, life.spot) == "same")


def _of_others(mention: Mention, life: Life) -> bool:
    """Whether a side of an act that has no day is reported with somebody else, and no other side is named: "dined with the Indian premier"."""
    if life.days.dated or len(mention.actors & life.actors) != 1:
        return False
    told = mention.actors | (mention.cast if "" in mention.persons else frozenset())
    rest = life.actors - mention.actors
    return bool(rest) and rest.isdisjoint(mention.cast) and not told <= life.actors | life.cast


def _agreed_there(mention: Mention, life: Life) -> bool:
    """Whether it reports where the act, on no day yet, was only spoken of: "consultations, where the three agreed on a summit"."""
    return mention.still_due and mention.told.kind not in life.kinds


def _only_in_passing(mention: Mention, life: Life) -> bool:
    """Whether an act of two on no day yet would be reported only in passing, or of one of them, and on no day: "at the start of a one-day visit"."""
    if mention.days.dated:
        return False
    one = len(mention.actors & life.actors) < _PAIR <= len(life.actors)
    return mention.aside or (
        one and mention.told.kind == "visit" and not shared(mention.persons, life.persons)
    )


def _before_it_was_told(mention: Mention, life: Life) -> bool:
    """Whether it reports a day not after the article that first told the act as still to come, on no day: another act was on that."""
    last = mention.days.last if mention.days.dated else mention.day
    first = life.steps[0].mention
    return first is not None and first.after and last is not None and last <= day_at(life.first_at)
