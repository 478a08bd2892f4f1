"""Entries: all that scoring knows of a stem or mark, found by one look-up."""

from __future__ import annotations

from typing import Final, Generic

from models.scoring.heads import Head
from models.scoring.vocabulary import Keys

PASSED_OVER: Final = -1
"""The number of what is no word of any feature, so that those around it stand in a row."""


class Entry(Generic[Keys]):
    """A stem or mark.

    `word` and `grams` are what the vocabulary says of it and of its letters, nothing where it is no feature; `number` is
    what the vocabulary knows it by among words in a row, `PASSED_OVER` for words that take no part; `head` is what begins
    with it of the two lexicons, and `follows` is whether it is the second of any of their phrases.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self, stem: str, word: Keys, number: int, grams: Keys, head: Head[Keys] | None, follows: bool
    ) -> None:
        self.stem = stem
        self.word = word
        self.number = number
        self.grams = grams
        self.head = head
        self.follows = follows
