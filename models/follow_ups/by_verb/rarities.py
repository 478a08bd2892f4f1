"""What is only said of an act told before: how rare it is, or which in a row: "It will be the eighth summit of the two"."""

from __future__ import annotations

import re

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_RARE = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "largest", "biggest", "latest",
     "only", "last", "longest")
)  # fmt: skip
_ORDINAL = re.compile(r"(?:\d+(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth)|(?:twen|thir|for|fif)ty-[a-z]+)$")
_REACH = 4
_NAMED = 2
"""Words of an act that was told before: "the meeting"."""


def of_rarity(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether it is only told how rare an act is that was told before: "it will be their first call this year"."""
    if group.base != "be":
        return False
    who = words.lower[subject[0] : subject[1]]
    named = len(who) == _NAMED and who[0] == "the" and who[1] in words.acts.nouns
    if named and True in words.timed[group.after : clause_end(words, group.after)]:
        return False
    told = named or who in (["it"], ["this"], ["that"])
    if not told:
        return False
    return any(
        word in _RARE or _ORDINAL.match(word) is not None
        for word in words.lower[group.after : group.after + _REACH]
    )
