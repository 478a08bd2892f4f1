"""The document: one text made readable, with every offset kept."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from models.signal import Span
from models.text.clauses import clause_boundaries
from models.text.clean import Offsets, lower_case
from models.text.dateline import Dateline, find_dateline
from models.text.phrases import Hit, Payload, PhraseScanner
from models.text.places import places
from models.text.quotations import Quotation, find_quotations, quoted_spans
from models.text.speech import Claims, Stretch, speech_verbs
from models.text.sweep import Hits

_THIS_DAY = ("today", "tonight")
"""Without either no text speaks of the day as of today."""
_BEFORE, _BEHIND = len("earlier "), len("tonight ")
"""Characters around either that tell whether it does."""
_TODAY = re.compile(r"\b(?:today|tonight)\b")
_TODAYS = re.compile(r"\b(?:today's|(?:later|earlier) today|tonight)\b")
"""In the text "today" alone may be these days."""


class Tokens(NamedTuple):
    """The words and marks of a sentence: lower-case forms, and where each starts and ends in the document."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


Tokeniser = Callable[[str], tuple[Sequence[str], Sequence[int]]]
"""Answers the tokens of a string as they stand, and the offset at which each starts."""


class Sentence(Stretch):
    """One sentence at `[start, end)` of the document, `index` in it, in paragraph `paragraph`."""

    def __init__(self, document: Document, index: int, paragraph: int, span: Span) -> None:
        super().__init__(span[0], span[1])
        self.document = document
        self.index = index
        self.paragraph = paragraph
        self._kept_tokens: Tokens | None = None

    @property
    def text(self) -> str:
        """The cleaned characters of the sentence."""
        return self.document.clean[self.start : self.end]

    @property
    def lower(self) -> str:
        """The same characters in lower case."""
        return self.document.lower[self.start : self.end]

    @property
    def tokens(self) -> Tokens:
        """The tokens, made on first use."""
        if self._kept_tokens is None:
            self._kept_tokens = self._find_tokens()
        return self._kept_tokens

    def _find_tokens(self) -> Tokens:
        words, starts = self.document.tokeniser(self.text)
        offsets = tuple(self.start + start for start in starts)
        return Tokens(
            tuple(word.lower() for word in words),
            offsets,
            tuple(start + len(word) for start, word in zip(offsets, words, strict=True)),
        )

    def clause_at(self, offset: int) -> Span:
        """The clause that covers `offset`, which lies in the sentence; its clauses cover the sentence whole."""
        openings = self.document.clause_openings
        at = bisect_right(openings, offset)
        start = max(openings[at - 1], self.start) if at else self.start
        end = min(openings[at], self.end) if at < len(openings) else self.end
        return start, end


