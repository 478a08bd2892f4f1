"""What is set between commas, behind which the clause may go on: "launch a satellite, | built with Oslo|, on May 3"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
_REACH = 9
_NAME_REACH = 6
_DESCRIPTION_REACH = 9
_NAMED: frozenset[Kind] = frozenset(("exercise", "summit"))
"""Kinds of acts that bear names of their own, like those of ships."""
_DESCRIBING = frozenset(("a", "an", "the", "its", "their", "this", "another"))
_IN_NAMES = frozenset(("of", "the", "-", "al", '"'))


def inset_end(words: Words, participle: int) -> int | None:
    """The comma that ends what the participle opens; None where there is none nearby.

    Nor is there where a date stands between the commas, which would be taken for the act's: "the treaty, signed in March, …".
    """
    for at in range(participle + 1, min(participle + _REACH, len(words))):
        if words.lower[at] == ",":
            return at
        if words.timed[at] or finite(words, at):
            return None
    return None


def act_of_that_name(words: Words, comma: int) -> bool:
    """Whether an act stands before the comma that the words behind it name: "an exercise|, Sea Lantern,"."""
    return comma > 0 and words.acts.nouns.get(words.lower[comma - 1]) in _NAMED


def description_end(words: Words, comma: int) -> int | None:
    """The word behind what tells that the name before the comma is one of an act: "began Iron Tide|, a joint winter exercise| off"."""
    lower = words.lower
    if lower[comma + 1] not in _DESCRIBING or not _name_before(words, comma):
        return None
    nouns = words.acts.nouns
    for at in range(comma + 2, min(comma + _DESCRIPTION_REACH, len(words))):
        if nouns.get(lower[at]) in _NAMED:
            return at + 1
        if not lower[at].replace("-", "").isalnum() and lower[at] not in ("'s", "'"):
            return None
        if finite(words, at) and not lower[at].endswith("ed"):
            return None
    return None


def _name_before(words: Words, comma: int) -> bool:
    """Whether a name ends at the comma, and a word that is none stands before it: "will stage | Iron Tide"."""
    lower = words.lower
    for at in range(comma - 1, max(-1, comma - _NAME_REACH), -1):
        if words.capital(at) or lower[at].isdigit() or (lower[at] in _IN_NAMES and at < comma - 1):
            continue
        return (
            at < comma - 1
            and lower[at].isalpha()
            and (lower[at] not in _CLASSES.prepositions or lower[at] == "off")
        )
    return False
