"""One more act told by its number alone: "a third round of talks … agreed to hold | a fourth in Lome"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
_NUMBERS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "next", "last")
)  # fmt: skip
_ARTICLES = frozenset(("a", "an", "the", "its", "their"))
_ALONE = (_CLASSES.prepositions | _CLASSES.marks | {",", ".", "and", "also", "later", "there", "next", "but", "once", "after"}) - {
    "of"
}  # fmt: skip
"""What follows a number that stands without a noun; "a third of the seats" is a share."""
_REPEATED: frozenset[Kind] = frozenset(
    ("talks", "meeting", "summit", "call", "visit", "exercise", "exchange", "inspection", "vote", "launch")
)
_REACH = 40
_COUNT_REACH = 3


def counted(words: Words, verb: int, first: int, end: int) -> Kind | None:
    """The kind of the act told before the word at `verb` of which its object, from word `first` on, is one more; None where it is no bare number."""
    lower = words.lower
    at = first
    if lower[at : at + 1] != ["another"]:
        if first + 1 >= end or lower[first] not in _ARTICLES or lower[first + 1] not in _NUMBERS:
            return None
        at += 1
    if at + 1 < len(lower) and not (words.timed[at + 1] or lower[at + 1] in _ALONE):
        return None
    return _told_before(words, verb)


def _told_before(words: Words, verb: int) -> Kind | None:
    """The kind of the nearest act before the word at `verb` that is told with its number, else of the nearest one."""
    nearest: Kind | None = None
    for at in range(verb - 1, max(-1, verb - _REACH), -1):
        if words.lower[at] not in words.acts.nouns:
            continue
        found = first_noun(words, at, verb)
        kind = None if found is None else words.acts.nouns[found[1]]
        if kind not in _REPEATED:
            continue
        if not _NUMBERS.isdisjoint(words.lower[max(0, at - _COUNT_REACH) : at]):
            return kind
        nearest = nearest or kind
    return nearest
