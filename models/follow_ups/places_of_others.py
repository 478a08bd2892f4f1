"""Places in the words of an act that are not its own: where its matter lies, or who decides on it."""

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
_SIDES_OF = frozenset(("eastern", "western", "northern", "southern", "central", "north-eastern", "north-western", "south-eastern", "south-western"))  # fmt: skip
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


def of_who(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is of who puts off or calls off the act: "a judge | in Lima stopped the handover"."""
    first, last = candidate.subject
    lower = candidate.words.lower
    undone = candidate.status in ("postponed", "cancelled") and first < at < last <= candidate.head
    return undone and lower[candidate.head] in acts().nouns and lower[at - 1] in _SEATED


def of_topic(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is of what is spoken about: "talks on ending the siege | in Chad", "a spy jailed | in Oslo"."""
    lower = candidate.words.lower
    if candidate.kind not in _SPOKEN or at <= candidate.head + 1:
        return False
    if lower[at - 1] in _LYING:
        return True
    if lower[at - 1] in _SITED or not _SIDES_OF.isdisjoint(lower[at + 1 : at + 2]):
        return not _TOPICAL.isdisjoint(lower[candidate.head + 1 : at - 1])
    return any(
        lower[before] in _TOPICAL
        and lower[before + 1].endswith("ing")
        and lower[before + 1] not in acts().nouns
        for before in range(candidate.head + 1, at - 1)
    )
