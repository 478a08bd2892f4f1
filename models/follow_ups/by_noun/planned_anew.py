"""Acts that are only said to be planned, on no day yet: "A naval exercise is planned for afterwards"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_PLANNED = frozenset(("planned", "foreseen", "envisaged", "scheduled"))
_ONE = frozenset(
    ("a", "an", "another", "further", "second", "third", "fourth", "new", "two", "three", "more")
)
"""They begin what has not been told of before, and is no part of what has."""
_ON_CONDITION = frozenset(("if", "should", "unless", "once"))


def planned_anew(words: Words, at: int, near: list[str]) -> bool:
    """Whether the participle at `at` says of an act not told of before that it is planned, behind the words `near`."""
    lower = words.lower
    if lower[at] not in _PLANNED or _CLASSES.be_present.isdisjoint(near[-2:]):
        return False
    if not _CLASSES.negations.isdisjoint(near) or not _ON_CONDITION.isdisjoint(lower):
        return False
    verb = group_start(words, at)
    start = subject_start(words, verb)
    return start < verb and lower[start] in _ONE
