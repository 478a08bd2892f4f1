"""Acts to come of which the clause says that they came to nothing: "the swap collapsed on Monday"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import FINITE, MARKS, boundary, finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
_FALLING = frozenset(
    ("collapsed", "collapses", "unravelled", "unraveled", "unravels", "foundered", "founders")
)
_FAILING = frozenset(("materialise", "materialize", "happen", "take", "come", "go"))
"""What an act "failed to" do that did not take place."""
_KINDS: frozenset[Kind] = frozenset(("exchange", "visit", "signing", "exercise"))
"""Kinds of acts that were not begun where they collapsed, as talks and pullouts may have been."""
_TELLING = FINITE | _FALLING | MARKS | _CLASSES.saying | _CLASSES.modals | {"fails"}
"""The words and marks at which it may be told, or the clause end; so may it at any in "-ed", and all others are passed over."""
_REACH = 18


def fallen_through(words: Words, noun: int, kind: Kind) -> Range | None:
    """The words, from the subject to the verb, that tell that the act named at `noun` came to nothing."""
    lower = words.lower
    for at in range(noun + 1, min(noun + _REACH, len(lower))):
        if words.timed[at] or not (lower[at] in _TELLING or lower[at].endswith("ed")):
            continue
        if lower[at] in _FALLING and "had" not in lower[noun:at]:
            return (subject_start(words, noun + 1), at + 1) if kind in _KINDS else None
        if lower[at] in ("failed", "fails") and word_at(lower, at + 1) == "to":
            off = word_at(lower, at + 2) in _FAILING
            return (subject_start(words, noun + 1), clause_end(words, at + 2)) if off else None
        if boundary(words, at) or lower[at] in _CLASSES.saying or lower[at] in _CLASSES.modals:
            return None
        if finite(words, at) and lower[at] not in (
            "has",
            "have",
            "planned",
            "scheduled",
            "agreed",
            "announced",
        ):
            return None
    return None
