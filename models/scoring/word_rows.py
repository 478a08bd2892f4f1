"""Word rows: the rows of words and of two words in a row, for all the words of an article at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from models.scoring.distinct import Indexes

NO_WORD = 0
"""The number of every word that no feature is made of, and of what parts two that do not stand in a row."""

Standing = tuple[npt.NDArray[np.int32], Indexes]
"""Rows, and the index of the word that each stands at."""

_ROOM = 4
"""Values that the last bits of two in a row have for each feature: some one in eight of others looks like one."""


def number_words(features: Sequence[str]) -> dict[str, int]:
    """A number above 0 for each word that a feature is, or is two of."""
    numbers: dict[str, int] = {}
    for feature in features:
        if ":" not in feature:
            for word in feature.split(" "):
                numbers.setdefault(word, len(numbers) + 1)
    return numbers


class WordRows:
    """Leads from the numbers of words to the rows of features.

    Two in a row are looked up by halving, in numpy: a dictionary for each first word is several places in memory for each
    word of an article, which between two articles are forgotten by the processor. Halving jumps about as well, so most that
    no feature is are sorted out by their last bits before.

    Args:
        features: the names of the rows.
        numbers: what `number_words` answers for them.
    """

    def __init__(self, features: Sequence[str], numbers: Mapping[str, int]) -> None:
        self._width = len(numbers) + 1
        # Both as short as the rows of other features are written, with which they are sorted.
        self._alone = np.full(self._width, -1, dtype=np.int32)
        # One that is never asked for, so that a place among them is always the place of one.
        pairs = [(self._width**2, 0)]
        for row, feature in enumerate(features):
            if ":" in feature:
                continue
            first, blank, second = feature.partition(" ")
            if blank:
                pairs.append((numbers[first] * self._width + numbers[second], row))
            else:
                self._alone[numbers[first]] = row
        several, rows = np.array(sorted(pairs), dtype=np.intp).T.copy()
        self._rows = rows.astype(np.int32)
        # In half the memory, of which each look-up touches much, where they fit.
        self._pairs = several.astype(np.result_type(np.int32, np.min_scalar_type(-(self._width**2))))
        self._last_bits = (1 << (_ROOM * len(several)).bit_length()) - 1
        self._may_be = np.zeros(self._last_bits + 1, dtype=np.bool_)
        self._may_be[several & self._last_bits] = True

    def find(self, words: npt.NDArray[np.signedinteger]) -> tuple[Standing, Standing]:
        """The rows that are known of these words and of each two in a row.

        Returns:
            The rows of words, then those of two, each with the index of the word, or of the first of two, that it stands at.
        """
        alone = self._alone.take(words)
        at = (alone >= 0).nonzero()[0]
        pairs = words[:-1].astype(self._pairs.dtype, copy=False) * self._width + words[1:]
        first = self._may_be.take(pairs & self._last_bits).nonzero()[0]
        pairs = pairs.take(first)
        places = self._pairs.searchsorted(pairs)
        known = (self._pairs.take(places) == pairs).nonzero()[0]
        return (alone.take(at), at), (self._rows.take(places.take(known)), first.take(known))
