"""Occurrences: the features of an article that a model knows, place by place, in arrays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from models.scoring.distinct import Indexes, distinct, sums
from models.scoring.folded import Floats
from models.scoring.parts import TITLE_WEIGHT, Part
from models.scoring.word_rows import NO_WORD, ROW, WordRows

Place = tuple[int, int | None]
"""The index of a document and of a sentence in it; None for the article as a whole."""

_SIZE: Final = ROW.itemsize
_KINDS: Final = 4
"""Words, two words in a row, other features, and grams, in this order."""


@lru_cache(maxsize=256)
def _for_each_kind(weights: tuple[float, ...]) -> tuple[Indexes, Floats]:
    """The indexes of places and their weights, once for each kind of features; shared, so not to be written to.

    As many places as an article has sentences come back, and have the same weights then.
    """
    return np.tile(np.arange(len(weights)), _KINDS), np.tile(np.array(weights), _KINDS)


class Found:
    """Occurrences in an article, of features or of grams.

    Args:
        where: the row of each, as an index of the article's rows.
        of_place: the place of each, as an index of places.
        counts: how much each counts.
    """

    def __init__(self, where: Indexes, of_place: Indexes, counts: Floats) -> None:
        self.where = where
        self.of_place = of_place
        self.counts = counts


class Occurrences:
    """What the model knows of an article.

    Args:
        places: where something may occur.
        weights: how much an occurrence in each of them counts.
        rows: the different rows that occur, in order.
        totals: how much the occurrences of each of them count.
        features: the occurrences of all features but grams: the words, then two in a row, then others, each place by place.
        letters: those of grams, place by place.
        sizes: how many of those there are in each place.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        places: tuple[Place, ...],
        weights: tuple[float, ...],
        rows: Indexes,
        totals: Floats,
        features: Found,
        letters: Indexes,
        sizes: list[int],
    ) -> None:
        self.places = places
        self.weights = weights
        self.rows = rows
        self.totals = totals
        self.features = features
        self.letters = letters
        self.sizes = sizes

    @property
    def grams(self) -> Found:
        """The occurrences of grams, apart since only relevance weighs them, and only explaining asks where they stand."""
        of_place = np.arange(len(self.places)).repeat(self.sizes)
        return Found(self.letters, of_place, np.array(self.weights).take(of_place))

    @property
    def most(self) -> float:
        """No row counts more than this."""
        return TITLE_WEIGHT * (len(self.features.where) + len(self.letters))


def find_occurrences(parts: Sequence[Part[bytes]], known: WordRows, rows: int) -> Occurrences:
    """Make arrays of parts whose features are below `rows`.

    Args:
        parts: those of an article, one at the least.
        known: leads to the rows of two words in a row.
        rows: how many there are.
    """
    words: list[bytes] = []
    pairs: list[bytes] = []
    others: list[bytes] = []
    letters: list[bytes] = []
    word_sizes: list[int] = []
    pair_sizes: list[int] = []
    other_sizes: list[int] = []
    letter_sizes: list[int] = []
    for part in parts:
        first_word, first_pair = len(words), len(pairs)
        before = NO_WORD
        size = 0
        for entry in part.entries:
            number = entry.number
            if number < 0:
                continue
            if entry.word:
                words.append(entry.word)
            pair = known.of_two(before, number)
            if pair:
                pairs.append(pair)
            before = number
            if entry.grams:
                letters.append(entry.grams)
                size += len(entry.grams)
        word_sizes.append(len(words) - first_word)
        pair_sizes.append(len(pairs) - first_pair)
        letter_sizes.append(size // _SIZE)
        size = 0
        for keys in part.features:
            size += len(keys)
        others += part.features
        other_sizes.append(size // _SIZE)
    numbers = b"".join(words + pairs + others + letters)
    sizes = word_sizes + pair_sizes + other_sizes + letter_sizes
    # Each call of numpy takes as long as some hundred numbers do: all that can be is asked for at once.
    each = np.fromiter(sizes, np.intp, len(sizes))
    weights = tuple([part.weight for part in parts])
    places, weight_of = _for_each_kind(weights)
    end = len(numbers) // _SIZE - sum(letter_sizes)
    kept = (_KINDS - 1) * len(parts)
    counts = weight_of.repeat(each)
    different, where = distinct(np.frombuffer(numbers, dtype=ROW), rows)
    return Occurrences(
        tuple([(part.document, part.sentence) for part in parts]),
        weights,
        different,
        sums(where, counts, len(different)),
        Found(where[:end], places[:kept].repeat(each[:kept]), counts[:end]),
        where[end:],
        letter_sizes,
    )
