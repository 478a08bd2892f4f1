"""Whether those who do an act speak for states, or are inspectors: "the | minister", "a team of the agency", not "protesters"."""

from __future__ import annotations

from models.follow_ups.cues import cues
from models.follow_ups.kinds.inspecting import inspectors_among
from models.held.telling import Telling

_BODIES, _NOT_NAMES = cues().references.bodies, cues().references.not_names
_INSPECTING = frozenset(("agency", "experts"))


def people(telling: Telling) -> bool:
    """Whether the subject reads as those who act for states: offices, bodies, pronouns, names; not crowds."""
    if telling.acting is None:
        telling.acting = _acting(telling)
    return telling.acting


def _acting(telling: Telling) -> bool:
    known, subject, words = telling.lexicon.words, telling.subject(), telling.words
    if not known.crowds.isdisjoint(subject) and _crowd(telling):
        return False
    if not _BODIES.isdisjoint(subject) or not known.persons.isdisjoint(subject):
        return True
    # Only the start of the sentence gives its first word a capital, where that is no name.
    first, stop = telling.group.subject
    for at in range(first, stop):  # noqa: SIM110 - a loop costs half of a generator
        if words.lower[at] not in _NOT_NAMES and words.capital(at):
            return True
    return False


def _crowd(telling: Telling) -> bool:
    """Whether the word for a crowd is no part of a name: "workers", but not "the Kurdistan Workers Party"."""
    words, (first, stop) = telling.words, telling.group.subject
    return any(
        words.lower[at] in telling.lexicon.words.crowds
        and not (at and words.capital(at) and words.capital(at - 1))
        for at in range(first, stop)
    )


def inspecting(telling: Telling) -> bool:
    """Whether inspectors do it."""
    if telling.inspects is None:
        telling.inspects = _inspecting(telling)
    return telling.inspects


def _inspecting(telling: Telling) -> bool:
    subject = telling.subject()
    return (
        not _INSPECTING.isdisjoint(subject)
        or not telling.lexicon.words.inspectors.isdisjoint(subject)
        or inspectors_among(subject)
    )
