"""What guests come to see signed, which is an act beside their visit: "will fly to Iran on Monday | for the signing of the contract"."""

from __future__ import annotations

import msgspec

from models.follow_ups.candidate import Candidate
from models.follow_ups.days.told_times import Told
from models.follow_ups.tellings.telling import Telling

_NAMING = (["the", "signing"], ["a", "signing"], ["its", "signing"], ["their", "signing"])
_BEHIND = 3
"""So many words behind the visit the errand may begin at the latest."""


def errand(candidate: Candidate) -> int | None:
    """The word that tells the signing which a visit is for."""
    if candidate.kind != "visit" or candidate.nominal:
        return None
    lower = candidate.words.lower
    for at in range(candidate.head + 1, min(candidate.last + _BEHIND, len(lower) - 2)):
        if lower[at] == "for" and lower[at + 1 : at + 3] in _NAMING:
            return at + 2
    return None


def signing_alone(candidate: Candidate, at: int) -> Candidate:
    """The words that tell the signing at `at` by itself, from which its own day is read."""
    return candidate.altered(first=at, last=max(candidate.last, at + 1), kind="signing")


def signing_there(telling: Telling, candidate: Candidate, at: int, told: Told | None) -> Telling:
    """The signing told at `at` for which the visit is made, with its parties, its place and its time, unless it has one of its own."""
    words, visit = candidate.words, telling.mention
    end = max(visit.end, words.ends[at])
    mention = msgspec.structs.replace(visit, kind="signing", start=words.starts[at], end=end)
    if told is not None and told.first is not None:
        mention = msgspec.structs.replace(
            mention, time_text=told.text, first=told.first, last=told.last, precision=told.precision
        )
    return telling.altered(mention, definite=False, resumed=False)
