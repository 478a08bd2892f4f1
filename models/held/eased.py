"""Measures against others that are taken back: "withdrew its duties on wine", "removed the general from its sanctions list"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.classes import classes
from models.held.doers import people
from models.held.imposing import in_force_later
from models.held.telling import Telling

_CLASSES = classes()
_LESSENING = frozenset(("cut", "lower", "halve", "reduce", "suspend", "drop", "cancel"))
_ONLY_OFF = frozenset(("take", "strike"))
"""Verbs that take no measure as their object: "took | measures against Chad"."""
"""Verbs that take much else as their object."""
_TARIFFS = frozenset(("tariff", "tariffs", "duty", "duties", "levy", "levies", "surcharge", "surtax", "ban", "bans", "embargo"))  # fmt: skip
_MEASURES = _TARIFFS | frozenset(
    (
        "sanctions",
        "curbs",
        "restrictions",
        "embargoes",
        "controls",
        "quotas",
        "requirements",
        "penalties",
        "blockade",
    )
)
_BEHIND = frozenset(("of", "imposed", "that", "it", "they", "as", "early"))
_ENDS = _CLASSES.prepositions | _CLASSES.relatives | {"of"}
_OBJECT_REACH = 8
_LIST_REACH = 16
_NAME_REACH = 6
_TAKEN_OFF = frozenset(("remove", "drop", "take", "strike"))
_LISTED = frozenset(("sanctions", "sanction", "sanctioned", "terrorism", "terror", "entity"))


def of_a_state(telling: Telling) -> bool:
    """Whether the subject reads as those who act for states, or is the "it" of a report: "Oslo said it had ended checks"."""
    return telling.subject() == ["it"] or people(telling)


def eased(telling: Telling) -> bool:
    """Whether the verb takes a measure as its object, or takes somebody from a list of those under measures."""
    group, lower = telling.group, telling.words.lower
    if group.progressive or group.passive or lower[group.verb].endswith("ing") or not of_a_state(telling):
        return False
    if in_force_later(telling):
        return False
    first = group.verb + 1
    if telling.base in _ONLY_OFF:
        return _from_list(lower, first, min(telling.end, first + _LIST_REACH))
    known = _TARIFFS if telling.base in _LESSENING else _MEASURES
    for at in range(first, min(telling.end, first + _OBJECT_REACH)):
        if lower[at] in _ENDS:
            break
        if lower[at] in known:
            return _heads(lower[at + 1 : at + 2])
    return telling.base in _TAKEN_OFF and _from_list(lower, first, min(telling.end, first + _LIST_REACH))


def _heads(following: Sequence[str]) -> bool:
    """Whether no other noun follows, which the measure would only describe: "lifted its sanctions | threat"."""
    return (
        not following or not following[0].isalpha() or following[0] in _ENDS | _CLASSES.after_dates | _BEHIND
    )


def _from_list(lower: Sequence[str], first: int, end: int) -> bool:
    """Whether somebody is taken "from its sanctions list", "off the blacklist"."""
    for at in range(first, end):
        if lower[at] in ("from", "off"):
            near = lower[at + 1 : at + 1 + _NAME_REACH]
            return "blacklist" in near or ("list" in near and not _LISTED.isdisjoint(near))
    return False
