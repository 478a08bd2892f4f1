"""Acts told as the first of their kind: "became the first Indian prime minister | to visit Ukraine on Friday"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words
from models.held.verb_groups import PastGroup, past_group
from models.held.word_classes import WordClasses

FIRSTS = ("became the first", "became the second", "became the third", "became the only", "became the latest")
"""What leads to who did it; "was the first" tells of long ago as well."""
BECAME = "became"
_REACH = 14


def first_to(words: Words, became: int, known: WordClasses) -> PastGroup | None:
    """The group of the verb behind "to", with the subject of "became" at `became`; None where none follows."""
    lower = words.lower
    stop = min(became + _REACH, len(lower) - 1)
    for at in range(became + 3, stop):
        if boundary(words, at):
            return None
        if lower[at] == "to" and acts().base(lower[at + 1], "base") is not None:
            group = past_group(words, became, known)
            return None if group is None else group.altered(verb=at + 1)
    return None
