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
_PROMISED = frozenset(("promised", "pledged", "agreed", "announced", "confirmed", "reported", "indicated"))
"""Verbs of saying that behind a thing tell whose word it is, or to whom it was given."""
_TO_WHOM = frozenset(("to", "by", "with"))
_REACH = 8


def describes(words: Words, index: int) -> bool:
    """Whether the verb is that of a relative clause on something given: "the tanks that Germany has | pledged to Chad will"."""
    lower = words.lower
    if _given_word(words, index):
        return True
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


def _given_word(words: Words, index: int) -> bool:
    """Whether the verb tells, behind a thing, to whom or by whom it was promised: "the launchers | promised to Chad in May will", not "officials promised"."""
    lower = words.lower
    if index < 1 or lower[index] not in _PROMISED or lower[index + 1] not in _TO_WHOM:
        return False
    thing = lower[index - 1]
    references = cues().references
    if words.capital(index - 1) or not thing.isalpha() or thing in references.bodies | references.people:
        return False
    if (
        thing in references.pronouns
        or thing in _HAVING
        or thing in ("was", "were", "been", "be", "also", "who")
    ):
        return False
    whom = index + 2 + (lower[index + 2 : index + 3] == ["the"])
    return whom < len(lower) and words.capital(whom)
