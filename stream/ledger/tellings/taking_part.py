"""Who takes part in an act: the actors named, one name for each side, and the state that is host: "talks with Chad in Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.actors.registry import is_group
from models.signal import Kind, Participant
from stream.ledger.particulars.places import spot_of
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

_MET: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "call"))
_WITH = re.compile(
    r"\b(?:talks|negotiations|dialogue|meetings?|round|summit|call|consultations|discussions) with\b"
)


def with_one(told: Told, text: str) -> bool:
    """Whether it names only with whom somebody meets: "the next round of talks with Chad"."""
    met = told.kind in _MET and len({one.actor for one in told.participants}) == 1
    return met and _WITH.search(text) is not None


def one_side(actors: Iterable[str]) -> frozenset[str]:
    """The actors, those as one that articles name the one or the other of."""
    return frozenset(rules().same_side.get(actor, actor) for actor in actors)


def actors_of(told: Told) -> frozenset[str]:
    """The actors that take part, with the state in which an act takes place that is that state's affair too."""
    actors = frozenset(
        one.actor for one in told.participants if one.actor is not None and not _owner(one, told)
    )
    spot = spot_of(told.location)
    if told.kind not in rules().at_home or spot.state is None or not spot.sure:
        return actors
    return actors | {spot.state}


def _owner(one: Participant, told: Told) -> bool:
    """Whether a state is only named as that of a group that takes part: "Yemen's | Houthi rebels"."""
    if one.actor is None or is_group(one.actor):
        return False
    groups = (
        other.text.split(" ", 1)[0] for other in told.participants if other.actor and is_group(other.actor)
    )
    return any(f"{one.text}'s {group}" in (told.text or "") for group in groups)
