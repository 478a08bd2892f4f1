"""The body of a region by whose leaders' name its gatherings go: "Arab leaders", "an African summit"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.mentions import ParticipantMention
from models.signal import Kind

REGIONAL = {
    "Arab": "ARABLEAGUE",
    "European": "EU",
    "Gulf": "GCC",
    "African": "AU",
    "Islamic": "OIC",
    "Caribbean": "CARICOM",
}
"""The body of which the leaders of a region meet: "Arab leaders"."""
_PARTS = frozenset(("east", "west", "central", "southern", "northern", "north", "south", "eastern", "western", "latin"))  # fmt: skip
"""Before the region they tell of a part of it, whose body is another."""
_STATES = frozenset(("states", "countries", "nations", "monarchies", "leaders", "heads", "governments"))
_SUMMITS = frozenset(("summit", "summits"))
_REACH = 2
_REGION, _UNION = "european", "EU"
_OF_TRADE: frozenset[Kind] = frozenset(("sanctions", "other"))
_MEASURES = acts().objects["measures"] | acts().objects["duties"]
_SOME = _STATES | {
    "powers",
    "countries",
    "allies",
    "union",
    "commission",
    "parliament",
    "council",
    "court",
    "-",
}
"""What follows where it is some of the states, or a body that is named."""


def of_region(candidate: Candidate) -> ParticipantMention | None:
    """The body whose summit it is by its region: "the extraordinary | Arab summit on Sudan", "a China-Arab summit"."""
    if candidate.kind != "summit":
        return None
    words = candidate.words
    lower = words.lower
    for at in range(candidate.first, candidate.last):
        if lower[at] not in _SUMMITS:
            continue
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            text = words.document.clean[words.starts[before] : words.ends[before]]
            body = REGIONAL.get(text.rpartition("-")[2])
            if body is not None and (before == 0 or lower[before - 1] not in _PARTS):
                return ParticipantMention(text, body)
    return None


def of_its_states(member: ParticipantMention) -> ParticipantMention:
    """The member, as the body of a region where its states are told to meet at a summit: "the leaders of the six | Gulf states"."""
    if member.actor is not None:
        return member
    named = member.text.split()
    for at in range(len(named) - 1):
        body = REGIONAL.get(named[at])
        if body is not None and named[at + 1] in _STATES and (at == 0 or named[at - 1].lower() not in _PARTS):
            return ParticipantMention(member.text, body)
    return member


def of_its_trade(candidate: Candidate, found: list[ParticipantMention]) -> list[ParticipantMention]:
    """Those found, with the union whose goods or duties are told to be European: "tariffs on | European steel"."""
    words = candidate.words
    lower = words.lower
    if candidate.kind not in _OF_TRADE or _REGION not in lower[candidate.first : candidate.last]:
        return found
    if any(member.actor == _UNION for member in found) or _MEASURES.isdisjoint(lower):
        return found
    for at in range(candidate.first, min(candidate.last, len(lower) - 1)):
        if lower[at] != _REGION or (at and lower[at - 1] in _PARTS) or lower[at + 1] in _SOME:
            continue
        name = words.document.clean[words.starts[at] : words.ends[at]]
        others = [member for member in found if member.text != name]
        return [*others, ParticipantMention(name, _UNION)]
    return found
