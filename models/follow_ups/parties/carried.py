"""Places that only tell how those exchanged are carried: "will begin with flights between | Sanaa, Aden and Riyadh"."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words

_CARRYING = frozenset(
    ("flight", "flights", "plane", "planes", "aircraft", "airliner", "airliners", "jet", "bus", "buses", "train", "trains", "ferry", "ferries", "ship", "ships", "convoy", "convoys", "lorry", "lorries", "truck", "trucks", "coach", "coaches", "boat", "boats", "helicopter", "helicopters")
)  # fmt: skip
_BETWEEN = frozenset(("between", "from", "to", "out", "via"))
_WITH = frozenset(("with", "by", "on", "aboard", "in"))
_LISTED = frozenset((",", "and", "the", "to", "of", "from"))
_REACH = 10
_NEAR = 4


def carried(words: Words, at: int) -> bool:
    """Whether the name at word `at` is where, or from where, something goes by which others come."""
    lower, led = words.lower, at - 1
    while led > max(0, at - _REACH) and (words.capital(led) or lower[led] in _LISTED):
        led -= 1
        if lower[led] in _CARRYING:
            break
    by = led if lower[led] in _CARRYING else led - 1
    if by < 1 or lower[by] not in _CARRYING or _BETWEEN.isdisjoint(lower[by + 1 : at]):
        return False
    return not _WITH.isdisjoint(lower[max(0, by - _NEAR) : by])
