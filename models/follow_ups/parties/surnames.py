"""Surnames by which an article goes on to speak of whom it has named in full."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words

_SHORTEST = 3


def named_in_full(words: Words, index: int) -> bool:
    """Whether the capitalised word at `index` is the last of a name told before: "Ana Quispe …. | Quispe will be in Oslo"."""
    clean = words.document.clean
    start = words.starts[index]
    name = clean[start : words.ends[index]]
    if len(name) < _SHORTEST:
        return False
    at = clean.find(f" {name}")
    if not 0 < at < start - 1:
        return False
    before = clean[clean.rfind(" ", 0, at) + 1 : at]
    return before[:1].isupper() and before.isalpha()
