"""Quantities: a few numbers that every article has, by which a stream is compared with the training text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from models.reading import Reading
from models.scoring.model import Scored
from models.scoring.words import MARKS
from models.signal import RELEVANT
from models.text.document import Document


class Quantities(NamedTuple):
    """What is told of one article, its title, a sentence like others, and its text together.

    `relevance`, `escalation` and `de_escalation` are probabilities, `sentences` and `topics` (different ones) numbers,
    `known_words` is the share of all words that the model holds a weight for. All others are counts for each sentence:
    of words, mentions of actors, pairs, military mentions, deeds that raise or lower tension as deeds.py reads them,
    follow-ups, and times.
    """

    relevance: float
    sentences: float
    words: float
    known_words: float
    escalation: float
    de_escalation: float
    actors: float
    pairs: float
    military: float
    raising: float
    lowering: float
    topics: float
    follow_ups: float
    times: float

    @property
    def is_relevant(self) -> bool:
        """Whether the article is relevant beyond doubt: more likely than not."""
        return self.relevance >= RELEVANT


OF_ALL: Final = ("relevance", "sentences", "words", "known_words")
"""The quantities that are compared over all articles."""
OF_RELEVANT: Final = tuple(name for name in Quantities._fields if name not in OF_ALL)
"""Those that are compared over relevant articles alone, so that a feed of sport does not pass for a peaceful world."""

_OTHER, _WORD, _RAISING, _LOWERING = range(4)
_DEEDS = {"v:raise": _RAISING, "v:lower": _LOWERING}


class QuantityReader:
    """Reads the quantities of scored articles.

    Args:
        features: the names of the rows of the model that scores them.
    """

    def __init__(self, features: Sequence[str]) -> None:
        self._families = np.array([_family(name) for name in features], dtype=np.intp)

    def read(self, documents: Sequence[tuple[Document, Reading]], scored: Scored) -> Quantities:
        """The quantities of an article.

        Args:
            documents: the title, where there is one, and the text, each with what was read in it.
            scored: the scores of the same.
        """
        read = scored.read
        found = np.bincount(self._families[read.rows[read.features.where]], minlength=4).tolist()
        readings = [reading for _, reading in documents]
        words = sum([len(document.clean.split()) for document, _ in documents])
        sentences = sum([len(document.sentences) for document, _ in documents])
        each = 1 / max(sentences, 1)
        return Quantities(
            relevance=scored.relevance,
            sentences=sentences,
            words=words * each,
            known_words=found[_WORD] / max(words, 1),
            escalation=scored.escalation,
            de_escalation=scored.de_escalation,
            actors=sum([len(reading.actors) for reading in readings]) * each,
            pairs=sum([len(reading.pairs) for reading in readings]) * each,
            military=sum([len(reading.military) for reading in readings]) * each,
            raising=found[_RAISING] * each,
            lowering=found[_LOWERING] * each,
            topics=len({mention.topic for reading in readings for mention in reading.topics}),
            follow_ups=sum([len(reading.follow_ups) for reading in readings]) * each,
            times=sum([len(reading.times) for reading in readings]) * each,
        )


def _family(feature: str) -> int:
    is_word = feature not in MARKS and ":" not in feature and " " not in feature
    return _WORD if is_word else _DEEDS.get(feature, _OTHER)
