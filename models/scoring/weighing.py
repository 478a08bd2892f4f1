"""Weighing: from the features of an article to log-odds.

A feature's value is the logarithm of its weighted count, scaled as each view does, and damped by the length of the
article's vector in that view. Each occurrence adds its share of its feature's count.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from models.scoring.damping import damp_length
from models.scoring.distinct import sums
from models.scoring.folded import VIEW_OF, Floats, Folded
from models.scoring.memo import Memo
from models.scoring.occurrences import Found, Occurrences


class Weighed:
    """An article's log-odds by output, and what each place adds to either score."""

    def __init__(
        self, odds: tuple[float, float, float], escalating: list[float], de_escalating: list[float]
    ) -> None:
        self.odds = odds
        self.escalating = escalating
        self.de_escalating = de_escalating


class Weigher:
    """Weighs articles by the numbers of a model."""

    def __init__(self, folded: Folded) -> None:
        # What is asked for at once lies side by side: the weights, then the squares of the scales of both views.
        self._numbers = np.column_stack((folded.weights * folded.scale[:, VIEW_OF], np.square(folded.scale)))
        self._relevance, self._up, self._down = folded.intercepts.tolist()
        self._scores = Memo[int, tuple[float, float, float]](self._find_scores)
        self._logarithms = Memo[float, float](_logarithm)

    def weigh(self, read: Occurrences) -> Weighed:
        """Weigh an article."""
        found, places = read.features, len(read.places)
        numbers = self._numbers.take(read.rows, 0)
        logarithms = np.log1p(read.totals)
        relevance, up, down, _, _ = (logarithms @ numbers).tolist()
        gate, score = _lengths(numbers, logarithms)
        shares = logarithms / (read.totals * score)
        # By themselves, since of both at once numpy multiplies two numbers at a time.
        return Weighed(
            (self._relevance + relevance / gate, self._up + up / score, self._down + down / score),
            _by_place(numbers[:, 1] * shares, found, places),
            _by_place(numbers[:, 2] * shares, found, places),
        )

    def weigh_parts(self, read: Occurrences, parts: Sequence[Sequence[int]]) -> list[tuple[float, float]]:
        """The log-odds of both scores, as if each part were an article.

        Sentences are so short that numpy, which takes as long for a call as for some hundred numbers, is no help.

        Args:
            read: the article.
            parts: the indexes of the places that each part consists of.
        """
        if not parts:
            return []
        rows_of = _rows_of(read, {place for part in parts for place in part})
        return [self._weigh_part(rows_of, read.weights, part) for part in parts]

    def _weigh_part(
        self, rows_of: dict[int, list[int]], weights: Sequence[float], part: Sequence[int]
    ) -> tuple[float, float]:
        totals: dict[int, float] = {}
        for place in part:
            weight = weights[place]
            for row in rows_of[place]:
                totals[row] = totals.get(row, 0.0) + weight
        up = down = square = logarithm = counted = 0.0
        for row in sorted(totals):
            total = totals[row]
            # Nearly all count the same.
            if total != counted:
                counted, logarithm = total, self._logarithms[total]
            of_up, of_down, scale = self._scores[row]
            up += of_up * logarithm
            down += of_down * logarithm
            square += logarithm * logarithm * scale
        damped = _damped(square)
        return self._up + up / damped, self._down + down / damped

    def _find_scores(self, row: int) -> tuple[float, float, float]:
        """What a row adds to both scores, and the square of its scale in their view."""
        _, up, down, _, square = self._numbers[row].tolist()
        return up, down, square

    def effects(self, read: Occurrences) -> tuple[Floats, Floats]:
        """What each occurrence of a feature, and of a gram, adds to each output, shapes (occurrences, 3)."""
        numbers = self._numbers.take(read.rows, 0)
        logarithms = np.log1p(read.totals)
        lengths = np.array(_lengths(numbers, logarithms))
        each = numbers[:, :3] * (logarithms / read.totals)[:, None] / lengths[list(VIEW_OF)]
        return (
            each[read.features.where] * read.features.counts[:, None],
            each[read.grams.where] * read.grams.counts[:, None],
        )


def _by_place(shares: Floats, found: Found, places: int) -> list[float]:
    """What the occurrences in each place add, by what one of each row does."""
    added: list[float] = sums(found.of_place, shares.take(found.where) * found.counts, places).tolist()
    return added


def _rows_of(read: Occurrences, places: Iterable[int]) -> dict[int, list[int]]:
    """The row of each occurrence of a feature in these places."""
    rows_of: dict[int, list[int]] = {place: [] for place in places}
    wanted = bytearray(len(read.places))
    for place in rows_of:
        wanted[place] = True
    at = np.frombuffer(wanted, dtype=np.bool_).take(read.features.of_place).nonzero()[0]
    rows: list[int] = read.rows.take(read.features.where.take(at)).tolist()
    for place, row in zip(read.features.of_place.take(at).tolist(), rows, strict=True):
        rows_of[place].append(row)
    return rows_of


def _lengths(numbers: Floats, logarithms: Floats) -> tuple[float, float]:
    """What the values of each view are divided by."""
    _, _, _, gate, score = (np.square(logarithms) @ numbers).tolist()
    return _damped(gate), _damped(score)


def _damped(square: float) -> float:
    """What values are divided by, by the square of their vector's length."""
    return damp_length(math.sqrt(square)) or 1.0


def _logarithm(total: float) -> float:
    """The value of a feature that counts this, as numpy answers it for whole articles."""
    return float(np.log1p(np.array([total]))[0])
