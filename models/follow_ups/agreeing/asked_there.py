"""What somebody asked of another where both spoke: "urged Russia to free the crew | during a call on Friday"."""

from __future__ import annotations

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words

ASKING = frozenset(
    ("asked", "urged", "told", "pressed", "warned", "begged", "encouraged", "advised", "implored", "called", "appealed", "exhorted", "entreated",
     "reminded", "ordered", "instructed", "pushed", "cautioned", "requested", "lobbied", "petitioned")
)  # fmt: skip
"""Verbs by which one tells another what to do."""
_NOT_ASKING = frozenset(
    ("to", "will", "would", "may", "might", "could", "should", "not", "never", "n't", "was", "were", "been", "be", "being", "is", "are")
)  # fmt: skip
_JOINING = frozenset(
    ("part", "participate", "join", "engage", "agree", "meet", "speak", "talk", "discuss", "hold", "attend", "appear", "sit", "gather", "represented")
)  # fmt: skip
"""Behind "to" they tell that it is asked to be there: "asked Iran to take | part in a call"."""
_BEING_THERE = _JOINING - {"agree", "hold"}
_REACH = 32
_NEAR = 3
_WHOM_REACH = 9


def asked_there(words: Words, preposition: int) -> int | None:
    """The verb by which somebody asked another to do something, at what the word at `preposition` leads to."""
    lower = words.lower
    if not _JOINING.isdisjoint(lower[max(0, preposition - _NEAR) : preposition]):
        return None
    to = 0
    for at in range(preposition - 1, max(0, preposition - _REACH), -1):
        if boundary(words, at):
            return None
        if lower[at] == "to" and not words.capital(at + 1):
            to = at
        elif lower[at] in ASKING and to:
            asked = 1 < to - at <= _WHOM_REACH and lower[to + 1] not in _BEING_THERE
            return at if asked and lower[at - 1] not in _NOT_ASKING else None
    return None
