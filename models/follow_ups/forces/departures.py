"""Withdrawals told by the departure of forces: "the departure of the last marines has been moved to June"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_DEPARTURES = frozenset(("departure", "departures", "retreat"))
_REACH = 8


def of_forces(candidate: Candidate) -> Candidate:
    """The act, as a withdrawal where its words name nothing but a departure, and that of forces; else unchanged."""
    lower = candidate.words.lower
    if candidate.kind != "other" or _DEPARTURES.isdisjoint(lower[candidate.first : candidate.last]):
        return candidate
    at = next(at for at in range(candidate.first, candidate.last) if lower[at] in _DEPARTURES)
    near = lower[max(0, at - _REACH) : at + _REACH]
    forces = not candidate.words.acts.objects["contingents"].isdisjoint(near)
    return candidate.altered(kind="withdrawal") if forces else candidate
