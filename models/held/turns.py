"""Turns of phrase that tell an act by more than its verb: "put a satellite into orbit", "sat at one table"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from models.errors import LexiconError
from models.follow_ups.acts import Acts
from models.held.entries import TurnEntry
from models.signal import Kind

if TYPE_CHECKING:
    from models.held.telling import Telling

PEOPLE, INSPECTORS, COURTS, CALLERS, BLOC = "people", "inspectors", "courts", "callers", "bloc"
EASING, STATES = "easing", "states_or_it"
"""Subjects that are told by more than a word of theirs; they stand first, with the words that some of them are told by."""
_CHECKED = ([PEOPLE], [INSPECTORS], [COURTS], [CALLERS], [BLOC], [EASING], [STATES])
_LOCAL = frozenset(("in", "at", "to", "into", "from", "near", "on", "over", "for", "through", "onto"))
_REACH = 24
_OF_REACH = 4


class Turn:
    """A turn ready for use: `particles` follow its verb; see held.toml for the rest."""

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        kind: Kind,
        particles: tuple[str, ...],
        who: str | None,
        subject: frozenset[str],
        near: frozenset[str],
        place: bool,
        there: bool = False,
    ) -> None:
        self.kind = kind
        self.particles = particles
        self.who = who
        self.subject = subject
        self.near = near
        self.place = place
        self.there = there

    @property
    def asked(self) -> frozenset[str] | None:
        """The words of which the sentence must hold one; None where it need not."""
        if self.near:
            return self.near
        return self.subject or None


def read_turns(entries: Iterable[TurnEntry], acts: Acts) -> dict[str, tuple[Turn, ...]]:
    """The turns by the base form of their verb, those that ask for most first.

    Raises:
        LexiconError: a turn has no verb.
    """
    found: dict[str, list[Turn]] = {}
    for entry in entries:
        who = entry.subject[0] if entry.subject[:1] in _CHECKED else None
        subject = _words(entry.subject, acts) if who not in (PEOPLE, EASING, STATES) else frozenset()
        if not entry.verbs:
            raise LexiconError("held.toml: a turn has no verbs; name some or remove it")
        for verb in entry.verbs:
            base, *particles = verb.split()
            turn = Turn(
                entry.kind, tuple(particles), who, subject, _words(entry.near, acts), entry.place, entry.there
            )
            found.setdefault(base, []).append(turn)
    return {base: tuple(sorted(turns, key=_rank)) for base, turns in found.items()}


def _rank(turn: Turn) -> tuple[int, bool, bool, bool]:
    """What asks for more stands first."""
    return -len(turn.particles), turn.who in (PEOPLE, STATES), not turn.near, turn.place


def turned_kind(
    telling: Telling,
    turns: dict[str, tuple[Turn, ...]],
    checks: dict[str, Callable[[Telling], bool]],
) -> Kind | None:
    """The kind of the act that the verb with what follows it tells, by the first turn that fits."""
    group = turns.get(telling.base)
    if group is None:
        return None
    for turn in group:
        if _fits(turn, telling, checks):
            return turn.kind
    return None


def _words(names: Iterable[str], acts: Acts) -> frozenset[str]:
    """The words, and those of the classes of acts.toml, that are named."""
    words: set[str] = set()
    for name in names:
        words |= acts.objects.get(name, {name})
    return frozenset(words)


def stand(lower: list[str], index: int, particles: tuple[str, ...]) -> bool:
    """Whether the particles, if any, are the words from `index` on."""
    if not particles:
        return True
    if index >= len(lower) or lower[index] != particles[0]:
        return False
    return len(particles) == 1 or tuple(lower[index : index + len(particles)]) == particles


def _fits(turn: Turn, telling: Telling, checks: dict[str, Callable[[Telling], bool]]) -> bool:
    lower, first = telling.words.lower, telling.group.verb + 1
    if not stand(lower, first, turn.particles):
        return False
    onward = first + len(turn.particles)
    end = min(max(telling.end, onward), onward + _REACH)
    if turn.near and turn.near.isdisjoint(lower[onward:end]):
        return False
    if turn.there and not (
        onward < len(lower) and telling.words.capital(onward) and not telling.words.timed[onward]
    ):
        return False
    if turn.place and not placed(telling, first, end):
        return False
    if turn.who is not None:
        return checks[turn.who](telling)
    # What looks like an adverb before the verb may be the head of its subject: "the general assembly | adopted".
    subject = range(telling.group.subject[0], max(telling.group.subject[1], telling.group.verb))
    return not turn.subject or any(lower[at] in turn.subject for at in subject)


def placed(telling: Telling, first: int, end: int) -> bool:
    """Whether a name follows a preposition of place, or the verb at once."""
    words = telling.words
    if first < len(words) and words.capital(first) and not words.timed[first]:
        return True
    for at in range(first, end - 1):
        if words.lower[at] not in _LOCAL:
            continue
        name = at + 2 if words.lower[at + 1] == "the" else at + 1
        if name < len(words) and words.capital(name) and not words.timed[name]:
            return True
        # "In the tunnels of Fordow", "at the port of Gdynia".
        of = next((on for on in range(name, min(name + _OF_REACH, end - 1)) if words.lower[on] == "of"), 0)
        if of and words.capital(of + 1) and not words.timed[of + 1]:
            return True
    return False
