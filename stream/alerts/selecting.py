"""Which pairs a rule, a silence or an endpoint means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations
from typing import Annotated, Final

from pydantic import AfterValidator

from stream.records.pair import ALL

ANY: Final = "*"

_SIDE = r"(?:\*|[A-Za-z0-9_.:]{1,64})"
_PATTERN = re.compile(rf"{_SIDE}-{_SIDE}")


def check_pattern(pattern: str) -> str:
    """A pattern of pairs: `CHN-USA` in either order, `*-TWN` or `TWN-*`, `*` for every pair, `ALL` for the index.

    Raises:
        ValueError: it is no such pattern.
    """
    if pattern not in {ANY, ALL} and _PATTERN.fullmatch(pattern) is None:
        raise ValueError(f'{pattern!r} names no pairs; write "CHN-USA", "*-TWN", "*" for every pair or "ALL"')
    return pattern


def selects(patterns: Iterable[str], pair: str) -> bool:
    """Whether any pattern means the pair. `*` means every pair of actors, not `ALL`."""
    return any(_matches(pattern, pair) for pattern in patterns)


def pairs_of(actors: Iterable[str]) -> tuple[str, ...]:
    """The pairs that actors form, in order."""
    return tuple("-".join(two) for two in combinations(sorted(set(actors)), 2))


def _matches(pattern: str, pair: str) -> bool:
    if pattern == pair:
        return True
    if ALL in {pattern, pair}:
        return False
    if pattern == ANY:
        return True
    one, _, other = pattern.partition("-")
    first, _, second = pair.partition("-")
    return (_side(one, first) and _side(other, second)) or (_side(one, second) and _side(other, first))


def _side(pattern: str, actor: str) -> bool:
    return pattern in {ANY, actor}


PairPattern = Annotated[str, AfterValidator(check_pattern)]
