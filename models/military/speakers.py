"""Whose claim each mention of a document is, asked for in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from models.military.candidate import Candidate
from models.text.document import Document
from models.text.speech import Report


class Speakers:
    """What `Document.speaker_at` answers, with the claims of a sentence looked up once for all its mentions."""

    def __init__(self, document: Document) -> None:
        self._quotations = document.quotations
        self._opens = [quotation.start for quotation in self._quotations]
        self._reports = document.reports
        self._starts = [report.start for report in self._reports]
        self._sentence = -1
        self._here: list[Report] = []

    def of(self, mention: Candidate) -> str | None:
        """Whose words or claim a mention stands in, as named; None where the article speaks itself."""
        offset = mention.start
        at = bisect_right(self._opens, offset) - 1
        if at >= 0 and offset < self._quotations[at].end:
            return self._quotations[at].speaker
        sentence = mention.sentence
        if sentence.index != self._sentence:
            self._sentence = sentence.index
            first = last = bisect_left(self._starts, sentence.start)
            while last < len(self._starts) and self._starts[last] < sentence.end:
                last += 1
            # The claim that begins last is the one told of; of two that begin together, the later verb's.
            self._here = sorted(self._reports[first:last], key=lambda report: report.start)[::-1]
        for report in self._here:
            if report.start <= offset < report.end:
                return report.speaker
        return None
