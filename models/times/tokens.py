"""A text as a string of word classes, one character a token."""

from __future__ import annotations

import re
from functools import lru_cache

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


class Tokens:
    """The tokens of a lower-case text: `classes[i]` is the class of `words[i]`, which starts at `starts[i]`."""

    __slots__ = ("classes", "starts", "words")

    def __init__(self, classes: str, words: list[str], starts: list[int]) -> None:
        self.classes = classes
        self.words = words
        self.starts = starts

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters that the tokens `[first, last)`, at least one, take up."""
        return self.starts[first], self.starts[last - 1] + len(self.words[last - 1])


def tokenise(lower: str) -> Tokens:
    """Cut a lower-case text into words, marks and line breaks; line breaks are empty words."""
    words: list[str] = []
    starts: list[int] = []
    if not lower:
        return Tokens("", words, [0])
    known = _known_words()
    classes: list[str] = []
    at = 0
    # Most of what stands between two blanks is a word, which is known sooner than any pattern tells.
    for chunk in lower.split(" "):
        known_class = known.get(chunk)
        if known_class is not None or chunk.isalnum():
            words.append(chunk)
            classes.append(UNKNOWN if known_class is None else known_class)
            starts.append(at)
            at += len(chunk) + 1
            continue
        word = chunk[:-1]
        if word.isalnum() and chunk[-1] in _MARKS:
            mark = chunk[-1]
            words.append(word)
            words.append(mark)
            classes.append(known.get(word, UNKNOWN))
            classes.append(known.get(mark, UNKNOWN))
            starts.append(at)
            starts.append(at + len(word))
        elif chunk or not words:
            for piece, offset, letter in _known_pieces(chunk) if len(chunk) <= _LONGEST else _pieces(chunk):
                # Blanks may part a line break from the next; both are one.
                if piece or not words or words[-1]:
                    words.append(piece)
                    classes.append(letter)
                    starts.append(at + offset)
        at += len(chunk) + 1
    starts.append(len(lower))
    return Tokens("".join(classes), words, starts)


@lru_cache(maxsize=1)
def _known_words() -> dict[str, str]:
    """The words of the grammar with their classes, without the line break, for which two blanks would be taken."""
    return {word: letter for word, letter in grammar().classes.items() if word}


def _pieces(chunk: str) -> tuple[tuple[str, int, str], ...]:
    """The words, marks and line breaks of what stands between two blanks, each with its offset and its class.

    Nothing, which stands before a blank at the start of a text, is a line break.
    """
    known = grammar().classes
    found = [(match.group(), match.start()) for match in _PIECE.finditer(chunk)]
    read = [("" if piece.isspace() else piece, offset) for piece, offset in found] or [("", 0)]
    return tuple([(piece, offset, known.get(piece, UNKNOWN)) for piece, offset in read])


@lru_cache(maxsize=_KEPT)
def _known_pieces(chunk: str) -> tuple[tuple[str, int, str], ...]:
    return _pieces(chunk)
