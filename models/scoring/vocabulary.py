"""The vocabulary: what stands for a feature, its name in training, the row of its weights in serving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from sys import intern
from typing import Generic, NamedTuple, Protocol, TypeVar

Key = TypeVar("Key")
Found_co = TypeVar("Found_co", covariant=True)


class Following(Protocol[Found_co]):
    """Leads from the word after another; a dictionary is one."""

    def get(self, second: str, /) -> Found_co | None:
        """What stands for the two in a row."""
        ...


class Vocabulary(NamedTuple, Generic[Key]):
    """Leads from features to what stands for them; None stands for features that are left out.

    Args:
        find: leads from the name of a feature.
        after: leads from a word to what, given the next one, leads from the two in a row: what `find` answers for
            `f"{first} {second}"`, without making that string.
    """

    find: Callable[[str], Key | None]
    after: Callable[[str], Following[Key]]

    def find_all(self, *names: str) -> tuple[Key, ...]:
        """What stands for these features, in order, those that are left out left out."""
        return tuple(key for name in names if (key := self.find(name)) is not None)


class _Named:
    """Names a word and the one after it."""

    __slots__ = ("_first",)

    def __init__(self, first: str) -> None:
        self._first = first

    def get(self, second: str, /) -> str:
        return f"{self._first} {second}"


def by_name() -> Vocabulary[str]:
    """Every feature, under its own name."""
    return Vocabulary(str, _Named)


def by_row(features: Sequence[str]) -> Vocabulary[int]:
    """The given features and no others, by their indexes."""
    rows: dict[str, int] = {}
    following: dict[str, dict[str, int]] = {}
    none: dict[str, int] = {}
    for row, feature in enumerate(features):
        first, blank, second = feature.partition(" ")
        if blank:
            # One object a word, however often it stands: what is compared then seldom has to be read.
            following.setdefault(first, {})[intern(second)] = row
        else:
            rows[feature] = row
    return Vocabulary(rows.get, lambda first: following.get(first, none))
