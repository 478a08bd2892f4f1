"""Whose side those are of whom an article first tells the whole name, and then the last one: "Araki and Lu agree on Beijing visit"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from models.signal import Participant
from stream.ledger.particulars.people import persons
from stream.ledger.particulars.told import Told

_SEVERAL = ""


def known_by_surname(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, those who take part without an actor given that of a namesake in the same article."""
    of_name: dict[str, str] = {}
    for one in (one for act in acts for one in act.participants):
        if one.actor is not None:
            for name in persons((one,)).get(one.actor, ()):
                of_name[name] = one.actor if of_name.get(name, one.actor) == one.actor else _SEVERAL
    if not of_name:
        return tuple(acts)
    return tuple(_known(act, of_name) for act in acts)


def _known(act: Told, of_name: dict[str, str]) -> Told:
    if all(one.actor is not None for one in act.participants):
        return act
    found = tuple(
        one if one.actor is not None else Participant(one.text, _side(one, of_name))
        for one in act.participants
    )
    return msgspec.structs.replace(act, participants=found)


def _side(one: Participant, of_name: dict[str, str]) -> str | None:
    sides = {of_name[name] for name in persons((one,)).get("", ()) if name in of_name}
    return next(iter(sides)) if len(sides) == 1 and _SEVERAL not in sides else None
