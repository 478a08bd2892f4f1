"""The extractor of military-risk mentions."""

from __future__ import annotations

from typing import Any, ClassVar

from models.lexicons import SHIPPED, Lexicons
from models.mentions import MilitaryMention
from models.military.cues import load_cues
from models.military.find import find_candidates
from models.military.history import load_history
from models.military.lexicon import load_lexicon
from models.military.modality import Modalities
from models.reading import Reading
from models.text.document import Document
from models.text.phrases import PhraseScanner


class MilitaryExtractor:
    """Names the military things in a document, with their category, modality and speaker.

    Raises:
        LexiconError: a lexicon file breaks its schema.
    """

    name: ClassVar[str] = "military"
    needs: ClassVar[tuple[str, ...]] = ()

    def __init__(self, lexicons: Lexicons = SHIPPED) -> None:
        self._lexicon = load_lexicon(lexicons)
        self._cues = load_cues()
        history = load_history()
        self.triggers = self._lexicon.triggers
        self.scanners: tuple[PhraseScanner[Any], ...] = (
            self._lexicon.entries,
            self._lexicon.parts,
            self._cues.scanner,
            history.times,
            history.wars,
        )

    def read(self, document: Document, reading: Reading) -> tuple[MilitaryMention, ...]:
        """Answer the mentions in the order of their starts, without overlaps."""
        del reading
        candidates = find_candidates(document, self._lexicon)
        if not candidates:
            return ()
        modalities = Modalities(document, self._cues)
        return tuple(
            [
                MilitaryMention(
                    found.start,
                    found.end,
                    found.category,
                    modalities.judge(found),
                    document.speaker_at(found.start),
                    found.entry,
                )
                for found in candidates
            ]
        )
