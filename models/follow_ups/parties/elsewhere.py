"""Places in the words of an act at which it is not: where an accord was made, where trouble was, who decides there."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.signal import Kind

_SPOKEN: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "call"))
"""Kinds of acts in which something is spoken about."""
_TOPICAL = frozenset(("on", "about", "over"))
_SITED = frozenset(
    ("posts", "outposts", "bases", "villages", "minefields", "enclaves", "camps", "pastures", "garrisons", "settlements", "checkpoints", "positions", "oilfields")
)  # fmt: skip
"""What is spoken about and lies, or stands, somewhere: "talks on the posts | in Ladakh"."""
SIDES_OF = frozenset(("eastern", "western", "northern", "southern", "central", "north-eastern", "north-western", "south-eastern", "south-western"))  # fmt: skip
"""What names a part of a country, of which is spoken, and no venue."""
_SEATED = acts().objects["deciders"] | {
    "spokesman",
    "spokeswoman",
    "prosecutors",
    "officials",
    "authorities",
    "army",
}
"""Who decides at a place where the act need not be."""
_LYING = frozenset(
    ("found", "jailed", "captured", "seized", "detained", "imprisoned", "killed", "wounded", "stranded", "trapped", "stationed", "based",
     "located", "displaced", "arrested", "kidnapped", "abducted", "besieged", "buried", "intercepted", "discovered", "shot", "built", "stored")
)  # fmt: skip
"""Participles that tell where something or somebody is, before the place."""
_TROUBLES = frozenset(
    ("fighting", "clashes", "clash", "attack", "attacks", "raid", "raids", "shooting", "shootings", "killing", "killings", "violence", "unrest", "skirmish", "skirmishes",
     "incident", "incidents", "war", "crisis", "bombing", "bombings", "explosion", "explosions", "standoff", "stand-off", "ambush", "shelling", "massacre", "riots", "floods")
)  # fmt: skip
"""What happened at a place that is not where it is talked about."""
_AGREED = frozenset(("agreed", "agree", "agrees", "decided", "undertook", "consented", "pledged", "promised"))
_PARTED = frozenset(
    ("kick", "kicks", "kicked", "kicking", "call", "called", "calls", "put", "puts", "round", "rounded", "see", "saw")
)  # fmt: skip
"""Verbs of which "off" is a part."""
_LEADING_TO = frozenset(("after", "following", "amid", "despite", "since", "over", "about", "on"))
_TROUBLE_REACH = 7
_ACROSS = frozenset((",", "in", "at", "to", "from", "into", "near", "off"))
"""No trouble is told beyond these."""


def is_elsewhere(candidate: Candidate, at: int) -> bool:
    """Whether the place behind the preposition at word `at` is that of something else in the act's words."""
    return (
        _of_topic(candidate, at)
        or _of_accord(candidate, at)
        or _of_trouble(candidate, at)
        or _of_who(candidate, at)
        or _of_no_place(candidate, at)
        or candidate.words.lower[max(0, at - 1) : at] == ["way"]
    )


def _of_who(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is of who puts off or calls off the act: "a judge | in Lima stopped the handover"."""
    first, last = candidate.subject
    lower = candidate.words.lower
    undone = candidate.status in ("postponed", "cancelled") and first < at < last <= candidate.head
    return undone and lower[candidate.head] in acts().nouns and lower[at - 1] in _SEATED


def _of_topic(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is of what is spoken about: "talks on ending the siege | in Chad", "a spy jailed | in Oslo"."""
    lower = candidate.words.lower
    if candidate.kind not in _SPOKEN or at <= candidate.head + 1:
        return False
    if lower[at - 1] in _LYING:
        return True
    if lower[at - 1] in _SITED or not SIDES_OF.isdisjoint(lower[at + 1 : at + 2]):
        return not _TOPICAL.isdisjoint(lower[candidate.head + 1 : at - 1])
    return any(
        lower[before] in _TOPICAL
        and lower[before + 1].endswith("ing")
        and lower[before + 1] not in acts().nouns
        for before in range(candidate.head + 1, at - 1)
    )


def _of_accord(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is where the accord was made: "agreed | in Kars on Tuesday to sign a protocol"."""
    if at >= candidate.head:
        return False
    before = candidate.words.lower[candidate.first : at]
    told = candidate.status == "agreed" and not candidate.nominal and "to" not in before
    return candidate.words.lower[at - 1] in _AGREED or (told and not _AGREED.isdisjoint(before))


def _of_no_place(candidate: Candidate, at: int) -> bool:
    """Whether the word `at` is part of a verb, and what follows a name of the act: "kicked | off Iron Tide"."""
    lower = candidate.words.lower
    return lower[at] == "off" and lower[at - 1] in _PARTED


def _of_trouble(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is where that happened after which the sides speak: "talks after fighting between clans | in Gedo"."""
    lower = candidate.words.lower
    if candidate.kind not in _SPOKEN:
        return False
    for before in range(at - 1, max(candidate.head, at - _TROUBLE_REACH), -1):
        if lower[before] in _TROUBLES:
            return not _LEADING_TO.isdisjoint(lower[max(candidate.head, before - _TROUBLE_REACH) : before])
        if lower[before] in _ACROSS:
            return False
    return False
