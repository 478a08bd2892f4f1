"""A text as a string of word classes, one character a token."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import repeat

from models.times.grammar import grammar

UNKNOWN = "x"
"""The class of every word that no time expression holds."""

_LINE_BREAK = grammar().names["NEWLINE"]

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
    # Most of what stands between two blanks is a word, which is known sooner than any pattern tells.
    chunks = lower.split(" ")
    classes: list[str] = list(map(known.get, chunks, repeat("")))
    at = since = 0
    for index, chunk in enumerate(chunks):
        if classes[index]:
            starts.append(at)
        elif chunk.isalnum():
            classes[index] = UNKNOWN
            starts.append(at)
        else:
            words += chunks[since:index]
            since = index + 1
            classes[index] = _cut(known, chunk, at, words, starts)
        at += len(chunk) + 1
    words += chunks[since:]
    starts.append(len(lower))
    return Tokens("".join(classes), words, starts)


@lru_cache(maxsize=1)
def _known_words() -> dict[str, str]:
    """The words of the grammar with their classes, without the line break, for which two blanks would be taken."""
    return {word: letter for word, letter in grammar().classes.items() if word}


def _cut(known: dict[str, str], chunk: str, at: int, words: list[str], starts: list[int]) -> str:
    """Add the words and the starts of a chunk at `at` that is no single word; their classes."""
    if chunk and chunk[-1] in _MARKS:
        word = chunk[:-1]
        if word.isalnum():
            mark = chunk[-1]
            words.append(word)
            words.append(mark)
            starts.append(at)
            starts.append(at + len(word))
            return known.get(word, UNKNOWN) + known.get(mark, UNKNOWN)
    elif not chunk and words:
        return ""
    classes = ""
    for piece, offset in _known_pieces(chunk) if len(chunk) <= _LONGEST else _pieces(chunk):
        # Blanks may part a line break from the next; both are one.
        if piece or not words or words[-1]:
            words.append(piece)
            starts.append(at + offset)
            classes += known.get(piece, UNKNOWN) if piece else _LINE_BREAK
    return classes


def _pieces(chunk: str) -> tuple[tuple[str, int], ...]:
    """The words, marks and line breaks of what stands between two blanks, each with its offset.

    Nothing, which stands before a blank at the start of a text, is a line break.
    """
    found = [(match.group(), match.start()) for match in _PIECE.finditer(chunk)]
    return tuple([("" if piece.isspace() else piece, offset) for piece, offset in found]) or (("", 0),)


@lru_cache(maxsize=_KEPT)
def _known_pieces(chunk: str) -> tuple[tuple[str, int], ...]:
    return _pieces(chunk)
