"""Who is sent as a force, who to talk, and when a force only comes for a visit."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_CALLING = frozenset(("visit", "call", "stopover"))
_STAYS = frozenset(("stay", "stop"))
_BRIEF = ("-day", "day", "brief", "short", "port")
"""How a word ends before a stay that is a visit, and no stationing."""
_POLICE = frozenset(("police", "policemen", "policewomen", "gendarmes", "instructors", "sappers", "medics"))


_SENDING = frozenset(("send", "dispatch"))
_GOING = frozenset(("come", "go", "travel", "head", "return", "fly"))
MOVING = _SENDING | _GOING
_ENVOYS = frozenset(
    ("delegation", "delegations", "envoy", "envoys", "negotiator", "negotiators", "team", "teams", "representative", "representatives",
     "diplomats", "ministers", "officials", "mission", "missions", "emissaries", "officers", "experts", "aides")
)  # fmt: skip
_OBJECT_REACH = 5
_FOR_REACH = 5


def parleys(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether both sides send somebody to talk to each other: "Peru and Chile may | send envoys to Quito for talks".

    Or an armed force that is a side itself goes there: "the army and the Rapid Support Forces will | come to Geneva for talks".
    """
    if group.base not in MOVING or group.passive:
        return False
    who = words.lower[subject[0] : subject[1]]
    if group.base in _GOING:
        if words.acts.objects["units"].isdisjoint(who):
            return False
    elif "and" not in who or _ENVOYS.isdisjoint(words.lower[group.after : group.after + _OBJECT_REACH]):
        return False
    after = words.lower[group.after : end]
    nouns = words.acts.nouns
    leads = (at for at, word in enumerate(after) if word == "for")
    return any(nouns.get(word) == "talks" for at in leads for word in after[at + 1 : at + 1 + _FOR_REACH])


def sent_as_force(who: Sequence[str]) -> bool:
    """Whether units, or so and so many police, are told to move, and nobody who would be a guest."""
    if not _CLASSES.guests.isdisjoint(who):
        return not {"officers", "peacekeepers"}.isdisjoint(who) and not _POLICE.isdisjoint(who)
    units = not acts().objects["units"].isdisjoint(who)
    return units or (not _POLICE.isdisjoint(who) and _numbered(who)) or _many_officers(who)


def _many_officers(who: Sequence[str]) -> bool:
    """Whether dozens of officers go, who are police then: "the first | 200 Kenyan officers"."""
    return "officers" in who and any(len(word) > 1 and word.isdigit() for word in who)


def _numbered(who: Sequence[str]) -> bool:
    return any(word[0].isdigit() or word in _CLASSES.counting for word in who)


def calls_at_port(after: Sequence[str]) -> bool:
    """Whether forces only come for a visit: "will arrive in Oslo | for a five-day port call", "for a four-day stay"."""
    if "for" not in after:
        return False
    told = after[after.index("for") :]
    return not _CALLING.isdisjoint(told) or any(
        word in _STAYS and told[at - 1].endswith(_BRIEF) for at, word in enumerate(told)
    )
