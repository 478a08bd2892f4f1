"""Parts: what each sentence of an article says, in keys of a vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from sys import intern
from typing import Generic, NamedTuple

from models.reading import Reading
from models.scoring.acts import ActReader
from models.scoring.entries import Entry
from models.scoring.lexicon import act_lexicon, word_lexicon
from models.scoring.mentions import MentionReader
from models.scoring.stems import Stemmer
from models.scoring.vocabulary import Key, Vocabulary
from models.scoring.words import CLAUSE, WordReader, masks_of
from models.text.document import Document

TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.5


class Part(NamedTuple, Generic[Key]):
    """The features of one sentence, or of the article as a whole where `sentence` is None.

    `document` indexes the documents read; `weight` is what each occurrence counts.
    """

    document: int
    sentence: int | None
    weight: float
    features: list[Key]


class PartReader(Generic[Key]):
    """Reads parts; one for any number of articles. Keeps no state between them but memos of words."""

    def __init__(self, vocabulary: Vocabulary[Key]) -> None:
        self._vocabulary = vocabulary
        self._acts = ActReader(act_lexicon(), vocabulary)
        self._mentions = MentionReader(vocabulary)
        lexicon = word_lexicon()
        stem = Stemmer(lexicon.irregular).stem
        self._stop = frozenset(map(stem, lexicon.stop)) | lexicon.stop | {CLAUSE}
        self._words = WordReader(lexicon, self._entry)

    def read(self, documents: Sequence[tuple[Document, Reading]]) -> Iterator[Part[Key]]:
        """Yield a part for every sentence, in order, and one for the article.

        Args:
            documents: the title, where there is one, and the text.
        """
        actors: set[str] = set()
        for index, (document, reading) in enumerate(documents):
            is_title = index < len(documents) - 1
            actors.update([mention.actor for mention in reading.actors])
            mentions = self._mentions.read(document, reading)
            for sentence, words in enumerate(self._words.read(document, masks_of(document, reading))):
                features = self._of_words(words)
                features += mentions.get(sentence, ())
                weight = TITLE_WEIGHT if is_title else LEAD_WEIGHT if sentence == 0 else 1.0
                yield Part(index, sentence, weight, features)
        yield Part(max(len(documents) - 1, 0), None, 1.0, self._mentions.of_article(actors))

    def _entry(self, stem: str) -> Entry[Key]:
        tells = stem not in self._stop
        return Entry(
            stem=intern(stem),
            tells=tells,
            key=self._vocabulary.find(stem) if tells else None,
            after=self._vocabulary.after(stem),
            head=self._acts.heads.get(stem),
        )

    def _of_words(self, words: Sequence[Entry[Key]]) -> list[Key]:
        telling = [word for word in words if word.tells]
        features = [key for word in telling if (key := word.key) is not None]
        features += [
            key for first, second in pairwise(telling) if (key := first.after.get(second.stem)) is not None
        ]
        features += self._acts.read(words)
        return features
