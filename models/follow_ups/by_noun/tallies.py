"""Votes that are counted, and so over: "by 187 votes to two"."""

from __future__ import annotations

from collections.abc import Sequence

_NUMBERS = frozenset(
    ("none", "nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
)  # fmt: skip
_AGAINST = frozenset(("to", "against", "for", "in"))


def tallied(lower: Sequence[str], index: int) -> bool:
    """Whether "votes" at `index` only tells how many there were: "by 187 | votes to two"."""
    if lower[index] not in ("votes", "vote") or index + 1 >= len(lower) or lower[index + 1] not in _AGAINST:
        return False
    count = lower[index - 1] if index else ""
    if not (count.replace(",", "").isdigit() or count in _NUMBERS):
        return False
    other = lower[index + 2] if index + 2 < len(lower) else ""
    return lower[index + 1] != "to" or other.replace(",", "").isdigit() or other in _NUMBERS
