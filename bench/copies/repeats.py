"""How much two texts have in common, counted exactly instead of estimated from the signatures that are being measured."""

from __future__ import annotations

from bench.copies.edits import Copy

RUN = 3
"""Words in a row."""

REPEATS = (0.5, 0.7, 0.8, 0.9)
"""Jaccard similarities from which on two originals may be held to repeat each other; newswire has many that do."""


def jaccard(one: Copy, other: Copy) -> float:
    """The share of runs of three words that both have, of those that either has."""
    first, second = _runs(one), _runs(other)
    return len(first & second) / max(1, len(first | second))


def _runs(copy: Copy) -> set[tuple[str, ...]]:
    words = f"{copy.title} {copy.text}".casefold().split()
    return {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}
