"""What is told by what somebody calls it: "will launch | what it calls a weather satellite"."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words

_CALLING = frozenset(
    ("calls", "call", "called", "terms", "term", "termed", "dubs", "dubbed", "considers", "consider")
)
_AS = frozenset(
    ("describes", "describe", "described", "billed", "bills", "bill", "sees", "see", "seen", "regards", "regard", "regarded", "presents", "presented", "portrayed", "touted")
)  # fmt: skip
_BEING = frozenset(
    ("says", "say", "said", "believes", "believe", "hopes", "hope", "expects", "expect", "insists", "insist", "claims", "claim", "is", "are", "was", "were", "will", "would",
     "could", "may", "might", "should")
)  # fmt: skip
_LED = frozenset(("meant", "expected", "likely", "supposed", "due", "set", "intended", "said", "thought", "believed", "to", "will", "would", "is", "are", "be", "could", "may"))  # fmt: skip
_REACH = 8
_LONGEST = 4
"""At most so many words tell who calls it so: "what | officials in both capitals | call"."""


def past_naming(words: Words, what: int) -> int | None:
    """The word behind "what it calls" or "what is meant to be" where that begins at `what`; None where it tells something else."""
    lower = words.lower
    for at in range(what + 1, min(what + _REACH, len(lower) - 1)):
        word = lower[at]
        if not (word[0].isalpha() or word[0] == "'") or (at > what + _LONGEST + 1):
            return None
        if word in _CALLING and at > what + 1:
            return at + 1
        if word in _AS and lower[at + 1] == "as":
            return at + 2
        if word in _BEING:
            return _past_being(lower, at)
    return None


def _past_being(lower: list[str], at: int) -> int | None:
    """The word behind "is meant to be", "says will be", "is called"; None where nothing is said to be something."""
    being = lower[at] in ("is", "are", "was", "were")
    at += 1
    begun = at
    while at < len(lower) and at < begun + _LONGEST and lower[at] in _LED:
        at += 1
    if at >= len(lower):
        return None
    if lower[at] in _CALLING and being:
        return at + 1
    if lower[at] in _AS and being and lower[at + 1 : at + 2] == ["as"]:
        return at + 2
    said = at > begun and lower[at - 1] in ("be", "is", "are")
    return at if said else None
