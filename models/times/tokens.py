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
_LINE_BREAK, _STOP = grammar().names["NEWLINE"], grammar().names["STOP"]
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


class Cut:
    """What has been cut of a text so far, which may leave out what lies between; `unknown` is where the last word of no class starts."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.classes: list[str] = []
        self.unknown = -1
        self._known = known_words()

    def chunk(self, chunk: str, at: int) -> None:
        """Cut what stands between two blanks, and starts at an offset."""
        known_class = self._known.get(chunk)
        # Most of what stands between two blanks is a word, which is known sooner than any pattern tells.
        if known_class is not None:
            self._add(chunk, at, known_class)
            return
        if chunk.isalnum():
            self._add(chunk, at, UNKNOWN)
            return
        word = chunk[:-1]
        if word.isalnum() and chunk[-1] in _MARKS:
            mark = chunk[-1]
            self._add(word, at, self._known.get(word, UNKNOWN))
            self._add(mark, at + len(word), self._known.get(mark, UNKNOWN))
        elif chunk or not self.words:
            for piece, offset, letter in pieces(chunk):
                # Blanks may part a line break from the next; both are one.
                if piece or not self.words or self.words[-1]:
                    self._add(piece, at + offset, letter)

    def gap(self, lower: str, start: int, end: int) -> None:
        """Leave the characters `[start, end)` out; of the marks in them a line break stays, else a full stop."""
        if lower.find("\n", start, end) >= 0:
            self._add("", start, _LINE_BREAK)
        elif lower.find(".", start, end) >= 0:
            self._add(".", start, _STOP)

    def _add(self, word: str, at: int, letter: str) -> None:
        self.words.append(word)
        self.starts.append(at)
        self.classes.append(letter)
        if letter == UNKNOWN:
            self.unknown = at

    def tokens(self, end: int) -> Tokens:
        """All that has been cut, of a text that ends at `end`."""
        self.starts.append(end)
        return Tokens("".join(self.classes), self.words, self.starts)


def tokenise(lower: str) -> Tokens:
    """Cut a lower-case text into words, marks and line breaks; line breaks are empty words."""
    cut = Cut()
    at = 0
    for chunk in lower.split(" ") if lower else ():
        cut.chunk(chunk, at)
        at += len(chunk) + 1
    return cut.tokens(len(lower))


def pieces(chunk: str) -> tuple[tuple[str, int, str], ...]:
    """The words, marks and line breaks of what stands between two blanks, each with its offset and its class.

    Nothing, which stands before a blank at the start of a text, is a line break.
    """
    return _known_pieces(chunk) if len(chunk) <= _LONGEST else _pieces(chunk)


@lru_cache(maxsize=1)
def known_words() -> dict[str, str]:
    """The words of the grammar with their classes, without the line break, for which two blanks would be taken."""
    return {word: letter for word, letter in grammar().classes.items() if word}


def _pieces(chunk: str) -> tuple[tuple[str, int, str], ...]:
    known = grammar().classes
    found = [(match.group(), match.start()) for match in _PIECE.finditer(chunk)]
    read = [("" if piece.isspace() else piece, offset) for piece, offset in found] or [("", 0)]
    return tuple([(piece, offset, known.get(piece, UNKNOWN)) for piece, offset in read])


@lru_cache(maxsize=_KEPT)
def _known_pieces(chunk: str) -> tuple[tuple[str, int, str], ...]:
    return _pieces(chunk)
