"""Debates and sessions that politicians of one state ask for at home: "the opposition demanded a debate"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_AT_HOME = frozenset(
    ("opposition", "lawmakers", "lawmaker", "deputies", "deputy", "mps", "mp", "senators", "senator", "legislators", "parliamentarians", "backbenchers",
     "congressmen", "councillors", "socialists", "conservatives", "liberals", "nationalists", "greens", "communists", "democrats", "republicans")
)  # fmt: skip
_SESSIONS = frozenset(
    ("debate", "debates", "session", "sessions", "hearing", "hearings", "sitting", "committee", "commission", "committees")
)  # fmt: skip
_REACH = 10
_WISHED = frozenset(("possible", "expected"))
_ASKED = frozenset(("demanded", "demand", "want", "wants", "sought", "requested"))
_ABROAD = frozenset(("council", "nations", "union", "european", "league", "assembly", "u.n.", "un"))
"""Their sessions are of more states than one."""


def at_home(candidate: Candidate) -> bool:
    """Whether only a sitting at home is wished for, which is no act between states."""
    lower, first = candidate.words.lower, candidate.first
    asked_for = candidate.nominal and (
        lower[first - 2 : first] == ["called", "for"]
        or not _ASKED.isdisjoint(lower[max(0, first - 1) : first])
    )
    if candidate.kind != "meeting" or not (candidate.status in _WISHED or asked_for):
        return False
    asked = lower[candidate.head : candidate.last]
    return (
        not _AT_HOME.isdisjoint(lower[max(0, candidate.head - _REACH) : candidate.head])
        and not _SESSIONS.isdisjoint(asked)
        and _ABROAD.isdisjoint(asked)
    )
