"""Reach: which operators still govern, and where one that is told behind comes among those of a deed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.scoring.deed import NO, Deed
from models.scoring.looking_back import Governing

REACH: Final = 7
"""Words after an operator within which it can govern a deed of its clause."""
_PRESSED: Final = 6
"""Words between a demand and the end of an operator within which what this governs is demanded as well."""
_ANSWERED: Final = 6
"""The same for an answer."""
_ANSWERS: Final = NO | {"yield"}
"""Operators that answer a demand."""
_NAMED: Final = frozenset(("oust", "threat"))
"""Operators that press without being the verb that demands."""


def in_reach(operators: list[Governing], at: int, pressing: frozenset[str]) -> list[Governing]:
    """Those of the operators that still govern at `at`: "demanded the release of" does as long as its release."""
    if at - operators[0][1] <= REACH:
        return operators
    kept: list[Governing] = []
    for item in reversed(operators):
        reach = _PRESSED if item[0] in pressing else _ANSWERED if item[0] in _ANSWERS else -1
        carried = bool(kept) and kept[0][1] - item[1] <= reach
        if carried or at - item[1] <= REACH:
            kept.insert(0, item)
    return kept


def turn(
    meant: Sequence[Deed],
    between: Sequence[tuple[str, Deed | None]],
    operator: str,
    outer: int,
    pressing: frozenset[str],
) -> None:
    """Put the operator behind them, and what turns it, among the operators of deeds.

    Args:
        meant: what is turned.
        between: what turns the operator itself.
        operator: what is told behind them.
        outer: how many of their operators govern the subject of the operator as well.
        pressing: the operators that press.
    """
    for _, deed in between:
        if deed is not None:
            deed.governs = True
    # "The ban on grain was eased" ends it.
    eased = operator == "free" and any(
        each.governor is not None and "free" not in each.operators for each in meant
    )
    names = (*[name for name, _ in between], "stop" if eased else operator)
    for each in meant:
        if operator == "lapse" and each.operators[-1:] == ("admit",):
            # "Let the sanctions lapse".
            each.operators = each.operators[:-1]
        # "Demanded that sanctions be lifted": the demand is outside, and inside is "a threat ... was withdrawn".
        threat = each.operators[:1] == ("threat",)
        at = 0 if threat else max(outer, _pressing_end(each.operators, pressing))
        each.operators = (*each.operators[:at], *names, *each.operators[at:])


def _pressing_end(operators: tuple[str, ...], pressing: frozenset[str]) -> int:
    """How many operators there are up to the last that presses, but for nouns and what was done; 0 where none does."""
    end = 0
    for at, name in enumerate(operators, 1):
        if name in pressing and name not in _NAMED:
            end = at
    return end
