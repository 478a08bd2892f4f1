"""Encounters of many whom one telling only sums up: "the parties to the Iran accord", and then each by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.actors.registry import is_body
from stream.ledger.lives.life import Life
from stream.ledger.tellings.mention import Mention

_SUMMED_UP = re.compile(
    r"\b(?:parties to|signatories|signatory (?:states|countries)|(?:world|major|big|regional|outside|guarantor|remaining|mediating|five|six|seven) "
    r"(?:powers|parties|states|countries|nations)|guarantors|littoral states|neighbouring (?:states|countries)|contact group|quartet|quintet)\b"
)
_FAMILY = "encounter"


def summed_up(mention: Mention, life: Life) -> bool:
    """Whether one of both names only some of many who meet, says that there are more, and the place is the same city."""
    if mention.family != _FAMILY or _FAMILY not in life.families:
        return False
    if mention.spot.site is None or mention.spot.site != life.spot.site:
        return False
    one, other = states_of(mention.actors), states_of(life.actors)
    if not one or not other or one == other:
        return False
    if other < one:
        told = [step.mention for step in life.steps if step.mention is not None]
        return any(_sums_up(before.told.text) for before in told)
    return one < other and _sums_up(mention.told.text)


def _sums_up(text: str | None) -> bool:
    return text is not None and _SUMMED_UP.search(text.lower()) is not None


def states_of(actors: Iterable[str]) -> set[str]:
    """The actors that are no bodies."""
    return {actor for actor in actors if not is_body(actor)}
