"""Soil that a country opens to foreign forces: "may host American launchers", "could open its airfields to Chadian jets", "let them use four more bases"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.forces.who_goes import forces
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_OPENING = frozenset(("open", "give", "grant", "lease", "lend", "provide"))
_HOSTING = frozenset(("host", "allow", "permit", "accept"))
_ON = frozenset(("on", "in", "at"))
_HOSTED = frozenset(
    ("missiles", "launchers", "interceptors", "radar", "radars", "warheads", "bombers", "batteries", "battery", "rockets", "drones", "base", "bases", "silos", "howitzers", "tanks")
)  # fmt: skip
_BASES = frozenset(
    ("base", "bases", "airfield", "airfields", "airport", "airports", "port", "ports", "harbour", "harbours", "airbase", "airbases", "airspace", "runway", "runways", "territory",
     "barracks", "camp", "camps", "depot", "depots", "dockyard", "anchorage", "facilities", "access")
)  # fmt: skip
_USING = frozenset(("use", "store", "operate", "keep", "refuel", "stockpile"))
_STORED = _HOSTED | _BASES - {"access", "territory", "airspace"}
_OTHERS_USE = frozenset(("airliners", "airlines", "grain", "merchant", "cargo", "civilian", "passenger", "fishing", "flights", "traders", "refugees", "tourists"))  # fmt: skip
_REACH = 12
_NO_HOSTED = frozenset(
    (
        "talks",
        "conference",
        "summit",
        "meeting",
        "exercise",
        "exercises",
        "drill",
        "drills",
        "exhibition",
        "show",
        "fair",
    )
)


def opens_soil(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether foreign forces or their arms get a place on the soil of whoever does it."""
    if group.passive or not (group.base in _HOSTING or group.base in _OPENING):
        return False
    lower, first = words.lower, group.after
    last = first
    while last < min(first + _REACH, end) and not boundary(words, last):
        last += 1
    near = lower[first:last]
    if group.base in _HOSTING:
        at = next((at for at, word in enumerate(near) if word in _HOSTED), None)
        if at is None or not _NO_HOSTED.isdisjoint(near):
            return False
        there = at + 2 < len(near) and near[at + 1] in _ON
        return group.base == "host" or (
            there and (words.capital(first + at + 2) or near[at + 2] in ("its", "their"))
        )
    at = next((at for at, word in enumerate(near) if word in _BASES), None)
    if at is None:
        return False
    to = next((onward for onward in range(at, len(near)) if near[onward] in ("to", "for")), len(near))
    return forces(near[:at]) or forces(near[to + 1 :])


def uses_soil(words: Words, group: VerbGroup, who: Range, end: int) -> bool:
    """Whether those who are let do it use bases or keep arms there."""
    if group.base not in _USING or group.passive:
        return False
    if not _OTHERS_USE.isdisjoint(words.lower[who[0] : who[1]]):
        return False
    return not _STORED.isdisjoint(words.lower[group.after : min(group.after + _REACH, end)])
