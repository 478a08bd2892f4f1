"""Grams: runs of four letters of a stem, its edges included, that let the gate know words it has never seen.

Only relevance weighs them: that "reinsurers" is business shows in its letters, that "unblocked" eases does not.
"""

from __future__ import annotations

_LENGTH = 4
PREFIX = "c:"


def grams(stem: str) -> tuple[str, ...]:
    """The names of the features, a run twice where it stands twice."""
    edged = f"<{stem}>"
    return tuple([PREFIX + edged[at : at + _LENGTH] for at in range(len(edged) - _LENGTH + 1)])
