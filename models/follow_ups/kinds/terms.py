"""What holds for a time only, and ends on a day: "a truce on tariffs that expires on June 30", "a tariff waiver"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from models.follow_ups.acts import acts
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

EXPIRING = frozenset(("expire", "lapse", "elapse", "run"))
"""Base forms of verbs by which a time is over."""
LENGTHENING = frozenset(
    (
        "extended",
        "extends",
        "extend",
        "extending",
        "prolonged",
        "prolongs",
        "prolong",
        "prolonging",
        "lengthened",
        "lengthens",
        "lengthen",
        "lengthening",
    )
)
"""Words by which it becomes longer."""
_DEADLINES = frozenset(("deadline", "ultimatum"))
LETTING = frozenset(("let", "allow"))
_ON = frozenset(("on", "of", "from", "for", "over"))
_TILL = frozenset(("to", "until", "till", "through"))
_ABOUT = frozenset(("on", "about", "for", "over"))
_REACH = 12
_BEFORE = 5


def expiring(words: Words, group: VerbGroup, relative: int) -> int | None:
    """The noun, before a relative pronoun, of what is to end that day: "a | truce on steel tariffs that will expire"; None where it is another."""
    if group.passive or group.base not in EXPIRING:
        return None
    terms = words.acts.objects["terms"]
    for at in range(relative - 1, max(-1, relative - _REACH), -1):
        if finite(words, at):
            return None
        if words.lower[at] in terms or words.lower[at] in _DEADLINES:
            return at
    return None


def to_a_day(words: Words, verb: int, end: int) -> bool:
    """Whether the new end is told by its day, and not how long is added: "extended the truce | until June 30", not "by a year"."""
    return any(words.timed[at] and words.lower[at - 1] in _TILL for at in range(verb + 1, end))


def let_end(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether somebody lets such a time end: "will | let a truce with Chad run out on Friday"."""
    if group.base not in LETTING or group.passive:
        return False
    object_ = words.lower[group.after : end]
    term = next((at for at, word in enumerate(object_) if word in words.acts.objects["terms"]), None)
    return term is not None and not EXPIRING.isdisjoint(object_[term + 1 :])


def names_term(terms: AbstractSet[str], told: Sequence[str]) -> bool:
    """Whether the words name what holds for a time, and not something else about it: not "talks on | a truce"."""
    at = next((at for at, word in enumerate(told) if word in terms), None)
    return at is not None and _ABOUT.isdisjoint(told[:at])


def only_described(told: Sequence[str], measures: AbstractSet[str]) -> bool:
    """Whether all measures among the words only say what a waiver or a truce is of: "a tariff truce", "a waiver on sanctions"."""
    terms = acts().objects["terms"]
    if terms.isdisjoint(told):
        return False
    for at, word in enumerate(told):
        if word not in measures or (told[at + 1 : at + 2] and told[at + 1] in terms):
            continue
        near = told[max(0, at - _BEFORE) : at]
        of = next((place for place, before in enumerate(near) if before in terms), None)
        if of is None or _ON.isdisjoint(near[of + 1 :]):
            return False
    return True
