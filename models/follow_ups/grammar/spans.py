"""Looks at a few words of a sentence in place, which costs a fraction of what a list of them does."""

from __future__ import annotations


def word_at(lower: list[str], at: int) -> str:
    """The word at an index, an empty one where the sentence has none there."""
    return lower[at] if 0 <= at < len(lower) else ""


def holds(lower: list[str], first: int, last: int, known: frozenset[str]) -> bool:
    """Whether one of the words `[first, last)`, as far as there are any, is among those that are known."""
    for at in range(max(0, first), min(last, len(lower))):  # noqa: SIM110 - a loop costs half of a generator
        if lower[at] in known:
            return True
    return False


def says(lower: list[str], first: int, last: int, word: str) -> bool:
    """Whether the word is one of those at `[first, last)`, as far as there are any."""
    for at in range(max(0, first), min(last, len(lower))):  # noqa: SIM110 - a loop costs half of a generator
        if lower[at] == word:
            return True
    return False


def stands(lower: list[str], first: int, phrase: list[str]) -> bool:
    """Whether the words of a phrase stand at an index, one after the other."""
    if first < 0 or first + len(phrase) > len(lower):
        return False
    for at in range(len(phrase)):  # noqa: SIM110 - a loop costs half of a generator
        if lower[first + at] != phrase[at]:
            return False
    return True