class Document:
    """A text with the offsets of its sentences, clauses and quotations.

    `clean` is what extractors read: entities resolved, quotation marks and dashes made plain, invisible
    characters gone. `lower` is its lower case, of the same length. `original` leads back to `text`.
    `starts` are the offsets at which the sentences start. `day` is the day that relative times count from, or
    None where nothing tells it. `title` stands over the text, "" where it has none or is itself a title. `swept` are the
    hits of those scanners that have looked through it together. `cuts` keep what a reader has made of a stretch for those
    who read it after.
    """

    def __init__(
        self,
        *,
        text: str,
        clean: str,
        offsets: Offsets | None,
        sentences: Sequence[tuple[int, Span]],
        day: dt.date | None,
        tokeniser: Tokeniser,
    ) -> None:
        self.text = text
        self.clean = clean
        self.lower = lower_case(clean)
        self.day = day
        self.title = ""
        self.swept: Hits = {}
        self.cuts: dict[Span, object] = {}
        self.tokeniser = tokeniser
        self._offsets = offsets
        self.sentences = tuple(
            Sentence(self, index, paragraph, span) for index, (paragraph, span) in enumerate(sentences)
        )
        self.starts = tuple([span[0] for _paragraph, span in sentences])
        self._last_asked: Sentence | None = None
        self._kept_dateline: Dateline | None = None
        self._sought_dateline = False
        self._kept_of_today: bool | None = None
        self._kept_clause_openings: list[int] | None = None
        self._kept_quotations: tuple[Quotation, ...] | None = None
        self._kept_quoted: tuple[Span, ...] | None = None
        self._kept_claims: Claims | None = None

    def original(self, start: int, end: int) -> Span:
        """The span of `text` that `clean[start:end]`, which is not empty, was made of."""
        if self._offsets is None:
            return start, end
        return self._offsets.starts[start], self._offsets.ends[end - 1]

    def hits(self, scanner: PhraseScanner[Payload]) -> list[Hit[Payload]]:
        """What a scanner finds in the document, in order; not to be changed, since others are told the same."""
        known = self.swept.get(scanner)
        if known is None:
            known = self.swept[scanner] = scanner.scan(self.lower)
        return known

    def free(self) -> None:
        """Part from the sentences, which know the document in turn; it is not to be read any more."""
        self.sentences = ()
        self.swept = {}
        self.cuts = {}
        self._last_asked = None
        self._kept_claims = None

    @property
    def dateline(self) -> Dateline | None:
        """Where and when the text says that it was filed, looked for on first use."""
        if not self._sought_dateline:
            self._sought_dateline = True
            self._kept_dateline = find_dateline(self.clean)
        return self._kept_dateline

    @property
    def of_today(self) -> bool:
        """Whether title or text speak of the article's own day as of today, so that its weekday is no later one."""
        if self._kept_of_today is None:
            title, lower = self.title.lower(), self.lower
            self._kept_of_today = _stands_in(title, _TODAY) or _stands_in(lower, _TODAYS)
        return self._kept_of_today

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that covers `offset`, or the last one that starts before it."""
        # Asked mostly in the order of offsets, several times for one sentence.
        last = self._last_asked
        if last is not None and last.start <= offset < last.end:
            return last
        starts = self.starts
        low, high = 0, len(starts)
        if last is not None:
            if offset < last.start:
                high = last.index
            else:
                low = last.index + 1
        while low < high:
            middle = (low + high) >> 1
            if offset < starts[middle]:
                high = middle
            else:
                low = middle + 1
        found = self.sentences[low - 1 if low else 0]
        self._last_asked = found
        return found

    @property
    def clause_openings(self) -> list[int]:
        """Where clauses open within sentences, in order, made on first use."""
        if self._kept_clause_openings is None:
            self._kept_clause_openings = [start for start, _end, _told in self.hits(clause_boundaries())]
        return self._kept_clause_openings

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations in order, made on first use."""
        if self._kept_quotations is None:
            self._kept_quotations = find_quotations(self.clean, self._quoted, self._claims.all())
        return self._kept_quotations

    @property
    def _quoted(self) -> tuple[Span, ...]:
        if self._kept_quoted is None:
            self._kept_quoted = quoted_spans(self.clean)
        return self._kept_quoted

    @property
    def _claims(self) -> Claims:
        if self._kept_claims is None:
            self._kept_claims = Claims(
                self.clean, self.lower, self.sentences, self._quoted, self.hits(speech_verbs())
            )
        return self._kept_claims

    def speaker_at(self, offset: int) -> str | None:
        """Whose words or claim stands at `offset`, as named; None where the article speaks itself.

        Asked in the order of offsets, it looks the claims of a sentence up once.
        """
        if self._quoted:
            at = bisect_left(self._quoted, (offset + 1, 0)) - 1
            if at >= 0 and offset < self._quoted[at][1]:
                return self.quotations[at].speaker
        return self._claims.speaker_at(offset, self.sentence_at(offset))


def _stands_in(lower: str, spoken: re.Pattern[str]) -> bool:
    """Whether a pattern stands in a text, looked for only where a word of the day does."""
    for at in places(lower, _THIS_DAY):
        if spoken.search(lower, max(at - _BEFORE, 0), at + _BEHIND) is not None:
            return True
    return False
