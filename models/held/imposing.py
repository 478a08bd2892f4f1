"""Whether what is done are sanctions, in force from now on: "froze its assets", not "will ban imports from June 19"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.agreeing.in_force import takes_effect_later
from models.follow_ups.classes import classes
from models.follow_ups.kinds.terms import only_described
from models.held.doers import people
from models.held.telling import Telling

_CLASSES = classes()
_NEAR = 4
_DIRECT = frozenset(("sanction", "blacklist"))
"""Verbs of sanctions whose object says nothing more."""
_WITHHOLDING = frozenset(("freeze", "suspend", "halt", "withhold", "cut"))
_TELLING = frozenset(("announce", "unveil"))
_FORCING = frozenset(("take", "come", "enter"))
_FORCE = frozenset(("effect", "force"))
_INTO = frozenset(("in", "into", "take", "with", "takes"))
_FROM = frozenset(("from", "as", "on", "in", "next"))


def imposes(telling: Telling) -> bool:
    """Whether sanctions are in force by it: "took effect", "imposed tariffs on Chad"."""
    if telling.base in _FORCING:
        return not _FORCE.isdisjoint(telling.after()[:_NEAR])
    return _imposed(telling) and not (
        in_force_later(telling)
        or takes_effect_later(telling.words.document, telling.words.starts[telling.group.verb])
    )


def _imposed(telling: Telling) -> bool:
    """Whether what is done are sanctions, from whatever day on."""
    if telling.base in _DIRECT:
        after = telling.after()
        return telling.group.passive or (
            bool(after) and after[0] not in _CLASSES.prepositions and after[0] not in _CLASSES.marks
        )
    if telling.base in _WITHHOLDING and _helped(telling):
        return True
    if telling.base == "freeze":
        return "assets" in telling.undergoing() and (telling.group.passive or people(telling))
    if telling.base in _TELLING and not _announced(telling):
        return False
    objects, undergoing = acts().objects, telling.undergoing()
    if telling.base == "ban":
        return not objects["trade_words"].isdisjoint(undergoing)
    measures = telling.lexicon.words.measures
    return not (objects["sanction_words"].isdisjoint(undergoing) and measures.isdisjoint(undergoing))


def _helped(telling: Telling) -> bool:
    """Whether it is help to somebody that is held back: "froze | military aid to Chad", not "halted the aid workers"."""
    if not (telling.group.passive or people(telling)):
        return False
    undergoing = telling.undergoing()
    asked = acts().objects["assistance"]
    at = next((at for at, word in enumerate(undergoing) if word in asked), None)
    if at is None:
        return "budget support" in " ".join(undergoing)
    return telling.group.passive or not only_described(list(undergoing), asked)


def in_force_later(telling: Telling) -> bool:
    """Whether what was adopted is in force only from a day that is told: "adopts sanctions, | in force from June 19"."""
    lower, timed = telling.words.lower, telling.words.timed
    for at in range(telling.group.verb + 1, len(lower) - 1):
        late = lower[at] in _FORCE and lower[at - 1] in _INTO and lower[at + 1] in _FROM
        if (late or lower[at] == "effective") and True in timed[at + 1 : at + _NEAR]:
            return True
    return False


def _announced(telling: Telling) -> bool:
    """Whether what was announced is in place, and not what will be."""
    known, after = telling.lexicon.words, telling.after()
    return known.unreal.isdisjoint(after[:_NEAR]) and (known.modals - {"to"}).isdisjoint(after)
