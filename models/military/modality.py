"""How certain an article is of what it names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from models.military.background import Background
from models.military.candidate import Candidate
from models.military.cues import CueHit, Cues, Group
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
        self._hits: Sequence[CueHit] = document.hits(cues.scanner)
        self._starts = [hit[0] for hit in self._hits]
        self._background = Background(document)

    def judge(self, mention: Candidate) -> Modality:
        """The modality of a mention."""
        if self._background.holds(mention):
            return "historical"
        best = self._decisive(mention)
        if best is not None and best.modality is not None:
            return best.modality
        if mention.entry.endswith(_ISSUED):
            return "asserted"
        return _DEFAULTS.get(mention.category, "asserted")

    def _decisive(self, mention: Candidate) -> Group | None:
        """The group that decides, of the cues in the mention's clause."""
        sentence, lower = mention.sentence, self._lower
        starts = self._starts
        first = bisect_left(starts, max(sentence.start, mention.start - _WINDOW))
        last = bisect_left(starts, min(sentence.end, mention.end + _WINDOW), first)
        if first == last:
            return None
        start, end = sentence.clause_at(mention.start)
        best: Group | None = None
        for hit in self._hits[
            bisect_left(starts, start, first, last) : bisect_left(starts, end, first, last)
        ]:
            if lower[hit[0] - 1 : hit[0]] == "-":
                # A hyphen makes a word of it: "open-ended" ends nothing.
                continue
            for group in hit[2]:
                if best is not None and group.rank >= best.rank:
                    # The groups of a cue are in the order of their ranks.
                    break
                if governs(self._cues, lower, group, hit, mention):
                    best = group
                    break
        return best
