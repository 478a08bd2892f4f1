"""The words without one of which a verb tells no act, so that its sentence need not be read."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from models.follow_ups.acts import Acts, VerbRule
from models.held.entries import ClassEntries

_FORCE = frozenset(("effect", "force"))
FETCHING = frozenset(("withdraw", "pull", "recall", "bring", "fly", "evacuate", "call"))
"""What is done with staffs that are brought home, as with forces."""
_PHONING = frozenset(("telephone", "phone"))
_FREE = frozenset(("sanction", "blacklist", "test-fire", "test-launch"))
"""Verbs whose object says nothing more."""


def asked_of(
    base: str,
    rules: Iterable[VerbRule],
    acts: Acts,
    known: ClassEntries,
) -> frozenset[str] | None:
    """The words of which the sentence must hold one, by the rules of the verb that count; None where it need not.

    Args:
        base: the verb.
        rules: of the verb, those that tell an act in the past.
        acts: the classes of objects that the rules ask for.
        known: the objects of held.toml besides those.
    """
    asked: set[str] = set()
    for rule in rules:
        words = _asked(base, rule, acts, known)
        if words is None:
            return None
        asked |= words
    return frozenset(asked)


def _asked(
    base: str,
    rule: VerbRule,
    acts: Acts,
    known: ClassEntries,
) -> AbstractSet[str] | None:
    objects = acts.objects
    if base in _FREE:
        return None
    match rule.kind:
        case "signing":
            return objects["pacts"]
        case "exchange":
            return (
                known.captives
                | objects["captives"]
                | objects["supplies"]
                | objects["relief"]
                | objects["hardware"]
            )
        case "deployment":
            return objects["forces"]
        case "withdrawal":
            named = objects["garrisons"] | objects["forces"] | objects["pacts"]
            return named | objects["staffs"] if base in FETCHING else named
        case "sanctions":
            named = objects["sanction_words"] | objects["trade_words"] | objects["assistance"]
            return named | known.measures | _FORCE | {"budget"}
        case "call":
            return None if base in _PHONING else known.phones | (rule.object or frozenset())
    return rule.object or rule.subject
