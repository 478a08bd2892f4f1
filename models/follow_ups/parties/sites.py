"""Whose place somebody visits that is only told by what it is: "the Chilean | capital", "the North Korean city of Wonsan"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.passage import Actors
from models.mentions import ActorMention

_SITES = frozenset(
    ("capital", "city", "port", "town", "village", "resort", "province", "region", "island", "peninsula", "coast", "border")
)  # fmt: skip
_BACK = 3
"""Words back from "city" to the one of whose state it is: "the Chilean | port city"."""


def whose_site(actors: Actors, candidate: Candidate) -> ActorMention | None:
    """The mention of the state whose place the words of a visit name; None where they name none so."""
    words, lower = candidate.words, candidate.words.lower
    if _SITES.isdisjoint(lower[candidate.head : candidate.last]):
        return None
    for at in range(candidate.head + 1, candidate.last):
        if lower[at] not in _SITES:
            continue
        first = max(candidate.head + 1, at - _BACK)
        for actor in actors.between(words.starts[first], words.starts[at]):
            if actor.how == "demonym" and actor.person is None and lower[words.at(actor.start) - 1] == "the":
                return actor
    return None
