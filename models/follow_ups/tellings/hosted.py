"""Acts of which a relative clause tells who holds them, and when: "will attend a summit | that Chad hosts on Friday"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_RELATIVES = frozenset(("that", "which"))
_HOLDING = frozenset(
    ("host", "hosts", "hosting", "hold", "holds", "holding", "chair", "chairs", "convene", "convenes", "organise", "organises", "organize", "organizes", "open", "opens", "arrange",
     "arranges", "stage", "stages", "call", "calls", "held", "hosted")
)  # fmt: skip


def tells_host(act: Candidate, clause: Candidate) -> bool:
    """Whether the clause only tells who holds the act that is named before its pronoun."""
    if clause.nominal or clause.kind != act.kind or clause.first < 2:  # noqa: PLR2004 - a noun and its pronoun
        return False
    lower, relative = clause.words.lower, clause.first - 1
    if lower[relative] not in _RELATIVES or lower[clause.head] not in _HOLDING:
        return False
    return act.first < relative and act.last in (relative - 1, relative, relative + 1)
