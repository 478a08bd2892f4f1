"""Verbs by which things are ordered, promised and given."""

from __future__ import annotations

from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words

GIVING = frozenset(
    ("ordered", "bought", "promised", "pledged", "offered", "requested", "sold", "donated", "lent", "supplied", "purchased", "leased", "acquired",
     "sought", "gave", "approved", "commissioned", "granted", "wanted", "obtained", "provided", "awaits", "expects", "asked", "announced", "sent", "built")
)  # fmt: skip
"""What, behind names, is said of a thing before its own verb: "the tanks that | Germany promised to Chad will arrive"."""
IN_LISTS = frozenset(
    (
        "and",
        "the",
        "two",
        "three",
        "both",
        "sides",
        "countries",
        "parties",
        "governments",
        "'s",
        "delegations",
    )
)
"""What stands between names that do something together."""
_HAVING = frozenset(("had", "has", "have"))
_REACH = 8


def describes(words: Words, index: int) -> bool:
    """Whether the verb is that of a relative clause on something given: "the tanks that Germany has | pledged to Chad will"."""
    lower = words.lower
    if lower[index] not in GIVING:
        return False
    at = index - 1
    while at > max(1, index - _REACH) and (
        words.capital(at) or lower[at] in IN_LISTS or lower[at] in _HAVING
    ):
        at -= 1
    if at >= index - 1:
        return False
    if lower[at] in ("that", "which"):
        return lower[at - 1] not in cues().context.reports
    return lower[at] in words.acts.objects["supplies"]
