"""What is done every so often: "each spring", "every 15 August"."""

from __future__ import annotations

from models.follow_ups.cues import cues
from models.follow_ups.words import Words

_CONTEXT = cues().context
_REACH = 7
_HAVE = frozenset(("has", "have", "had"))


def tells_habit(words: Words) -> bool:
    """Whether the sentence speaks of what is done every so often: "each spring", "every 15 August"."""
    lower = words.lower
    if _CONTEXT.habits.isdisjoint(lower):
        return False
    for index, word in enumerate(lower):
        if word in _CONTEXT.habits and not _compared(lower, index):
            following = lower[index + 1 : index + 3]
            if following[:1] and following[0].isdigit():
                following = following[1:]
            if (
                following[:1]
                and following[0] in _CONTEXT.periods
                and (word, following[0]) != ("each", "other")
            ):
                return True
    return False


def _compared(lower: list[str], habit: int) -> bool:
    """Whether the habit is only what one act is like that is told before: "will vote on May 3, as it has done | every year"."""
    for at in range(habit - 1, max(0, habit - _REACH), -1):
        if lower[at] == "as":
            return lower[at - 1] == "," and not _HAVE.isdisjoint(lower[at + 1 : habit])
    return False
