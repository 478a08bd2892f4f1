"""Measures by which a state answers those of another: "will respond to the tariff | with duties of its own"."""

from __future__ import annotations

from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

ANSWERING = frozenset(("respond", "reply", "retaliate", "answer", "react"))
_MEASURES = frozenset(
    ("tariff", "tariffs", "duties", "duty", "levies", "levy", "sanctions", "curbs", "counter-tariffs", "counter-duties", "counter-sanctions",
     "quotas", "surcharge", "surcharges", "embargo", "restrictions")
)  # fmt: skip
_WITH_REACH = 14
_MEASURES_REACH = 6
_WITHIN = frozenset(("on", "against", "to", "if", "unless", "over", "and", "but", ","))


def retaliates(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether somebody answers with measures, and not with words or to them only."""
    if group.base not in ANSWERING or group.passive:
        return False
    lower = words.lower
    for at in range(group.after, min(group.after + _WITH_REACH, end)):
        if lower[at] != "with":
            continue
        for behind in range(at + 1, min(at + 1 + _MEASURES_REACH, end)):
            if lower[behind] in _WITHIN:
                break
            if lower[behind] in _MEASURES:
                return True
    return False
