"""Calls of warships at a port, which are no visits of those who come there in the same days."""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.words import stem
from stream.ledger.tellings.mention import Mention

_CALLING = ("visit", "meeting")
_SHIPS = frozenset(
    map(stem, ("frigate", "frigates", "warship", "warships", "destroyer", "destroyers", "corvette", "corvettes", "cruiser", "submarine",
     "submarines", "flotilla", "squadron", "carrier", "vessels"))
)  # fmt: skip
"""Words for ships that call at a port."""


def by_ship(mention: Mention, life: Life) -> bool:
    """Whether one is a call of warships at a port, and the other the visit of somebody: "two frigates", "her foreign minister"."""
    if mention.told.kind not in _CALLING or "visit" not in life.kinds:
        return False
    ships, known = not mention.words.isdisjoint(_SHIPS), not life.words.isdisjoint(_SHIPS)
    somebody, guest = mention.persons or mention.offices, life.persons or life.offices
    return bool(
        (ships and not somebody and guest and not known) or (known and not guest and somebody and not ships)
    )
