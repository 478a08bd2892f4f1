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
_ABROAD = frozenset(("council", "nations", "union", "european", "league", "assembly", "u.n.", "un"))
"""Their sessions are of more states than one."""


def at_home(candidate: Candidate) -> bool:
    """Whether only a sitting at home is wished for, which is no act between states."""
    if candidate.kind != "meeting" or candidate.status not in _WISHED:
        return False
    lower = candidate.words.lower
    asked = lower[candidate.head : candidate.last]
    return (
        not _AT_HOME.isdisjoint(lower[max(0, candidate.head - _REACH) : candidate.head])
        and not _SESSIONS.isdisjoint(asked)
        and _ABROAD.isdisjoint(asked)
    )
