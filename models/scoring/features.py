"""Features: what each sentence of an article says, as strings that the model holds weights for.

A stem or mark stands for itself, two with a blank for one after the other; `a:`, `d:`, `p:`, `r:` word classes as acts.py reads them, `m:` a
military category, with its modality, `t:` a topic, `f:` a follow-up's kind and status, `n:` a count of actors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from models.reading import Reading
from models.scoring.acts import ActReader
from models.scoring.lexicon import ActLexicon, WordLexicon, act_lexicon, word_lexicon
from models.scoring.words import CLAUSE, Mask, WordReader, masks_of
from models.text.document import Document

TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.5
_MANY = 4


class Part(NamedTuple):
    """The features of one sentence, or of the article as a whole where `sentence` is None.

    `document` indexes the documents read; `weight` is what each occurrence counts.
    """

    document: int
    sentence: int | None
    weight: float
    features: list[str]


class FeatureReader:
    """Reads features; one for any number of articles. Keeps no state between them but remembered stems."""

    def __init__(self, words: WordLexicon | None = None, acts: ActLexicon | None = None) -> None:
        words = words or word_lexicon()
        acts = acts or act_lexicon()
        self._reader = WordReader(words)
        self._stop = frozenset(self._reader.stem(word) for word in words.stop) | words.stop | {CLAUSE}
        self._acts = ActReader(acts)

    def read(self, documents: Sequence[tuple[Document, Reading]]) -> Iterator[Part]:
        """Yield a part for every sentence, in order, and one for the article.

        Args:
            documents: the title, where there is one, and the text.
        """
        actors: set[str] = set()
        for index, (document, reading) in enumerate(documents):
            is_title = index < len(documents) - 1
            actors.update(mention.actor for mention in reading.actors)
            mentions = _mention_features(document, reading)
            masks = _by_sentence(document, masks_of(document, reading))
            for sentence in document.sentences:
                words = self._reader.read(sentence, masks.get(sentence.index, ()))
                features = self.of_words(words)
                features += mentions.get(sentence.index, ())
                weight = TITLE_WEIGHT if is_title else LEAD_WEIGHT if sentence.index == 0 else 1.0
                yield Part(index, sentence.index, weight, features)
        yield Part(max(len(documents) - 1, 0), None, 1.0, [f"n:article:{min(len(actors), _MANY)}"])

    def counts(self, documents: Sequence[tuple[Document, Reading]]) -> dict[str, float]:
        """How much each feature counts in the whole article."""
        counts: dict[str, float] = {}
        for part in self.read(documents):
            for feature in part.features:
                counts[feature] = counts.get(feature, 0.0) + part.weight
        return counts

    def of_words(self, words: Sequence[str]) -> list[str]:
        """The features of a sentence's words alone."""
        stop = self._stop
        features = [word for word in words if word not in stop]
        features += [f"{first} {second}" for first, second in pairwise(features)]
        features += self._acts.read(words)
        return features


def _by_sentence(document: Document, masks: Sequence[Mask]) -> dict[int, list[Mask]]:
    grouped: dict[int, list[Mask]] = {}
    for mask in masks:
        grouped.setdefault(document.sentence_at(mask.start).index, []).append(mask)
    return grouped


def _mention_features(document: Document, reading: Reading) -> dict[int, list[str]]:
    """What the extractors found, by sentence."""
    features: dict[int, list[str]] = {}

    def add(offset: int, *names: str) -> None:
        features.setdefault(document.sentence_at(offset).index, []).extend(names)

    for military in reading.military:
        add(military.start, f"m:{military.category}", f"m:{military.category}:{military.modality}")
    for topic in reading.topics:
        for start, _ in topic.spans:
            add(start, f"t:{topic.topic}")
    for follow_up in reading.follow_ups:
        add(
            follow_up.start,
            f"f:{follow_up.kind}",
            f"f:{follow_up.kind}:{follow_up.status}",
            f"f:{follow_up.status}",
        )
    for pair in reading.pairs:
        for index in pair.sentences:
            features.setdefault(index, []).append("n:pair")
    named: dict[int, set[str]] = {}
    for actor in reading.actors:
        named.setdefault(document.sentence_at(actor.start).index, set()).add(actor.actor)
    for index, actors in named.items():
        features.setdefault(index, []).append(f"n:sentence:{min(len(actors), _MANY)}")
    return features
