"""The gate: which rooms, and which sentences, have anything to look for, told by the raw text alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from models.extractor import Extractor
from models.text.clauses import clause_boundaries
from models.text.document import Document
from models.text.phrases import PhraseScanner
from models.text.speech import speech_verbs
from models.text.sweep import Sweep

_EVERY = -1
"""The mask in which every bit is set."""


class Passing:
    """What a gate lets through of one document: `rooms` holds the bits of the extractors that have a trigger in it."""

    def __init__(self, document: Document, gate: Gate, rooms: int) -> None:
        self._document = document
        self._gate = gate
        self.rooms = rooms

    def lets(self, name: str) -> bool:
        """Whether the extractor has anything to look for; one that promises nothing of its triggers always has."""
        bit = self._gate.bits.get(name)
        return bit is None or bool(self.rooms & bit)

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """For each sentence the bits of the extractors that have a trigger in it; made on first use."""
        masks = [_EVERY if self._gate.stands_open else 0] * len(self._document.sentences)
        starts = self._document.starts
        for start, bits in self._gate.sweep.bits(self._document.lower):
            masks[max(bisect_right(starts, start) - 1, 0)] |= bits
        return tuple(masks)

    def worth(self, sentence: int) -> bool:
        """Whether the sentence of this index holds a trigger of any extractor, and so is worth cutting into words."""
        return self.sentences[sentence] != 0


class Gate:
    """Looks for the triggers of all extractors at once, in the pass over a text that finds the phrases of them all.

    Triggers count between word boundaries, as the scanners of the rooms count their phrases.

    Args:
        triggers: of each extractor by its name; one with none of them promises nothing and is never kept out.
        scanners: those whose hits a document that passes is given.
    """

    def __init__(
        self, triggers: Mapping[str, AbstractSet[str]], scanners: Sequence[PhraseScanner[Any]] = ()
    ) -> None:
        promised = [name for name, phrases in triggers.items() if phrases]
        self.bits: Mapping[str, int] = {name: 1 << at for at, name in enumerate(promised)}
        masks: dict[str, int] = {}
        for name, bit in self.bits.items():
            for phrase in triggers[name]:
                masks[phrase] = masks.get(phrase, 0) | bit
        self.sweep = Sweep(scanners, masks)

    @classmethod
    def of(cls, extractors: Sequence[Extractor]) -> Gate:
        """The gate for these extractors."""
        own = [scanner for extractor in extractors for scanner in extractor.scanners]
        return cls(
            {extractor.name: extractor.triggers for extractor in extractors},
            (clause_boundaries(), speech_verbs(), *own),
        )

    @property
    def stands_open(self) -> bool:
        """Whether no extractor promises anything, so that nothing is kept out."""
        return not self.bits

    def passing(self, document: Document) -> Passing:
        """What passes of the document, which is given the hits of the scanners."""
        document.swept, rooms = self.sweep.over(document.lower)
        return Passing(document, self, _EVERY if self.stands_open else rooms)
