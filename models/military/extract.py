"""The extractor of military-risk mentions."""

from __future__ import annotations

from typing import ClassVar

from models.military.cues import load_cues
from models.military.find import find_candidates
from models.military.history import load_history
from models.military.lexicon import load_lexicon
from models.military.modality import Modalities
from models.military.speakers import Speakers
from models.reading import MilitaryMention, Reading
from models.text.document import Document


class MilitaryExtractor:
    """Names the military things in a document, with their category, modality and speaker.

    Raises:
        LexiconError: a lexicon file breaks its schema.
    """

    name: ClassVar[str] = "military"
    needs: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self._lexicon = load_lexicon()
        self._cues = load_cues()
        load_history()
        self.triggers = self._lexicon.triggers

    def read(self, document: Document, reading: Reading) -> tuple[MilitaryMention, ...]:
        """Answer the mentions in the order of their starts, without overlaps."""
        del reading
        candidates = find_candidates(document, self._lexicon)
        if not candidates:
            return ()
        modalities = Modalities(document, self._cues)
        speakers = Speakers(document)
        return tuple(
            MilitaryMention(
                start=found.start,
                end=found.end,
                category=found.category,
                modality=modalities.judge(found),
                attribution=speakers.of(found),
                entry=found.entry,
            )
            for found in candidates
        )
