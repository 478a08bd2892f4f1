"""The daily series: where every pair stood at the end of every day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from stream.pairs.figures import Row
from stream.records.pair import ALL

LEVELS: Final = ("escalation", "de_escalation", "tension")
COUNTS: Final = ("articles", "stories")

ESCALATION: Final = 0
DE_ESCALATION: Final = 1
TENSION: Final = 2


class Block(NamedTuple):
    """One day: `levels` `(pairs, 3)` and `counts` `(pairs, 2)`, in the order of `Series.pairs`."""

    day: int
    levels: NDArray[np.float64]
    counts: NDArray[np.int64]


class _Told(NamedTuple):
    """The rows of a day that are not all 0, by the numbers of their pairs."""

    pairs: NDArray[np.int64]
    levels: NDArray[np.float64]
    counts: NDArray[np.int64]


class Series:
    """Days in a row; rows that are all 0 take no memory.

    `first` is the first day, in days since 1970-01-01.
    """

    def __init__(self) -> None:
        self.first = 0
        self._days: list[_Told] = []
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        """The number of days."""
        return len(self._days)

    @property
    def last(self) -> int:
        """The last day."""
        return self.first + len(self._days) - 1

    @property
    def pairs(self) -> list[str]:
        """Every pair that occurs, and `ALL`, sorted."""
        return sorted(self._numbers)

    def add(self, day: int, rows: Sequence[Row]) -> None:
        """Add the day after the last one."""
        if not self._days:
            self.first = day
        assert day == self.last + 1
        numbers, told = self._numbers, []
        for row in rows:
            number = numbers.setdefault(row.pair, len(numbers))
            if any(row[1:]):
                told.append((number, row))
        self._days.append(
            _Told(
                np.array([number for number, _ in told], np.int64),
                np.array([row[1:4] for _, row in told], np.float64).reshape(-1, len(LEVELS)),
                np.array([row[4:] for _, row in told], np.int64).reshape(-1, len(COUNTS)),
            )
        )

    def blocks(self) -> Iterator[Block]:
        """Every day with all its rows."""
        size = len(self._numbers)
        places = np.empty(size, np.int64)
        for place, pair in enumerate(self.pairs):
            places[self._numbers[pair]] = place
        for day, told in enumerate(self._days, self.first):
            levels, counts = np.zeros((size, len(LEVELS))), np.zeros((size, len(COUNTS)), np.int64)
            rows = places[told.pairs]
            levels[rows], counts[rows] = told.levels, told.counts
            yield Block(day, levels, counts)

    def levels(self, pair: str) -> NDArray[np.float64]:
        """A pair's escalation, de-escalation and tension on every day, `(days, 3)`; 0 where it does not occur."""
        levels = np.zeros((len(self._days), len(LEVELS)))
        number = self._numbers.get(pair, -1)
        for at, told in enumerate(self._days):
            found = np.flatnonzero(told.pairs == number)
            if found.size:
                levels[at] = told.levels[found[0]]
        return levels

    def escalation_by_day(self, pair: str) -> dict[int, float]:
        """A pair's escalation by UTC day."""
        return dict(enumerate(self.levels(pair)[:, ESCALATION].tolist(), self.first))

    def tensest(self) -> list[tuple[str, float]]:
        """Pairs by their highest tension on any day, the tensest first, `ALL` left out."""
        highest = np.zeros(len(self._numbers))
        for told in self._days:
            np.maximum.at(highest, told.pairs, told.levels[:, TENSION])
        return sorted(
            ((pair, float(highest[number])) for pair, number in self._numbers.items() if pair != ALL),
            key=lambda item: (-item[1], item[0]),
        )

    def standing(self) -> list[tuple[str, tuple[float, float, float]]]:
        """Pairs by their tension on the last day, the tensest first, `ALL` left out: its three levels each."""
        if not self._days:
            return []
        names = {number: pair for pair, number in self._numbers.items()}
        told = self._days[-1]
        rows = [
            (names[number], (levels[0], levels[1], levels[2]))
            for number, levels in zip(told.pairs.tolist(), told.levels.tolist(), strict=True)
        ]
        return sorted((row for row in rows if row[0] != ALL), key=lambda row: (-row[1][TENSION], row[0]))
