"""What is not thought likely: "makes it less likely that | they will meet", "it is doubtful that | they will sign"."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words

_UNLIKELY = frozenset(("unlikely", "doubtful", "improbable", "inconceivable"))
_LIKELY = frozenset(("likely", "probable"))
_LESS = frozenset(("less", "not", "n't", "hardly"))
_REACH = 3
"""The words "less likely that"."""


def unlikely(words: Words, first: int) -> bool:
    """Whether what stands before the clause that begins at `first` says that it is not likely."""
    lower = words.lower
    if first < _REACH or lower[first - 1] != "that":
        return False
    likely = lower[first - 2]
    return likely in _UNLIKELY or (likely in _LIKELY and lower[first - _REACH] in _LESS)
