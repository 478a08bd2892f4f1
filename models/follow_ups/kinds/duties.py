"""Duties that are laid on goods, and not those of an office: "an extra duty of 20 percent on steel"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_DUTIES = frozenset(
    ("duty", "duties", "levy", "surcharge", "surcharges", "countermeasures", "countermeasure")
)
_LED_BY = frozenset(("on", "of", "against"))
_BEFORE = frozenset(
    (
        "import",
        "export",
        "customs",
        "anti-dumping",
        "antidumping",
        "punitive",
        "retaliatory",
        "countervailing",
    )
)
_REACH = 6


def duty_on(words: Words, first: int, end: int) -> int | None:
    """The word of `[first, end)` that names such a duty near its beginning; None where none does."""
    lower = words.lower
    for at in range(first, min(first + _REACH, end)):
        if lower[at] in _DUTIES:
            following = lower[at + 1] if at + 1 < end else ""
            return at if following in _LED_BY or lower[at - 1] in _BEFORE else None
        if lower[at] in _CLASSES.prepositions:
            return None
    return None
