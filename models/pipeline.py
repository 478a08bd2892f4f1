"""The extractors in their order, and the reading of one document by all of them."""

from __future__ import annotations

from collections.abc import Sequence

from models.actors import ActorExtractor
from models.extractor import Extractor
from models.follow_ups import FollowUpExtractor
from models.military import MilitaryExtractor
from models.pairs import PairExtractor
from models.reading import Reading
from models.text.document import Document
from models.times import TimeExtractor
from models.topics import TopicExtractor


def build_extractors() -> tuple[Extractor, ...]:
    """Make every extractor, each after those whose mentions it needs.

    Raises:
        LexiconError: a lexicon breaks its schema.
    """
    return (
        ActorExtractor(),
        TimeExtractor(),
        MilitaryExtractor(),
        TopicExtractor(),
        PairExtractor(),
        FollowUpExtractor(),
    )


def read_document(document: Document, extractors: Sequence[Extractor]) -> Reading:
    """Let every extractor read the document, in order."""
    reading = Reading()
    for extractor in extractors:
        setattr(reading, extractor.name, extractor.read(document, reading))
    return reading
