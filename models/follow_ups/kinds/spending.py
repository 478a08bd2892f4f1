"""Days that somebody is to spend somewhere, which is a visit: "will spend Wednesday in the Emirates", "is to spend two days in Budapest"."""

from __future__ import annotations

from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_LENGTHS = frozenset(("day", "days", "night", "nights", "hours", "weekend", "week"))
_IN = frozenset(("in", "at"))
_REACH = 7
_MONEY = frozenset(("dollars", "euros", "pounds", "yen", "billion", "million", "percent"))


def spends_there(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether a day or a length of time is the object of the verb, and a name of a place follows."""
    if group.base != "spend" or group.passive:
        return False
    lower = words.lower
    stop = min(group.after + _REACH, end - 1, len(lower) - 1)
    at = next((at for at in range(group.after, stop) if lower[at] in _IN and not words.timed[at]), None)
    if at is None:
        return False
    told = True in words.timed[group.after : at] or not _LENGTHS.isdisjoint(lower[group.after : at])
    name = at + 1 + (lower[at + 1] == "the")
    return told and _MONEY.isdisjoint(lower[group.after : at]) and name < len(lower) and words.capital(name)
