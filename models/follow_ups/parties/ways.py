"""Ways that lead from one place to another, whose names are nobody's: "the bridge between San Antonio and Santa Elena will reopen"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_WAYS = frozenset(
    ("bridge", "bridges", "road", "highway", "motorway", "railway", "railroad", "line", "crossing", "crossings", "checkpoint", "tunnel", "ferry", "ferries", "flights", "route", "pipeline",
     "link", "cable", "canal", "border", "pass", "gate", "corridor", "interconnector")
)  # fmt: skip
_LEADING = frozenset(("between", "at", "from", "near", "of", "over", "across"))


def of_a_way(candidate: Candidate) -> bool:
    """Whether the act is what is done with a way, which the names behind it only tell from others."""
    if candidate.kind != "other":
        return False
    lower = candidate.words.lower
    return any(
        lower[at] in _WAYS and lower[at + 1] in _LEADING for at in range(candidate.first, candidate.last - 1)
    )
