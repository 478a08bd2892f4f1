"""Names that no actor lexicon knows: persons and bodies, told by their capitals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.lazy import lazy
from models.reading import TimeMention
from models.signal import Span
from models.text.document import Document

_NAME = re.compile(
    r"[A-Z][\w'-]*[a-z\u00e0-\u024f][\w'-]*(?:(?: al-| bin | de | van | von | der | of the | of |-| )(?:[A-Z][\w'-]+|[A-Z]\.))*"
    r"|\b[A-Z]{3,}\b"
)
_GLUED = re.compile(
    r"^[A-Za-z]*(?:Minister|President|Secretary|Chancellor|General|Leader|Governor|King|Ambassador)(?=[A-Z])"
)
_THING = re.compile(
    r" (?:treaty|pact|accords?|agreement|highways?|roads?|research|ban|plan|programme?|missiles?|systems?|borders?|axis|talks|summit|conference)\b"
)
"""What a name before it only describes."""
_TEXTS = ("Treaty", "Pact", "Accord", "Accords", "Agreement", "Convention", "Protocol", "Act", "Bill")
"""Names of texts, which take no part in anything."""
_PERSON_WORDS = range(2, 5)


class Names:
    """The capitalised names of a document, and the full names behind its surnames."""

    def __init__(self, document: Document, times: Sequence[TimeMention]) -> None:
        self._document = document
        self._times = times
        self._full: dict[str, str] | None = None

    def between(self, start: int, end: int, taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
        """The names in a stretch that overlap no span of `taken` and no time, in full where the article has it."""
        spans = self._spans
        for index in range(bisect_left(spans, (start, 0)), bisect_left(spans, (end, 0))):
            first, last = spans[index]
            span = self._trim((first, min(last, end)))
            if span is None or any(span[0] < last and first < span[1] for first, last in taken):
                continue
            if self._in_time(span) or _THING.match(self._document.lower, span[1]):
                continue
            text = self._document.clean[slice(*span)]
            if text.endswith(_TEXTS):
                continue
            full = self._full_name(text) if " " not in text else text
            if " " not in text and full == text and (self._placed(span[0]) or self._ordinary(span)):
                continue
            yield span, full

    @lazy
    def _spans(self) -> list[Span]:
        """Every capitalised name of the document, in order."""
        return [match.span() for match in _NAME.finditer(self._document.clean)]

    def _in_time(self, span: Span) -> bool:
        """Whether the span overlaps a time expression."""
        index = bisect_left(self._times, span[0], key=lambda time: time.end - 1)
        return index < len(self._times) and self._times[index].start < span[1]

    def _ordinary(self, span: Span) -> bool:
        """Whether only the start of a sentence gave the word its capital."""
        before = self._document.clean[max(0, span[0] - 2) : span[0]].strip()
        sentence = self._document.sentence_at(span[0])
        return span[0] == sentence.start or before in (".", '"', ":", "-", "\u2022")

    def _trim(self, span: Span) -> Span | None:
        """The name without the ordinary words and titles before it, and without a genitive."""
        start, end = span
        text = self._document.clean[start:end]
        references = cues().references
        while text:
            first, _, rest = text.partition(" ")
            if first.lower() not in references.not_names and first.lower() not in references.titles:
                break
            start += len(first) + (1 if rest else 0)
            text = rest
        glued = _GLUED.match(text)
        if glued is not None:
            start += glued.end()
        if text.endswith("'s"):
            end -= 2
        elif text.endswith("'"):
            end -= 1
        return (start, end) if end - start > 1 else None

    def _placed(self, start: int) -> bool:
        before = self._document.lower[max(0, start - 12) : start].split()
        if before and before[-1] == "the":
            before.pop()
        return bool(before) and before[-1] in classes().placing

    def _full_name(self, surname: str) -> str:
        """The first full name in the article that ends in the surname, else the surname."""
        if self._full is None:
            self._full = {}
            clean = self._document.clean
            for stretch in self._spans:
                if clean.find(" ", *stretch) < 0:
                    continue
                span = self._trim(stretch)
                name = "" if span is None else self._document.clean[slice(*span)]
                parts = name.split()
                if len(parts) in _PERSON_WORDS and " of " not in name:
                    self._full.setdefault(parts[-1], name)
        return self._full.get(surname, surname)
