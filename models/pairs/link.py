"""A link: what one sentence says of two actors."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from models.pairs.groups import Group

TIGHT: Final = 3.0
"""One word stands between the two and governs both, or a list does it together."""
STRONG: Final = 2.0
"""The words of relation stand somewhere between the two."""
WEAK: Final = 1.0
"""A clause ends between them, or one only speaks of the other."""

HUB: Final = 4
"""From this many listed actors on, a list is read as one host and its guests."""


class Link:
    """Two actors, in alphabetical order, and how strongly the sentence sets them in relation.

    `towards` is the one of them that the other acts towards, as far as their order tells.
    """

    def __init__(self, first: str, second: str, weight: float, towards: str) -> None:
        self.first = first
        self.second = second
        self.weight = weight
        self.towards = towards


def among(actors: Sequence[str], weight: float) -> list[Link]:
    """The links among listed actors."""
    if len(actors) >= HUB:
        return [_link(actors[0], other, weight) for other in actors[1:]]
    return [_link(one, other, weight) for one, other in combinations(actors, 2)]


def across(left: Group, right: Group, weight: float) -> list[Link]:
    """The links of every actor of one group with every actor of the other."""
    return [_link(one, other, weight) for one in left.actors for other in right.actors if one != other]


def _link(one: str, other: str, weight: float) -> Link:
    return Link(one, other, weight, other) if one < other else Link(other, one, weight, other)
