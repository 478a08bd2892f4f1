"""A text as a string of word classes, one character a token."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from models.times.grammar import grammar

UNKNOWN = "x"
"""The class of every word that no time expression holds."""

_PIECE = re.compile(r"\w++|[^\w\s]|\s++")
_KEPT = 4096
"""Chunks that are kept: the same words with their full stops and commas come again and again."""
_MARKS = frozenset(".,:;?!\"')")
"""What most often closes a word."""
_LONGEST = 40
"""No longer chunk is kept."""


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
    words: list[str] = []
    starts: list[int] = []
    if not lower:
        return Tokens("", words, [0])
    known = grammar().classes
    at = 0
    # Most of what stands between two blanks is a word, which is known sooner than any pattern tells.
    for chunk in lower.split(" "):
        if chunk.isalnum():
            words.append(chunk)
            starts.append(at)
        elif chunk[-1:] in _MARKS and chunk[:-1].isalnum():
            words += (chunk[:-1], chunk[-1])
            starts += (at, at + len(chunk) - 1)
        elif chunk or not words:
            for piece, offset in _known_pieces(chunk) if len(chunk) <= _LONGEST else _pieces(chunk):
                # Blanks may part a line break from the next; both are one.
                if piece or not words or words[-1]:
                    words.append(piece)
                    starts.append(at + offset)
        at += len(chunk) + 1
    starts.append(len(lower))
    return Tokens("".join([known.get(word, UNKNOWN) for word in words]), words, starts)


def _pieces(chunk: str) -> tuple[tuple[str, int], ...]:
    """The words, marks and line breaks of what stands between two blanks, each with its offset.

    Nothing, which stands before a blank at the start of a text, is a line break.
    """
    found = [(match.group(), match.start()) for match in _PIECE.finditer(chunk)]
    return tuple([("" if piece.isspace() else piece, offset) for piece, offset in found]) or (("", 0),)


@lru_cache(maxsize=_KEPT)
def _known_pieces(chunk: str) -> tuple[tuple[str, int], ...]:
    return _pieces(chunk)
