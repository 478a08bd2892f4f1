"""Pacts that end on a day: "the treaty will lapse on August 2", "an accord that expires in May", "the lease runs out"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_ENDING = frozenset(("end", "expire", "lapse", "elapse", "terminate"))
_PARTICLES = {
    "run": (["out"],),
    "come": (["to", "an", "end"],),
    "cease": (["to", "be"], ["to", "apply"], ["to", "have"], ["to", "exist"]),
    "be": (["over"], ["no", "longer"]),
    "fall": (["away"],),
    "go": (["out", "of"],),
}
_LONGEST = 3
_REACH = 12


def ends_pact(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether the verb tells that the pact which is its subject holds no longer."""
    if not _ends(words, group):
        return False
    pacts = words.acts.objects["treaties"]
    for at in range(subject[0], subject[1]):
        if words.lower[at] in pacts:
            return not (at > subject[0] and words.lower[at - 1] in _CLASSES.prepositions)
    return False


def pact_before(words: Words, group: VerbGroup, relative: int) -> int | None:
    """The pact that a relative clause tells to end: "its | pact with Chad, which will lapse"; None where it stands for something else."""
    if not _ends(words, group):
        return None
    pacts = words.acts.objects["treaties"]
    for at in range(relative - 1, max(-1, relative - _REACH), -1):
        if finite(words, at):
            return None
        if words.lower[at] in pacts:
            return at
    return None


def _ends(words: Words, group: VerbGroup) -> bool:
    if group.base in _ENDING:
        return True
    told = _PARTICLES.get(group.base)
    if told is None:
        return False
    behind = words.lower[group.after : group.after + _LONGEST]
    return any(behind[: len(particles)] == particles for particles in told)
