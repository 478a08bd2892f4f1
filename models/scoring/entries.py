"""Entries: all that scoring knows of a stem or mark, found by one look-up."""

from __future__ import annotations

from typing import Generic

from models.scoring.heads import Head
from models.scoring.vocabulary import Keys


class Entry(Generic[Keys]):
    """A stem or mark.

    `word` and `grams` are what the vocabulary says of it and of its letters, nothing where it is no feature; `head` is
    what begins with it of the two lexicons, and `follows` is whether it is the second of any of their phrases.
    """

    def __init__(self, stem: str, word: Keys, grams: Keys, head: Head[Keys] | None, *, follows: bool) -> None:
        self.stem = stem
        self.word = word
        self.grams = grams
        self.head = head
        self.follows = follows
