"""Occurrences: the features of an article that a model knows, place by place, in arrays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

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
_SIZE = ROW.itemsize


@lru_cache(maxsize=256)
def _twice(places: int) -> Indexes:
    """The indexes of so many places, two times over; shared, so not to be written to."""
    return np.tile(np.arange(places), 2)


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
        features: the occurrences of all features but grams.
        letters: the row of each gram, as an index of `rows`, place by place.
        sizes: how many of them there are in each place.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        places: tuple[Place, ...],
        weights: Floats,
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
        return Found(self.letters, of_place, self.weights.take(of_place))


def find_occurrences(parts: Sequence[Part[bytes]], known: WordRows, rows: int) -> Occurrences:
    """Make arrays of parts whose features are below `rows`.

    Args:
        parts: those of an article, one at the least.
        known: leads to the rows of words.
        rows: how many there are.
    """
    words = [part.words for part in parts]
    others = [part.features for part in parts]
    grams = [part.grams for part in parts]
    # Each call of numpy takes as long as some hundred numbers do: all that can be is asked for at once.
    joined = _END.join(words) + _END
    numbers = np.frombuffer(b"".join([joined, *others, *grams]), dtype=ROW)
    sizes = [len(each) // _SIZE + 1 for each in words] + [len(each) // _SIZE for each in others]
    of_place = _twice(len(parts)).repeat(np.fromiter(sizes, np.intp))
    first = len(joined) // _SIZE
    (alone, at), (pairs, before) = known.find(numbers[:first])
    of_place = np.concatenate((of_place.take(at), of_place.take(before), of_place[first:]))
    different, where = distinct(np.concatenate((alone, pairs, numbers[first:])), rows)
    end = len(of_place)
    weights = np.array([part.weight for part in parts])
    counts = np.ones(len(where))
    counts[:end] = weights.take(of_place)
    counted = end
    letters = [len(each) // _SIZE for each in grams]
    for part, size in zip(parts, letters, strict=True):
        if part.weight != 1.0:
            counts[counted : counted + size] = part.weight
        counted += size
    return Occurrences(
        tuple([(part.document, part.sentence) for part in parts]),
        weights,
        different,
        sums(where, counts, len(different)),
        Found(where[:end], of_place, counts[:end]),
        where[end:],
        letters,
    )
