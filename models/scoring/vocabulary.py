"""The vocabulary: what stands for features, their names in training, the rows of their weights in serving."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Generic, NamedTuple, Protocol, TypeVar

import numpy as np

from models.scoring.word_rows import NO_WORD

Keys = TypeVar("Keys")
Keys_co = TypeVar("Keys_co", covariant=True)

ROW = np.dtype(np.int32)
"""How a row, or the number of a word, is written where bytes stand for them: short, to lie close together."""


class FindAll(Protocol[Keys_co]):
    """Leads from the names of features to what stands for them."""

    def __call__(self, *names: str) -> Keys_co:
        """What stands for these features, in order, those that are left out left out."""
        ...


class Vocabulary(NamedTuple, Generic[Keys]):
    """Leads from features to what stands for them, however many they are.

    Args:
        find_all: leads from the names of features.
        find_word: leads from a word to what stands for it among words in a row.
        join: what stands for all the features, or words, that others stand for, in order.
    """

    find_all: FindAll[Keys]
    find_word: Callable[[str], Keys]
    join: Callable[[Iterable[Keys]], Keys]


Names = tuple[str, ...]


def by_name() -> Vocabulary[Names]:
    """Every feature, under its own name."""
    return Vocabulary(
        lambda *names: names,
        lambda word: (word,),
        lambda several: tuple(chain.from_iterable(several)),
    )


def by_row(features: Sequence[str], words: Mapping[str, int]) -> Vocabulary[bytes]:
    """The given features and no others, by the bytes of their indexes, and words by those of their numbers.

    Bytes are joined, and read by numpy, in a fraction of the time that as many numbers would take.
    """
    rows = dict(zip(features, _bytes(range(len(features))), strict=True))
    numbers = dict(zip(words, _bytes(words.values()), strict=True))
    (no_word,) = _bytes((NO_WORD,))
    return Vocabulary(
        lambda *names: b"".join([rows[name] for name in names if name in rows]),
        lambda word: numbers.get(word, no_word),
        b"".join,
    )


def _bytes(numbers: Iterable[int]) -> list[bytes]:
    return [number.tobytes() for number in np.array(list(numbers), dtype=ROW)]
