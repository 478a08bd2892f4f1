"""Places in the words of an act that are not its own: of who decides, of what is spoken about, of where it was agreed on."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.signal import Kind

_TOPICAL = frozenset(("on", "about", "over"))
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
_PARTED = frozenset(
    (
        "kick",
        "kicks",
        "kicked",
        "kicking",
        "call",
        "called",
        "calls",
        "put",
        "puts",
        "round",
        "rounded",
        "see",
        "saw",
    )
)
"""Verbs of which "off" is a part."""
_AGREEING = frozenset(("agreed", "agree", "agrees", "decided", "pledged", "promised", "undertook"))
_SPOKEN: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "call"))
"""Kinds of acts in which something is spoken about."""


def of_else(candidate: Candidate, at: int) -> bool:
    """Whether the place after the preposition at word `at` is one of these."""
    return _of_topic(candidate, at) or _of_who(candidate, at) or _of_accord(candidate, at)


def _of_who(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is of who puts off or calls off the act: "a judge | in Lima stopped the handover"."""
    first, last = candidate.subject
    lower = candidate.words.lower
    undone = candidate.status in ("postponed", "cancelled") and first < at < last <= candidate.head
    return undone and lower[candidate.head] in acts().nouns and lower[at - 1] in _SEATED


def _of_accord(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is where the act was agreed on, or none: "agreed | in Oslo to exchange prisoners", "kicked | off Iron Tide"."""
    lower = candidate.words.lower
    if lower[at] == "off" and lower[at - 1] in _PARTED:
        return True
    return at < candidate.head and lower[at - 1] in _AGREEING


def _of_topic(candidate: Candidate, at: int) -> bool:
    """Whether the place at word `at` is of what is spoken about: "talks on ending the siege | in Chad", "a spy jailed | in Oslo"."""
    lower = candidate.words.lower
    if candidate.kind not in _SPOKEN or at <= candidate.head + 1:
        return False
    if lower[at - 1] in _LYING:
        return True
    return any(
        lower[before] in _TOPICAL
        and lower[before + 1].endswith("ing")
        and lower[before + 1] not in acts().nouns
        for before in range(candidate.head + 1, at - 1)
    )
