"""The words of one sentence, cut by rules that are many times cheaper than the tokenizer.

Follow-ups are read from words and the order they stand in; lemmas and tags are not needed.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from functools import lru_cache

from models.follow_ups.acts import acts
from models.mentions import TimeMention
from models.signal import Span
from models.text.document import Document
from models.text.offsets import first_from

_WORD = re.compile(
    r"[a-z]+(?![\w.'-])|\d+(?:[.,:]\d+)*\w*|[^\W_]+(?:[-'.][^\W_]+)*(?:(?<=\.[^\W\d_])\.)?|[^\w\s]"
)
_CONTRACTED = re.compile(r"(?<=[^\W\d_])(?:n't|'ll|'s)$")
"""The second half of "won't", "it'll" and "Chad's", which are cut in two."""
_CLOSING = frozenset(",.;:?!)\"'")
"""Marks that are cut from the letters and digits before them whatever these are."""
_CAPITALS = frozenset(string.ascii_uppercase)
_SMALL = frozenset(string.ascii_lowercase + string.digits + string.punctuation)
_KEPT = 4096
"""Pieces that are kept: the same abbreviations, genitives and compounds come again and again."""


class Ends:
    """Where each word ends, counted from where it starts as it is asked for, which few are."""

    def __init__(self, lower: list[str], starts: list[int]) -> None:
        self._lower = lower
        self._starts = starts

    def __getitem__(self, index: int) -> int:
        return self._starts[index] + len(self._lower[index])


class Words:
    """Words and marks of `document.clean[start:end]`.

    `lower`, `starts` and `ends` run in parallel; offsets are the document's. `timed[i]` is true where
    word `i` lies within a time expression, so that the month of May is no modal verb, `dated` where any does. `acts` are
    those that the reader has which reads now, `times` the expressions that `cut` has told of. `clause_ends` and
    `subject_starts` keep what was found for an index, which several readings of a sentence ask for.
    """

    def __init__(self, document: Document, span: Span, times: Iterable[Span] = ()) -> None:
        self.document = document
        self.times: tuple[TimeMention, ...] = ()
        self.acts = acts()
        self.clause_ends: dict[int, int] = {}
        self.subject_starts: dict[int, int] = {}
        self.lower: list[str] = []
        self.starts: list[int] = []
        lower, starts = self.lower, self.starts
        self.ends = Ends(lower, starts)
        at = span[0]
        for chunk in document.lower[span[0] : span[1]].split(" "):
            if chunk.isalnum():
                lower.append(chunk)
                starts.append(at)
            elif chunk:
                mark = chunk[-1]
                word = chunk[:-1] if mark in _CLOSING else ""
                if word.isalnum():
                    lower.append(word)
                    starts.append(at)
                    lower.append(mark)
                    starts.append(at + len(word))
                else:
                    for piece, offset in _pieces(chunk):
                        lower.append(piece)
                        starts.append(at + offset)
            at += len(chunk) + 1
        self.timed = [False] * len(lower)
        self.dated = False
        for start, end in times:
            index = first_from(starts, start)
            while index < len(starts) and starts[index] < end:
                self.timed[index] = True
                self.dated = True
                index += 1

    def __len__(self) -> int:
        return len(self.lower)

    def at(self, offset: int) -> int:
        """The index of the first word that starts at or after `offset`."""
        return first_from(self.starts, offset)

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        letter = self.document.clean[self.starts[index]]
        return letter in _CAPITALS or (letter not in _SMALL and letter.isupper())

    def soft_quote(self, index: int) -> bool:
        """Whether the quotation mark at `index` belongs to a few quoted words within a sentence."""
        near = [
            at
            for at in range(max(0, index - 6), min(index + 7, len(self.lower)))
            if self.lower[at] == '"' and at != index
        ]
        return bool(near)

    def match(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether `phrase` stands at `index`, word for word."""
        return self.lower[index] == phrase[0] and tuple(self.lower[index : index + len(phrase)]) == phrase


def cut(document: Document, span: Span, times: tuple[TimeMention, ...]) -> Words:
    """The words of a stretch of the document, cut once for all readers that know the same times in it."""
    kept = document.cuts.get(span)
    if isinstance(kept, Words) and kept.times == times:
        return kept
    words = Words(document, span, [(time.start, time.end) for time in times])
    words.times = times
    document.cuts[span] = words
    return words


@lru_cache(maxsize=_KEPT)
def _pieces(chunk: str) -> tuple[tuple[str, int], ...]:
    """The words and marks of what stands between two blanks, each with its offset."""
    pieces: list[tuple[str, int]] = []
    for match in _WORD.finditer(chunk):
        start, end = match.span()
        tail = _CONTRACTED.search(chunk, start, end)
        cut = end if tail is None or tail.start() == start else tail.start()
        pieces.append((chunk[start:cut], start))
        if cut < end:
            pieces.append((chunk[cut:end], cut))
    return tuple(pieces)
