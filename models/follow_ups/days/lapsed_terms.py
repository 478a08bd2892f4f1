"""Lengths of time that somebody had been given and that are over: "the ultimatum ran out … we gave them | twelve days"."""

from __future__ import annotations

import re

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.words import Words

_RUN_OUT = re.compile(
    r"\b(?:deadline|ultimatum|time limit|term|cut-off|grace period)\b(?:(?!\b(?:will|would|is to|was to|due to|set to|until|before|unless|if)\b)[^.\n]){0,80}"
    r"\b(?:expired|ran out|run out|passed|lapsed|elapsed|ended)\b"
)
_BEFORE = re.compile(r"\b(?:before|until|unless|if|when)\b[^.\n]{0,30}$")
_GAVE = frozenset(("gave", "given", "had"))
_ANEW = frozenset(("another", "more", "further", "extra", "additional", "extension", "new", "fresh"))
_TO_A_DAY = frozenset(("until", "till", "by"))
_UNITS = frozenset(("hours", "days", "weeks", "months", "day", "week", "month"))


def lapsed(words: Words, index: int, span: Range) -> bool:
    """Whether the term that the verb at `index` gives, a length of time and no day, is the one told before to have run out."""
    told = words.lower[index : span[1]]
    if words.lower[index] not in _GAVE or not (_ANEW | _TO_A_DAY).isdisjoint(told) or _UNITS.isdisjoint(told):
        return False
    before = words.document.lower[: words.starts[span[0]]]
    return any(_BEFORE.search(before, 0, over.start()) is None for over in _RUN_OUT.finditer(before))
