"""Whose one more act is that an article tells of beside the first: those who held that.

Two who have met agree to meet again, so where the words of the next round name nobody, or only "both" or one side of the first,
all who held the first are in it. Readers of the text guess them by who stands nearby: a host, a mediator, who only tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules
from stream.ledger.tellings.anaphora import named

_AHEAD = ("confirmed", "agreed", "expected", "possible")
_ENCOUNTER = "encounter"
_PAIR = 2
_BOTH = re.compile(r"\b(?:both|the (?:two|three|four)|they|the (?:sides|delegations|parties))\b")


def among_the_same(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article; one more encounter, on no day yet, is between the sides of the one that it reports."""
    return tuple(_among(act, acts) for act in acts)


def _among(act: Told, acts: Sequence[Told]) -> Told:
    if not _next(act):
        return act
    first = next((one for one in acts if _held(one) and _same_parties(act, one)), None)
    return act if first is None else msgspec.structs.replace(act, participants=first.participants)


def _next(act: Told) -> bool:
    """Whether it is one more encounter, of which the day is not told."""
    more = rules().more.search((act.text or "").lower()) is not None
    family = rules().family[act.kind]
    return more and family == _ENCOUNTER and act.status in _AHEAD and not days_of(act.when).on_a_day


def _held(one: Told) -> bool:
    return (
        one.status is None
        and one.sure
        and rules().family[one.kind] == _ENCOUNTER
        and days_of(one.when).on_a_day
        and len(one.sides) >= _PAIR
    )


def _same_parties(act: Told, held: Told) -> bool:
    """Whether nobody else is named for the act than who held the first, but perhaps by who tells of it."""
    if act.sides == held.sides:
        return False
    if act.sides < held.sides:
        return True
    both = _BOTH.search((act.text or "").lower()) is not None
    return both or (not named(act) and not act.sides.isdisjoint(held.sides))
