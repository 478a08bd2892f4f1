"""Whose act it is of which only the title names the sides: "Chad and Niger name day for water deal | The accord on the lake is to be signed on June 20"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from models.actors.registry import actor_name, is_body
from models.signal import Kind, Participant
from stream.ledger.particulars.told import Told

_OF_TWO: frozenset[Kind] = frozenset(
    ("signing", "talks", "meeting", "summit", "exchange", "exercise", "call")
)
"""Kinds that take two."""
_PAIR = 2


def with_the_titled(acts: Sequence[Told], titled: Iterable[str]) -> tuple[Told, ...]:
    """The acts of an article; of the first that the text tells, of no state, the two take part that the title names alone."""
    named = sorted(titled)
    if len(named) != _PAIR or any(map(is_body, named)):
        return tuple(acts)
    return tuple(_of_both(act, named) if _of_nobody(act) else act for act in acts)


def _of_nobody(act: Told) -> bool:
    states = any(not is_body(side) for side in act.sides)
    return act.kind in _OF_TWO and act.place == "text" and act.sure and not (act.follows or states)


def _of_both(act: Told, named: Sequence[str]) -> Told:
    sides = tuple(Participant(text=actor_name(state), actor=state) for state in named)
    return msgspec.structs.replace(act, participants=(*sides, *act.participants))
