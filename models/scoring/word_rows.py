"""Word rows: the numbers of the words that features are made of, and the rows of two of them in a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from sys import byteorder

import numpy as np

NO_WORD = 0
"""The number of every word that no feature is made of."""

ROW = np.dtype(np.int32)
"""How a row is written where bytes stand for it: short, to lie close together."""

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
    """Leads from two words in a row, by their numbers, to the row of the feature that they are.

    They are asked for at every word, and few are a feature: most that are none are sorted out by their last bits, in little
    memory, before a dictionary is asked, which lies in several places that the processor forgets between two articles.

    Args:
        features: the names of the rows.
        numbers: what `number_words` answers for them.
    """

    def __init__(self, features: Sequence[str], numbers: Mapping[str, int]) -> None:
        self._width = len(numbers) + 1
        self._rows: dict[int, bytes] = {}
        for row, feature in enumerate(features):
            first, blank, second = feature.partition(" ")
            if blank and ":" not in feature:
                self._rows[self._pair(numbers[first], numbers[second])] = row.to_bytes(
                    ROW.itemsize, byteorder
                )
        self._last_bits = (1 << (_ROOM * (len(self._rows) + 1)).bit_length()) - 1
        may_be = bytearray(self._last_bits + 1)
        for pair in self._rows:
            may_be[pair & self._last_bits] = 1
        self._may_be = bytes(may_be)

    def of_two(self, first: int, second: int) -> bytes:
        """The bytes of the row, none where no feature is made of these two."""
        pair = self._pair(first, second)
        if not self._may_be[pair & self._last_bits]:
            return b""
        return self._rows.get(pair, b"")

    def _pair(self, first: int, second: int) -> int:
        return first * self._width + second
