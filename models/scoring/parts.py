"""Parts: what each sentence of an article says, in keys of a vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern
from typing import Generic

from models.reading import Reading
from models.scoring.acts import ActReader
from models.scoring.deed_lexicon import deed_lexicon
from models.scoring.deeds import DeedReader
from models.scoring.entries import Entry
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


class Part(Generic[Keys]):
    """The features of one sentence, or of the article as a whole where `sentence` is None.

    `document` indexes the documents read; `weight` is what each occurrence counts. Each of `words`, and each two of them in
    a row, is a feature; `features` are the others but for `grams`, which are apart since only relevance weighs them.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self, document: int, sentence: int | None, weight: float, words: Keys, features: Keys, grams: Keys
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.weight = weight
        self.words = words
        self.features = features
        self.grams = grams


class PartReader(Generic[Keys]):
    """Reads parts; one for any number of articles. Keeps no state between them but memos of words."""

    def __init__(self, vocabulary: Vocabulary[Keys]) -> None:
        self._vocabulary = vocabulary
        self._join = vocabulary.join
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
        join, none = self._join, self._none
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
                words = join([entry.word for entry in entries])
                letters = join([entry.grams for entry in entries])
                told = join(features) if features else none
                parts.append(Part(index, sentence, weight, words, told, letters))
                if not is_title:
                    weight = 1.0
        article = max(len(documents) - 1, 0)
        parts.append(Part(article, None, 1.0, none, self._mentions.of_article(actors), none))
        return parts

    def _entry(self, stem: str) -> Entry[Keys]:
        tells = stem not in self._stop
        find_all = self._vocabulary.find_all
        return Entry(
            stem=intern(stem),
            word=self._vocabulary.find_word(stem) if tells else self._none,
            grams=find_all(*grams(stem)) if tells and stem not in MARKS else self._none,
            head=self._heads.get(stem),
            follows=stem in self._seconds,
        )
