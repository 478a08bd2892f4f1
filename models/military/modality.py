"""How certain an article is of what it names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from models.military.background import Background
from models.military.candidate import Candidate
from models.military.cues import CueHit, Cues, Group
from models.military.history import History
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

    def __init__(self, document: Document, cues: Cues, history: History) -> None:
        self._lower = document.lower
        self._cues = cues
        self._hits: Sequence[CueHit] = document.hits(cues.scanner)
        self._starts = [hit[0] for hit in self._hits]
        self._background = Background(document, history)

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
        starts, count = self._starts, len(self._starts)
        at = bisect_left(starts, max(sentence.start, mention.start - _WINDOW))
        last = min(sentence.end, mention.end + _WINDOW)
        if at == count or starts[at] >= last:
            return None
        start, end = sentence.clause_at(mention.start)
        last = min(last, end)
        best: Group | None = None
        while at < count and starts[at] < last:
            begun = starts[at]
            hit = self._hits[at]
            at += 1
            if begun < start or (begun and lower[begun - 1] == "-"):
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
