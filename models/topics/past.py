"""What evidence counts for in a sentence on years long past."""

from __future__ import annotations

import re

from models.text.document import Document, Sentence
from models.text.places import places_between

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b")
_YEAR_OPENINGS = ("1", "20")
_TELLS = re.compile(r"in|since|until|during|between|before|after", re.IGNORECASE)
_BETWEEN = 3
"""The most words that may stand between one of these and the year that it tells."""
_PRESENT = frozenset((
    "will", "would", "is", "are", "has", "have", "say", "says", "now", "remain", "remains", "today", "since",
))  # fmt: skip
_PRESENT_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_PRESENT))})\b")
_BLANKS = (
    bytes([code if chr(code).isalnum() or code == ord("_") else ord(" ") for code in range(128)]) + b" " * 128
)
"""Makes blanks of all that belongs to no word of ASCII."""
_BACKGROUND_YEARS = 2
_BACKGROUND = 0.5
"""What evidence in a sentence on years long before the article counts for."""


class PastYears:
    """The years that a document names; none where its own day is not known."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._latest = document.day.year - _BACKGROUND_YEARS if document.day is not None else 0

    def share(self, sentence: Sentence) -> float:
        """What a sentence's evidence counts for: less where it tells of years long past, and of no other."""
        start, end = sentence.start, sentence.end
        # Few sentences name a year long past, and the rest need no search for what says that one is told of.
        if not self._latest or not self._names_past_year(start, end) or self._speaks_of_present(start, end):
            return 1.0
        latest = self._latest_told(start, end)
        return _BACKGROUND if latest is not None and latest <= self._latest else 1.0

    def _names_past_year(self, start: int, end: int) -> bool:
        """Whether a year long past starts in `[start, end)`."""
        clean = self._document.clean
        for at in places_between(clean, _YEAR_OPENINGS, start, end):
            if _YEAR.match(clean, at) and int(clean[at : at + 4]) <= self._latest:
                return True
        return False

    def _speaks_of_present(self, start: int, end: int) -> bool:
        whole = self._document.lower
        lower = whole[start:end]
        if not lower.isascii() or (start and _in_word(whole[start - 1])):
            return _PRESENT_WORD.search(whole, start, end) is not None
        # A sixth of what the expression takes.
        return not _PRESENT.isdisjoint(lower.encode().translate(_BLANKS).decode().split())

    def _latest_told(self, start: int, end: int) -> int | None:
        """The latest year that a sentence tells: "in 1990", "since the summer of 1990"; None where it tells none."""
        clean = self._document.clean
        latest: int | None = None
        for at in places_between(clean, _YEAR_OPENINGS, start, end):
            if _YEAR.match(clean, at, end) and self._is_told(start, at):
                year = int(clean[at : at + 4])
                latest = year if latest is None else max(latest, year)
        return latest

    def _is_told(self, start: int, at: int) -> bool:
        """Whether one of the words that tell a year stands before it, and no other year between."""
        clean = self._document.clean
        for _ in range(_BETWEEN + 1):
            end = at - 1
            if end <= start or clean[end] != " ":
                return False
            at = end
            while at and _in_word(clean[at - 1]):
                at -= 1
            if at < start or at == end:
                return False
            if _TELLS.fullmatch(clean, at, end):
                return True
            if _YEAR.fullmatch(clean, at, end):
                return False
        return False


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
