"""Finds the dispute topics of a document."""

from __future__ import annotations

from typing import Any, ClassVar

from models.lexicons import SHIPPED, Lexicons
from models.reading import Reading, TopicMention
from models.text.document import Document
from models.text.phrases import PhraseScanner
from models.topics.evidence import SentenceReader
from models.topics.lexicon import topic_lexicon
from models.topics.triggers import triggers
from models.topics.weigh import weigh


class TopicExtractor:
    """Reads the topics that are a matter of dispute or negotiation, with the named dispute where there is one."""

    name: ClassVar[str] = "topics"
    needs: ClassVar[tuple[str, ...]] = ()

    def __init__(self, lexicons: Lexicons = SHIPPED) -> None:
        lexicon = topic_lexicon(lexicons)
        self._disputes = lexicon.disputes
        self._reader = SentenceReader(lexicon)
        self.scanners: tuple[PhraseScanner[Any], ...] = (self._reader.scanner,)
        self.triggers = triggers(lexicon)

    def read(self, document: Document, reading: Reading) -> tuple[TopicMention, ...]:
        """Answer the topics in the order of their first spans."""
        del reading
        evidence, tellings = self._reader.read(document)
        return weigh(evidence, tellings, self._disputes)
