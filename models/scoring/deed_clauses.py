"""Clauses: which deeds belong together in one, and where one ends that only tells more of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.scoring.deed import TOLD, Deed
from models.scoring.deed_lexicon import DeedPhrase, Direction
from models.scoring.looking_back import Governing

JOINED: Final = 3
"""Words after a deed within which another is joined to it, or "home" belongs to it."""
_SHORT: Final = 2
"""Words that a phrase has more of if it is a verb: "returned to arms"."""

_VERBS: Final = frozenset(
    ("stop", "free", "renew", "send", "reject", "breach", "yield", "leave", "draw"),
)
"""Operators that tell what is done, and not what is said."""
_LEAVING: Final = frozenset(("go", "leave"))
"""Moves of those who are let."""


def ends_relative(
    found: Sequence[Deed], operators: Sequence[Governing], phrase: DeedPhrase, at: int, joining: int
) -> bool:
    """Whether a word is the verb of those of whom the clause before it tells more: "who had attacked the town gave up"."""
    last = found[-1]
    if joining >= last.start:
        return False
    if phrase.length > _SHORT and phrase.direction:
        return True
    # "Had threatened to stop" goes on.
    reached = max(last.end, operators[-1][1]) if operators else last.end
    return phrase.operator in _VERBS and at - reached > 1


def next_subject(found: Sequence[Deed], subject: Deed | None, joining: int, being: int) -> Deed | None:
    """The subject of the form of "be" at `being`: the second of "the border was reopened and the embargo was"."""
    last = found[-1] if found else None
    if subject is None or not subject.operators or last is None or last.operators:
        return subject
    begins = joining < last.start and last.start - joining <= JOINED
    return last if begins and being - last.end <= 1 else subject


def inherited(  # noqa: PLR0917 - where two words stand decides whether they are joined
    last: Deed,
    direction: Direction,
    operator: str,
    at: int,
    on: int,
    joining: int,
    pressing: frozenset[str],
) -> tuple[tuple[str, ...], Deed | None]:
    """The operators, and the governor, that the deed at `at` has in common with the last one.

    "Halted raids and shelling", "returned the captured tanks", "no agreement on a truce" have one object in several
    words; in "halted raids and surrendered" the second is another predicate.
    """
    if at - last.end > JOINED:
        return (), None
    if last.direction == direction == "lower" and last.end <= on < at:
        return last.operators, last
    alike = TOLD.get(last.direction, last.direction) == TOLD.get(direction, direction)
    if (at == last.end and operator != "yield") or (
        last.end <= joining < at and (alike or not pressing.isdisjoint(last.operators))
    ):
        return last.operators, last.governor
    return (), None


def is_let_go(phrase: DeedPhrase, operators: Sequence[Governing], latest: Deed | None) -> bool:
    """Whether a word tells that somebody may go: "let the crew go". Whatever is armed and let go leaves."""
    if phrase.move not in _LEAVING:
        return False
    if operators and operators[-1][0] == "admit":
        return True
    if latest is None or latest.operators[-1:] != ("admit",):
        return False
    latest.operators = (*latest.operators[:-1], "free")
    return True
