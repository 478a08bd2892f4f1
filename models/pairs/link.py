"""A link: what one sentence says of two actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Final, NamedTuple

from models.pairs.groups import Group

TIGHT: Final = 3.0
"""One word stands between the two and governs both, or a list does it together."""
STRONG: Final = 2.0
"""The words of relation stand somewhere between the two."""
WEAK: Final = 1.0
"""A clause ends between them, or one only speaks of the other."""

HUB: Final = 4
"""From this many listed actors on, a list is read as one host and its guests."""


class Link(NamedTuple):
    """Two actors, in alphabetical order, and how strongly the sentence sets them in relation."""

    first: str
    second: str
    weight: float


def among(actors: Sequence[str], weight: float) -> Iterator[Link]:
    """The links among listed actors."""
    if len(actors) >= HUB:
        yield from (_link(actors[0], other, weight) for other in actors[1:])
    else:
        yield from (_link(one, other, weight) for one, other in combinations(actors, 2))


def across(left: Group, right: Group, weight: float) -> Iterator[Link]:
    """The links of every actor of one group with every actor of the other."""
    for one, other in product(left.actors, right.actors):
        if one != other:
            yield _link(one, other, weight)


def _link(one: str, other: str, weight: float) -> Link:
    return Link(one, other, weight) if one < other else Link(other, one, weight)
