"""States that take part in an act as it takes place with them: "will reopen its embassy in | Damascus", "the aid arrived in | Chad"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_MISSIONS = frozenset(("embassy", "consulate", "consulates", "consulate-general"))
_ARRIVING = frozenset(("arrive", "arrives", "arrived", "land", "lands", "landed", "dock", "docks", "docked"))
_IN = frozenset(("in", "at"))


def whose_place(candidate: Candidate) -> bool:
    """Whether the state of the place takes part: a mission is there, what is delivered arrives there, or envoys have to leave it."""
    lower = candidate.words.lower
    if candidate.kind == "exchange":
        head = candidate.head
        return lower[head] in _ARRIVING and not _IN.isdisjoint(lower[head + 1 : head + 2])
    if candidate.kind == "deadline":
        return "leave" in lower[candidate.head : candidate.last]
    if candidate.kind != "other":
        return False
    return any(
        lower[at] in _MISSIONS and lower[at + 1] in _IN for at in range(candidate.first, candidate.last - 1)
    )
