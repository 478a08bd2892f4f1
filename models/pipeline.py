"""The extractors in their order, and the reading of one document by all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.actors import ActorExtractor
from models.errors import LexiconError
from models.extractor import Extractor
from models.follow_ups import FollowUpExtractor
from models.held import HeldExtractor
from models.lexicons import SHIPPED, Lexicons
from models.military import MilitaryExtractor
from models.pairs import PairExtractor
from models.reading import Reading
from models.text.document import Document
from models.times import TimeExtractor
from models.topics import TopicExtractor

EXTRACTORS: tuple[type[Extractor], ...] = (
    ActorExtractor,
    TimeExtractor,
    MilitaryExtractor,
    TopicExtractor,
    PairExtractor,
    FollowUpExtractor,
    HeldExtractor,
)
"""In the order in which they read, each after those whose mentions it needs."""


def make_extractor(kind: Callable[..., Extractor], lexicons: Lexicons) -> Extractor:
    """Make an extractor of these lexicons; times have none that a user extends.

    Raises:
        LexiconError: a lexicon breaks its schema; the message names the user's file where there is one.
    """
    try:
        return kind() if kind is TimeExtractor else kind(lexicons)
    except LexiconError as error:
        raise lexicons.located(error) from None


def build_extractors(lexicons: Lexicons = SHIPPED) -> tuple[Extractor, ...]:
    """Make every extractor, in order.

    Raises:
        LexiconError: as for `make_extractor`.
    """
    return tuple(make_extractor(kind, lexicons) for kind in EXTRACTORS)


def read_document(document: Document, extractors: Sequence[Extractor]) -> Reading:
    """Let every extractor read the document, in order."""
    reading = Reading()
    for extractor in extractors:
        setattr(reading, extractor.name, extractor.read(document, reading))
    return reading
