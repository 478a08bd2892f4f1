"""What evidence counts for in a sentence on years long past."""

from __future__ import annotations

import re

from models.text.document import Document, Sentence
from models.text.places import places_between

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b")
_YEAR_OPENINGS = ("1", "20")
_TOLD = re.compile(
    r"\b(?:in|since|until|during|between|before|after)(?: \w+){0,3}? ((?:1[5-9]|20)\d\d)\b", re.IGNORECASE
)
_PRESENT = re.compile(r"\b(?:will|would|is|are|has|have|says?|now|remains?|today|since)\b")
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
        if not self._names_past_year(start, end) or _PRESENT.search(self._document.lower, start, end):
            return 1.0
        years = [int(year) for year in _TOLD.findall(self._document.clean, start, end)]
        return _BACKGROUND if years and max(years) <= self._latest else 1.0

    def _names_past_year(self, start: int, end: int) -> bool:
        """Whether a year long past starts in `[start, end)`."""
        if not self._latest:
            return False
        clean = self._document.clean
        for at in places_between(clean, _YEAR_OPENINGS, start, end):
            if _YEAR.match(clean, at) and int(clean[at : at + 4]) <= self._latest:
                return True
        return False
