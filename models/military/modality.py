"""How certain an article is of what it names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from models.military.background import Background
from models.military.candidate import Candidate
from models.military.cues import CueHit, Cues, Group
from models.military.reach import governs
from models.signal import Category, Modality, Span
from models.text.document import Document

_DEFAULTS: dict[Category, Modality] = {"threat": "intended"}
_WINDOW = 200
"""Characters on either side of a mention in which its cues stand."""
_ISSUED = "ultimatum"
"""A threat that exists as a document, and so is asserted."""


class Modalities:
    """Judges the mentions of one document: what is background is historical, else the first group of cues decides."""

    def __init__(self, document: Document, cues: Cues) -> None:
        lower = document.lower
        self._lower = lower
        self._cues = cues
        # A hyphen makes a word of it: "open-ended" ends nothing.
        self._hits = [hit for hit in cues.scanner.scan(lower) if hit[2] and lower[hit[0] - 1 : hit[0]] != "-"]
        self._starts = [hit[0] for hit in self._hits]
        self._background = Background(document)

    def judge(self, mention: Candidate) -> Modality:
        """The modality of a mention."""
        sentence = mention.sentence
        first = bisect_left(self._starts, max(sentence.start, mention.start - _WINDOW))
        last = bisect_left(self._starts, min(sentence.end, mention.end + _WINDOW))
        best: Group | None = None
        if first < last or self._background.reaches(mention):
            clause = sentence.clause_at(mention.start)
            if self._background.holds(mention, clause):
                return "historical"
            best = self._decisive(mention, self._hits[first:last], clause)
        if best is not None and best.modality is not None:
            return best.modality
        if mention.entry.endswith(_ISSUED):
            return "asserted"
        return _DEFAULTS.get(mention.category, "asserted")

    def _decisive(self, mention: Candidate, hits: Sequence[CueHit], clause: Span) -> Group | None:
        """The group that decides, of the cues in the mention's clause."""
        best: Group | None = None
        start, end = clause
        for hit in hits:
            if not start <= hit.start < end:
                continue
            for group in hit.payload:
                if best is not None and group.rank >= best.rank:
                    # The groups of a cue are in the order of their ranks.
                    break
                if governs(self._cues, self._lower, group, hit, mention):
                    best = group
                    break
        return best
