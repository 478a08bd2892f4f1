"""Forces whose going or coming is put off or called off: "the departure of 600 police officers for Haiti", "its battalion for Latvia"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.captives_home import caught
from models.signal import Kind

MOVING = (
    "departure", "arrival", "return", "sending", "transfer", "posting", "rotation", "relocation", "embarkation", "landing", "sailing", "homecoming",
)  # fmt: skip
"""Nouns of going and coming, which tell an act with the forces that go."""
_HOMEWARD = frozenset(("return", "homecoming", "departure"))
_TO = frozenset(("for", "to", "in", "into"))
_REACH = 11
_OWN_REACH = 7
_CAUGHT_REACH = 3
_ENVOY_REACH = 5
_PEOPLE = frozenset(
    ("police", "officers", "soldier", "troop", "instructors", "medics", "sailors", "advisers")
)
_TRADED = frozenset(("sale", "purchase", "order", "supply", "lease", "contract", "offer"))
_TILL = frozenset(("to", "until", "till", "by"))
_ENDS = frozenset((",", "that", "which", "after", "because", "over", "until", "till"))


def force_move(words: Words, at: int, end: int) -> tuple[int, Kind] | None:
    """The word that names the forces, and the kind of what they do, where the word at `at` is a noun of going or coming."""
    lower = words.lower
    if lower[at] not in MOVING or lower[at + 1 : at + 2] != ["of"]:
        return None
    if lower[at] == "return" and not words.acts.objects["envoys_posted"].isdisjoint(
        lower[at + 2 : at + 2 + _ENVOY_REACH]
    ):
        return at, "other"
    force = _force(words, at + 2, min(at + 2 + _REACH, end))
    if force is None:
        return None
    onward = lower[force + 1 : end]
    if caught(onward[:_CAUGHT_REACH]):
        return at, "exchange"
    if lower[at] in _HOMEWARD and ("from" in onward or "home" in onward) and _TO.isdisjoint(onward[:2]):
        return at, "withdrawal"
    return at, "deployment"


def forces_put_off(words: Words, first: int, end: int, *, to_a_day: bool) -> tuple[int, Kind] | None:
    """The forces, or the noun of their going, that the object whose words begin at `first` names, and the kind of what they do.

    Forces are themselves the object only where they are put off `to_a_day`: "delays | its contingent to May 2".
    """
    lower = words.lower
    for at in range(first, min(first + _OWN_REACH, end)):
        moved = force_move(words, at, end)
        if moved is not None:
            return moved
        if lower[at] in classes().prepositions or lower[at] in words.acts.nouns or lower[at] in _ENDS:
            break
    force = _force(words, first, min(first + _OWN_REACH, end), units=True) if to_a_day else None
    if force is not None and not _TRADED.isdisjoint(lower[first:force]):
        return None
    if force is None or not words.acts.nouns.keys().isdisjoint(lower[first : force + 2]):
        return None
    dated = any(lower[at] in _TILL and words.timed[at + 1] for at in range(force, end - 1))
    return (force, "deployment") if dated else None


def _force(words: Words, first: int, stop: int, *, units: bool = False) -> int | None:
    """The last word of a noun phrase that names forces; None where another ends it before."""
    lower = words.lower
    named = words.acts.objects["units"] if units else words.acts.objects["units"] | _PEOPLE
    for at in range(first, stop):
        if lower[at] in _ENDS or (lower[at] in classes().prepositions and at > first and lower[at] != "of"):
            return None
        if lower[at] in named and not (lower[at + 1 : at + 2] and lower[at + 1] in named):
            return at
    return None
