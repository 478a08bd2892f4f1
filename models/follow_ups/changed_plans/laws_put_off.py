"""Laws and dues that come into force later than was told: "put off its rule on car plates for Serbs until September 1"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.laws import LAWS
from models.follow_ups.grammar.words import Words

PUT_OFF = LAWS | {"rules", "laws", "tax", "taxes", "toll", "tolls", "fee", "requirements", "regulations"}
_TILL = frozenset(("until", "till", "to"))
_LENGTHS = frozenset(("day", "days", "week", "weeks", "month", "months", "year"))
_BY_REACH = 4


def law_until(words: Words, at: int, stretch: Range) -> bool:
    """Whether the word at `at` is a law or a due, and the words of the stretch tell until when it is put off, or by how much."""
    lower = words.lower
    if lower[at] not in PUT_OFF or lower[at - 1] in ("in", "by"):
        return False
    for near in range(stretch[0] + 1, min(stretch[1], len(words) - 1)):
        if lower[near] in _TILL and words.timed[near + 1]:
            return True
        if lower[near] == "by" and not _LENGTHS.isdisjoint(lower[near + 1 : near + _BY_REACH]):
            return True
    return False
