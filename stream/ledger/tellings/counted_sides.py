"""Whose act it is that tells its sides by their number: "the three delegations agreed to hold a further round", in an article on three states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from models.actors.registry import actor_name, is_body
from models.signal import Participant
from stream.ledger.particulars.told import Told

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_COUNTED = re.compile(
    r"\b(?:the|all|these) (two|three|four|five) (?:\w+ )?(?:delegations|sides|countries|states|governments|parties|neighbou?rs|nations|leaders"
    r"|(?:prime )?ministers|presidents|negotiators|armies|navies|militaries|premiers|envoys|teams|capitals|allies|partners|signatories)\b"
)


def with_the_counted(acts: Sequence[Told], cast: Iterable[str]) -> tuple[Told, ...]:
    """The acts of an article; of one whose words tell as many sides as the article names states, all these take part."""
    states = sorted(actor for actor in cast if not is_body(actor))
    return tuple(_counted(act, states) for act in acts)


def _counted(act: Told, states: Sequence[str]) -> Told:
    told = _COUNTED.search((act.text or "").lower())
    if told is None or _NUMBERS[told[1]] != len(states):
        return act
    missing = [state for state in states if state not in act.sides]
    if not missing or not act.sides <= set(states):
        return act
    others = tuple(Participant(text=actor_name(state), actor=state) for state in missing)
    known = tuple(one for one in act.participants if one.actor is not None)
    return msgspec.structs.replace(act, participants=(*known, *others))
