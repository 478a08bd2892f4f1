"""A text as a string of word classes, one character a token."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.times.grammar import grammar

UNKNOWN = "x"
"""The class of every word that no time expression holds."""

_TOKEN = re.compile(r"\w++ *+|[^\w\s] *+|\s++")
_ASCII = re.compile(r"\w++ *+|[^\w\s\x1c-\x1f] *+|[\s\x1c-\x1f]++", re.ASCII)
"""The same for a text of ASCII only, of which `re` knows the words sooner."""


class Tokens(NamedTuple):
    """The tokens of a lower-case text: `classes[i]` is the class of `words[i]`, which starts at `starts[i]`."""

    classes: str
    words: list[str]
    starts: list[int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters that the tokens `[first, last)`, at least one, take up."""
        return self.starts[first], self.starts[last - 1] + len(self.words[last - 1])


def tokenise(lower: str) -> Tokens:
    """Cut a lower-case text into words, marks and line breaks; line breaks are empty words."""
    pieces: list[str] = (_ASCII if lower.isascii() else _TOKEN).findall(lower)
    words = [piece.rstrip() for piece in pieces]
    known = grammar().classes
    starts = [0]
    at = 0
    for piece in pieces:
        at += len(piece)
        starts.append(at)
    return Tokens("".join([known.get(word, UNKNOWN) for word in words]), words, starts)
