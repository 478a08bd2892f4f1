"""Finds names as they are written: capitals count, and scraped text may have lost blanks and apostrophes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar, cast

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from models.text.sweep import by_character

Payload = TypeVar("Payload")

_GLUED = 5
"""A name of at least this many characters may be glued to a neighbour that changes case: "presidentEmmanuel"."""

_CAPITALS = 4
"""A form of at least this many characters is also looked for in capitals, as headings write it."""


class NameHit(Generic[Payload]):
    """A form found at `[start, end)` of the text, and what its lexicon says of it."""

    def __init__(self, start: int, end: int, payload: Payload) -> None:
        self.start = start
        self.end = end
        self.payload = payload


class NameScanner(Generic[Payload]):
    """Finds every form in a text in one pass, leftmost-longest, without overlaps.

    A form counts between word boundaries, before a plural or possessive -s that has lost its apostrophe
    ("Blinkens visit"), and where two words have lost the blank between them. The forms in `headings` also
    count in capitals throughout. `glued` are the lower-case words that such text runs into a name.
    """

    def __init__(self, forms: Mapping[str, Payload], headings: Iterable[str], glued: tuple[str, ...]) -> None:
        self._glued = glued
        table = dict(forms)
        for form in headings:
            if len(form) >= _CAPITALS:
                table.setdefault(form.upper(), forms[form])
        # In their order those that begin alike lie side by side in the automaton's memory.
        ordered = sorted(table)
        self._payloads = tuple([table[form] for form in ordered])
        self._automaton = BytesAhoCorasick(
            tuple([form.encode() for form in ordered]),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def scan(self, clean: str) -> list[NameHit[Payload]]:
        """Answer the hits in the order of their starts."""
        hits: list[NameHit[Payload]] = []
        payloads = self._payloads
        # A blank at the end, and so at index -1, saves two comparisons for each match.
        padded = clean + " "
        for index, start, end in self._matches(clean):
            if padded[start - 1].isalnum() and not self._starts(clean, start, end):
                continue
            if padded[end].isalnum() and clean[end - 1].isalnum() and not self._ends(clean, start, end):
                continue
            hits.append(NameHit(start, end, payloads[index]))
        return hits

    def _matches(self, clean: str) -> list[tuple[int, int, int]]:
        # Of a string the automaton would make a table that leads from its bytes to its characters.
        text = clean.encode()
        matches: list[tuple[int, object, object]] = self._automaton.find_matches_as_indexes(text)
        by_places = matches if len(text) == len(clean) else by_character(matches, text)
        return cast("list[tuple[int, int, int]]", by_places)

    @staticmethod
    def _starts(clean: str, start: int, end: int) -> bool:
        return end - start >= _GLUED and clean[start - 1].islower() and clean[start].isupper()

    def _ends(self, clean: str, start: int, end: int) -> bool:
        if clean[end] == "s" and clean[end - 1] != "s":
            return end - start > 2 and not clean[end + 1 : end + 2].isalnum()  # noqa: PLR2004 - "ISs" is no possessive
        return end - start >= _GLUED and (
            (clean[end].isupper() and clean[end - 1].islower()) or clean.startswith(self._glued, end)
        )
