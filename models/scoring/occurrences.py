"""Occurrences: the features of an article that a model knows, place by place, in arrays."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from models.scoring.distinct import Indexes, distinct, sums
from models.scoring.folded import Floats
from models.scoring.parts import Part
from models.scoring.vocabulary import ROW
from models.scoring.word_rows import NO_WORD, WordRows

Place = tuple[int, int | None]
"""The index of a document and of a sentence in it; None for the article as a whole."""

_END = np.array(NO_WORD, dtype=ROW).tobytes()
"""What parts the words of one sentence from those of the next."""


@lru_cache(maxsize=256)
def _thrice(places: int) -> Indexes:
    """The indexes of so many places, three times over; shared, so not to be written to."""
    return np.tile(np.arange(places), 3)


class Found(NamedTuple):
    """Occurrences in an article, of features or of grams.

    Args:
        where: the row of each, as an index of the article's rows.
        of_place: the place of each, as an index of places.
        counts: how much each counts.
    """

    where: Indexes
    of_place: Indexes
    counts: Floats


class Occurrences(NamedTuple):
    """What the model knows of an article.

    Args:
        places: where something may occur.
        rows: the different rows that occur, in order.
        totals: how much the occurrences of each of them count.
        features: the occurrences of all features but grams.
        grams: those of grams, apart since only relevance weighs them.
    """

    places: tuple[Place, ...]
    rows: Indexes
    totals: Floats
    features: Found
    grams: Found


def find_occurrences(parts: Iterable[Part[bytes]], known: WordRows, rows: int) -> Occurrences:
    """Make arrays of parts whose features are below `rows`.

    Args:
        parts: those of an article, one at the least.
        known: leads to the rows of words.
        rows: how many there are.
    """
    documents, sentences, weights, words, others, grams = zip(*parts, strict=True)
    places = tuple(zip(documents, sentences, strict=True))
    # Each call of numpy takes as long as some hundred numbers do: all that can be is asked for at once.
    numbers = np.frombuffer(b"".join((_END.join(words), _END, *others, *grams)), dtype=ROW)
    sizes = np.array(list(map(len, (*words, *others, *grams)))) // ROW.itemsize
    sizes[: len(places)] += 1
    of_place = _thrice(len(places)).repeat(sizes)
    first = sum(map(len, words)) // ROW.itemsize + len(places)
    found, at = known.find(numbers[:first])
    of_place = np.concatenate((of_place.take(at), of_place[first:]))
    different, where = distinct(np.concatenate((found, numbers[first:])), rows)
    counts = np.array(weights).take(of_place)
    end = len(where) - sum(map(len, grams)) // ROW.itemsize
    return Occurrences(
        places,
        different,
        sums(where, counts, len(different)),
        Found(where[:end], of_place[:end], counts[:end]),
        Found(where[end:], of_place[end:], counts[end:]),
    )
