"""Whose parliament votes: two that vote on one treaty are two acts, though both name both states."""

from __future__ import annotations

import re

from stream.ledger.particulars.told import Told

_HOUSE = re.compile(
    r"\b(?:parliaments?|senate|senators|congress|(?:national |general |federal |legislative )?assembly|lawmakers|legislators|legislature|"
    r"deputies|bundestag|bundesrat|knesset|duma|sejm|rada|riksdag|folketing|storting|eduskunta|riigikogu|saeima|seimas|"
    r"althing|majlis|diet|cortes|congreso|skupstina|sobranie|parliamentarians|mps)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"\b(?:to|by|in|at|before|from|with|through|past|and|but|that)\b")
"""Between a state and the house they tell that the house is not the state's: "put her Chad deal | to parliament"."""
_NEAR = 40
"""So far before the house the state may be named: "Chad's newly elected | parliament"."""


def house_of(told: Told) -> str | None:
    """The state or body whose parliament is to vote, or has voted; None where the words don't tell."""
    if told.kind != "vote" or told.text is None:
        return None
    named = {
        one.actor
        for one in told.participants
        if one.actor is not None and _HOUSE.search(one.text) is not None
    }
    if named:
        return named.pop() if len(named) == 1 else None
    house = _HOUSE.search(told.text)
    if house is None:
        return None
    nearest: tuple[int, str] | None = None
    for one in told.participants:
        if one.actor is None:
            continue
        after = told.text.find(one.text, house.end())
        if after >= 0 and told.text[house.end() : after].strip() in ("of", "of the", "in", "in the"):
            return one.actor
        before = told.text.rfind(one.text, 0, house.start())
        gap = house.start() - before - len(one.text)
        apart = _APART.search(told.text, before + len(one.text), house.start()) is not None
        if before >= 0 and gap <= _NEAR and not apart and (nearest is None or gap < nearest[0]):
            nearest = (gap, one.actor)
    return None if nearest is None else nearest[1]
