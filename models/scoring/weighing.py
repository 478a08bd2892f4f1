"""Weighing: from the features of an article to log-odds.

A feature's value is the logarithm of its weighted count, scaled as each view does, and damped by the length of the
article's vector in that view. Each occurrence adds its share of its feature's count.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from models.scoring.damping import damp_length
from models.scoring.distinct import distinct, sums
from models.scoring.folded import VIEW_OF, Floats, Folded
from models.scoring.logarithms import logarithms_of
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

    def weigh(self, read: Occurrences) -> Weighed:
        """Weigh an article."""
        found, places = read.features, len(read.places)
        numbers = self._numbers.take(read.rows, 0)
        logarithms = logarithms_of(read.totals, read.most)
        relevance, up, down, _, _ = logarithms.dot(numbers).tolist()
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

        Args:
            read: the article.
            parts: the indexes of the places that each part consists of.
        """
        if not parts:
            return []
        features = read.features
        width = max(len(read.rows), 1)
        order = features.of_place.argsort(kind="stable")
        edges = features.of_place.take(order).searchsorted(np.arange(len(read.places) + 1)).tolist()
        # An empty one first: there may be no other.
        stretches = [order[:0], *[order[edges[place] : edges[place + 1]] for part in parts for place in part]]
        chosen = np.concatenate(stretches)
        sizes = [sum([edges[place + 1] - edges[place] for place in part]) for part in parts]
        where, counts = features.where.take(chosen), features.counts.take(chosen)
        keys = where + np.arange(0, len(parts) * width, width).repeat(sizes)
        found, where = distinct(keys, width * len(parts))
        of_part, row = np.divmod(found, width)
        numbers = self._numbers.take(read.rows.take(row), 0)
        logarithms = logarithms_of(sums(where, counts, len(found)), read.most)
        ups = sums(of_part, numbers[:, 1] * logarithms, len(parts)).tolist()
        downs = sums(of_part, numbers[:, 2] * logarithms, len(parts)).tolist()
        squares = sums(of_part, np.square(logarithms) * numbers[:, 4], len(parts)).tolist()
        odds: list[tuple[float, float]] = []
        for up, down, square in zip(ups, downs, squares, strict=True):
            damped = _damped(square)
            odds.append((self._up + up / damped, self._down + down / damped))
        return odds

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


def _lengths(numbers: Floats, logarithms: Floats) -> tuple[float, float]:
    """What the values of each view are divided by."""
    _, _, _, gate, score = np.square(logarithms).dot(numbers).tolist()
    return _damped(gate), _damped(score)


def _damped(square: float) -> float:
    """What values are divided by, by the square of their vector's length."""
    return damp_length(math.sqrt(square)) or 1.0
