"""How certain an article is of what it names."""

from __future__ import annotations

from bisect import bisect_left

from models.military.background import Background
from models.military.candidate import Candidate
from models.military.cues import Cues, Group
from models.military.reach import governs
from models.signal import Category, Modality
from models.text.document import Document

_DEFAULTS: dict[Category, Modality] = {"threat": "intended"}
_WINDOW = 200
"""Characters on either side of a mention in which its cues stand."""
_ISSUED = "ultimatum"
"""A threat that exists as a document, and so is asserted."""


class Modalities:
    """Judges the mentions of one document: what is background is historical, else the first group of cues decides."""

    def __init__(self, document: Document, cues: Cues) -> None:
        self._lower = document.lower
        self._cues = cues
        # A hyphen makes a word of it: "open-ended" ends nothing.
        self._hits = [
            hit for hit in cues.scanner.scan(self._lower) if self._lower[hit.start - 1 : hit.start] != "-"
        ]
        self._starts = [hit.start for hit in self._hits]
        self._background = Background(document)

    def judge(self, mention: Candidate) -> Modality:
        """The modality of a mention."""
        clause = mention.sentence.clause_at(mention.start)
        if self._background.holds(mention, clause):
            return "historical"
        best: Group | None = None
        first = bisect_left(self._starts, max(clause[0], mention.start - _WINDOW))
        last = bisect_left(self._starts, min(clause[1], mention.end + _WINDOW))
        for hit in self._hits[first:last]:
            for group in hit.payload:
                if (best is None or group.rank < best.rank) and governs(
                    self._cues, self._lower, group, hit, mention, clause=clause
                ):
                    best = group
        if best is not None and best.modality is not None:
            return best.modality
        if mention.entry.endswith(_ISSUED):
            return "asserted"
        return _DEFAULTS.get(mention.category, "asserted")
