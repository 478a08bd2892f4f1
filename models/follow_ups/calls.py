"""Calls that are told without a telephone: "the presidents will speak on Friday"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.verbs import VerbGroup
from models.follow_ups.words import Words

_LEADERS = frozenset(("presidents", "leaders", "ministers", "premiers"))


def to_each_other(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether two leaders will speak on a day, with no word of where: "Chad's and Mali's presidents will speak | on Friday"."""
    lower, at = words.lower, group.after
    who = lower[slice(*subject)]
    both = "and" in who or not _LEADERS.isdisjoint(who)
    at += lower[at : at + 1] in (["again"], ["on"], ["later"])
    return both and words.timed[at : at + 1] == [True]
