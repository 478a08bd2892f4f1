"""Ships told to lie in a port, which are on a visit where the title calls it one: "Carrier to visit Da Nang", "will anchor on May 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import days_of, overlap
from stream.ledger.particulars.told import Told

_LYING = re.compile(
    r"\b(?:anchor|dock|moor|berth|tie up|put in|call at|call in|drop anchor|make port|stop over)"
)


def in_port(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article; ships that come to lie in a port are visitors where its title tells of their visit."""
    visits = [act for act in acts if act.kind == "visit" and act.place == "title" and act.sides]
    return tuple(_visiting(act, visits) for act in acts) if visits else tuple(acts)


def _visiting(act: Told, visits: Sequence[Told]) -> Told:
    if act.kind != "deployment" or _LYING.search((act.text or "").lower()) is None:
        return act
    for visit in visits:
        once = overlap(days_of(visit.when), days_of(act.when))
        if once and visit.status == act.status and not visit.sides.isdisjoint(act.sides):
            return msgspec.structs.replace(act, kind="visit")
    return act
