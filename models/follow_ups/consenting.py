"""Acts that somebody has agreed may be done: "has agreed that inspectors | may return"."""

from __future__ import annotations

from models.follow_ups.boundaries import boundary
from models.follow_ups.words import Words

_CONSENTING = frozenset(
    (
        "agreed",
        "agree",
        "agrees",
        "consented",
        "consents",
        "consent",
        "accepted",
        "accepts",
        "accept",
        "assented",
        "conceded",
    )
)
_NOT = frozenset(
    (
        "not",
        "n't",
        "never",
        "no",
        "yet",
        "had",
        "denied",
        "denies",
        "denying",
        "would",
        "could",
        "might",
        "if",
        "whether",
    )
)
"""Before the verb these tell that nobody has agreed, or that it is long ago."""
_REACH = 16
_NEAR = 4
_DAY_REACH = 4


def consented(words: Words, modal: int) -> bool:
    """Whether what may, might or could be done by the modal verb at `modal` is what somebody agreed to."""
    lower = words.lower
    for at in range(modal - 1, max(0, modal - _REACH), -1):
        if boundary(words, at):
            return False
        if lower[at] == "that":
            verb = at - 1
            while (
                verb > 0
                and at - verb < _DAY_REACH
                and (words.timed[verb] or lower[verb] in ("on", "in", "principle"))
            ):
                verb -= 1
            return lower[verb] in _CONSENTING and _NOT.isdisjoint(lower[max(0, verb - _NEAR) : verb])
    return False
