"""Acts of which somebody wishes that they end: "called for the talks to be frozen", "demanded an end to the visit"."""

from __future__ import annotations

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words

_ENDED = frozenset(
    ("frozen", "suspended", "halted", "stopped", "cancelled", "canceled", "ended", "broken", "called", "scrapped", "abandoned",
     "terminated", "dropped", "shelved", "postponed", "delayed", "paused", "interrupted", "annulled", "aborted", "discontinued",
     "put", "banned", "blocked", "reconsidered", "withdrawn", "revoked", "lifted")
)  # fmt: skip
_OFF = frozenset(("off", "on", "back", "aside", "down"))
"""What follows "broken", "called" and "put" where they end an act: "called | off", "put | on hold"."""
_PARTED = frozenset(("broken", "called", "put"))
_REACH = 14


def wished_away(words: Words, noun: int) -> bool:
    """Whether what is called for is the end of the act named at `noun`, and not the act."""
    lower = words.lower
    for at in range(noun + 1, min(noun + _REACH, len(lower) - 1)):
        if boundary(words, at):
            return False
        if lower[at] != "be" or lower[at - 1] not in ("to", "should", "not"):
            continue
        ended = lower[at + 1]
        return ended in _ENDED and (ended not in _PARTED or not _OFF.isdisjoint(lower[at + 2 : at + 3]))
    return False
