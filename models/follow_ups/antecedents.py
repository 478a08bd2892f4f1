"""The act that a relative clause dates."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.boundaries import finite
from models.follow_ups.classes import classes
from models.follow_ups.verbs import VerbGroup
from models.follow_ups.words import Words

_CLASSES = classes()
_OCCURRING = frozenset(("begin", "start", "open", "take", "resume", "follow", "end", "last", "expire"))
"""Verbs of which an act itself is the subject: "which will take place"."""
_REACH = 12
_PHRASE_ENDS = (_CLASSES.prepositions | _CLASSES.marks | {",", "and", "or"}) - {"of"}


def described(words: Words, group: VerbGroup, relative: int) -> int | None:
    """Where the act begins that a relative clause dates: "left for | Friday's summit in Rome, which will begin"."""
    if not group.passive and group.base not in _OCCURRING:
        return None
    for at in range(relative - 1, max(-1, relative - _REACH), -1):
        if finite(words, at):
            return None
        if words.lower[at] in acts().nouns and acts().nouns[words.lower[at]] != "other":
            start = at
            while start and not (words.lower[start - 1] in _PHRASE_ENDS or finite(words, start - 1)):
                start -= 1
            return start
    return None
