"""What is done every so often: "each spring", "every 15 August"."""

from __future__ import annotations

from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words

_CONTEXT = cues().context
_IT = frozenset(("it", "they", "he", "she", "both"))
_DOING = frozenset(("has", "have", "had", "does", "do", "did"))


def tells_habit(words: Words) -> bool:
    """Whether the sentence speaks of what is done every so often: "each spring", "every 15 August"."""
    lower = words.lower
    if _CONTEXT.habits.isdisjoint(lower):
        return False
    for index, word in enumerate(lower):
        if word in _CONTEXT.habits:
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


def as_before(words: Words) -> bool:
    """Whether what is done every so often is only compared with an act on a day: "will vote on May 3, | as it has done every year"."""
    lower = words.lower
    for at in range(1, len(lower) - 2):
        if lower[at] == "as" and lower[at + 1] in _IT and lower[at + 2] in _DOING:
            on_a_day = any(
                words.timed[day] and (lower[day].isdigit() or lower[day].endswith("day")) for day in range(at)
            )
            return on_a_day and _CONTEXT.habits.isdisjoint(lower[:at])
    return False
