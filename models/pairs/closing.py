"""The last word before a name, by which most patterns that end there are ruled out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

_ARTICLES = frozenset(("the", "a", "an", "both"))


def may_close(text: str, end: int, words: AbstractSet[str]) -> bool:
    """Whether a pattern may match up to `end` that ends with one of some words, perhaps with articles or "both" behind it, and a blank.

    A word with other characters, as a bracket before it, and what ends with a line break, which `$` does not ask for,
    are left to the pattern.
    """
    if end < 1 or text[end - 1] != " ":
        return end > 0 and text[end - 1] == "\n"
    while end > 0:
        start = text.rfind(" ", 0, end - 1) + 1
        word = text[start : end - 1]
        if word not in _ARTICLES:
            return word in words or not word.isalnum()
        end = start
    return False
