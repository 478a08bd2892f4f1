"""A deed, and what it does to tension once what turns its words is counted in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from models.scoring.deed_lexicon import DeedLexicon, Direction

SILENT: Final = frozenset(("channel", "envoy", "force", "keepers"))
"""Directions of what tells nothing until something is done with it."""
TOLD: Final = {"channel": "lower", "envoy": "lower", "force": "raise", "armed": "raise", "keepers": "lower"}
"""What other directions than the two come to, once they tell something."""
GOING: Final = frozenset(("force", "armed"))
"""Directions of those who come and go by themselves."""

_ENDING = frozenset(("stop", "past", "lapse", "free", "admit", "yield", "give", "keep", "renew", "occur"))
"""Operators of which one has to be among those that turn something hostile for it to lower tension."""

_WITHHELD = frozenset(("dismiss", "reject"))
"""Operators of which one says that what was to be sent is not."""

NO: Final = frozenset(("dismiss", "reject"))
"""Operators that answer a demand with a no, so that there is a quarrel."""

Outcome = Literal["lower", "raise", "none"]


class Deed:
    """A word of war or of peace, `[start, end)` in the words of a sentence.

    `operators` govern it, the farthest first; `background` is whether the clause only tells when, why or of whom;
    `operator` is how it governs what follows, "" for not at all;
    `governs` is whether it is itself the operator of another, so that it tells nothing of its own ("refused" before "talks"),
    and `governor` is the deed that governs it in this way.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        direction: Direction,
        operators: tuple[str, ...],
        background: bool,
        clause: int,
        start: int,
        end: int,
        operator: str = "",
        governs: bool = False,
        governor: Deed | None = None,
    ) -> None:
        self.direction = direction
        self.operators = operators
        self.background = background
        self.clause = clause
        self.start = start
        self.end = end
        self.operator = operator
        self.governs = governs
        self.governor = governor


def outcome(operators: Sequence[str], direction: str, lexicon: DeedLexicon) -> Outcome:
    """What a deed does to tension.

    What lowers it raises it once turned, and lowers it again turned twice. What raises it lowers it where it was stopped,
    given out of the hand or forsworn ("will not attack"); only denied, it does nothing; answered with a no, it still
    raises it. What somebody is blamed for, told to do or thrown out with raises it, unless that is itself turned ("dropped
    its demand").
    """
    demanded = _demanded(operators, lexicon)
    if demanded is not None:
        return demanded
    turns = sum(1 for name in operators if name in lexicon.turning)
    if TOLD.get(direction, direction) == "lower":
        return "raise" if turns % 2 else "lower"
    if "send" in operators and not _WITHHELD.isdisjoint(operators):
        # What was to be sold or sent, and was not let.
        return "lower" if turns % 2 else "raise"
    freed = "free" in operators
    if direction == "raise":
        freed = freed or "admit" in operators or operators[-1:] == ("yield",)
    elif operators[-1:] == ("admit",) and not turns:
        # Soldiers may be let in or let go.
        return "none"
    if (turns + freed) % 2 == 0:
        return "raise"
    if _ENDING.intersection(operators):
        return "lower"
    return "raise" if "dismiss" in operators else "none"


def _demanded(operators: Sequence[str], lexicon: DeedLexicon) -> Outcome | None:
    """What becomes of a demand, whatever it is for; None where there is none."""
    for at, name in enumerate(operators):
        if name == "comply":
            return "raise" if sum(1 for each in operators[:at] if each in lexicon.turning) % 2 else "lower"
        if name in lexicon.pressing:
            before = operators[:at]
            turned = sum(1 for each in before if each in lexicon.turning or each == "yield") % 2
            if not turned or not NO.isdisjoint(before):
                return "raise"
            return "none" if "deny" in before else "lower"
    return None
