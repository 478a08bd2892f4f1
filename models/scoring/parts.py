"""Parts: what each sentence of an article says, in keys of a vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern
from typing import Generic

from models.reading import Reading
from models.scoring.acts import ActReader
from models.scoring.deed_lexicon import deed_lexicon
from models.scoring.deeds import DeedReader
from models.scoring.entries import PASSED_OVER, Entry
from models.scoring.grams import grams
from models.scoring.heads import build_heads, seconds
from models.scoring.lexicon import act_lexicon, word_lexicon
from models.scoring.mentions import MentionReader
from models.scoring.phrases import find_phrases
from models.scoring.stems import Stemmer
from models.scoring.vocabulary import Keys, Vocabulary
from models.scoring.words import CLAUSE, MARKS, WordReader, masks_of
from models.text.document import Document

TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.5
"""Multiples of a half, as `Part` asks for."""


class Part(Generic[Keys]):
    """The features of one sentence, or of the article as a whole where `sentence` is None.

    `document` indexes the documents read; `weight`, a multiple of a half, is what each occurrence counts. Each word of the
    `entries`, and each two of them in a row, is a feature, and so are their grams, which are apart since only relevance
    weighs them; `features` stand for the others.
    """

    def __init__(
        self,
        document: int,
        sentence: int | None,
        weight: float,
        entries: list[Entry[Keys]],
        features: list[Keys],
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.weight = weight
        self.entries = entries
        self.features = features


class PartReader(Generic[Keys]):
    """Reads parts; one for any number of articles. Keeps no state between them but memos of words."""

    def __init__(self, vocabulary: Vocabulary[Keys]) -> None:
        self._vocabulary = vocabulary
        self._none = vocabulary.find_all()
        self._acts = ActReader(act_lexicon(), vocabulary)
        self._deeds = DeedReader(deed_lexicon(), vocabulary)
        self._mentions = MentionReader(vocabulary)
        lexicon = word_lexicon()
        stem = Stemmer(lexicon.irregular).stem
        self._stop = frozenset(map(stem, lexicon.stop)) | lexicon.stop | {CLAUSE}
        self._heads = build_heads(self._acts.phrases, deed_lexicon().heads)
        self._seconds = seconds(self._heads.values())
        self._words = WordReader(lexicon, self._entry)

    def read(self, documents: Sequence[tuple[Document, Reading]]) -> list[Part[Keys]]:
        """A part for every sentence, in order, and one for the article.

        Args:
            documents: the title, where there is one, and the text.
        """
        parts: list[Part[Keys]] = []
        actors: set[str] = set()
        for index, (document, reading) in enumerate(documents):
            is_title = index < len(documents) - 1
            weight = TITLE_WEIGHT if is_title else LEAD_WEIGHT
            actors.update([mention.actor for mention in reading.actors])
            mentions = self._mentions.read(document, reading)
            for sentence, entries in enumerate(self._words.read(document, masks_of(document, reading))):
                acts, deeds = find_phrases(entries)
                features = self._acts.read(acts) if acts else []
                if deeds:
                    features += self._deeds.read(deeds)
                mentioned = mentions.get(sentence)
                if mentioned is not None:
                    features += mentioned
                parts.append(Part(index, sentence, weight, entries, features))
                if not is_title:
                    weight = 1.0
        article = max(len(documents) - 1, 0)
        parts.append(Part(article, None, 1.0, [], [self._mentions.of_article(actors)]))
        return parts

    def _entry(self, stem: str) -> Entry[Keys]:
        tells = stem not in self._stop
        known, none = self._vocabulary, self._none
        return Entry(
            intern(stem),
            known.find_word(stem) if tells else none,
            known.number(stem) if tells else PASSED_OVER,
            known.find_all(*grams(stem)) if tells and stem not in MARKS else none,
            self._heads.get(stem),
            stem in self._seconds,
        )
