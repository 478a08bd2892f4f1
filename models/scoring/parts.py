"""Parts: what each sentence of an article says, in keys of a vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import intern
from typing import Generic, NamedTuple

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


class Part(NamedTuple, Generic[Keys]):
    """The features of one sentence, or of the article as a whole where `sentence` is None.

    `document` indexes the documents read; `weight` is what each occurrence counts. Each of `words`, and each two of them in
    a row, is a feature; `features` are the others but for `grams`, which are apart since only relevance weighs them.
    """

    document: int
    sentence: int | None
    weight: float
    words: Keys
    features: Keys
    grams: Keys


class PartReader(Generic[Keys]):
    """Reads parts; one for any number of articles. Keeps no state between them but memos of words."""

    def __init__(self, vocabulary: Vocabulary[Keys]) -> None:
        self._vocabulary = vocabulary
        self._acts = ActReader(act_lexicon(), vocabulary)
        self._deeds = DeedReader(deed_lexicon(), vocabulary)
        self._mentions = MentionReader(vocabulary)
        lexicon = word_lexicon()
        stem = Stemmer(lexicon.irregular).stem
        self._stop = frozenset(map(stem, lexicon.stop)) | lexicon.stop | {CLAUSE}
        self._heads = build_heads(self._acts.phrases, deed_lexicon().heads)
        self._seconds = seconds(self._heads.values())
        self._words = WordReader(lexicon, self._entry)

    def read(self, documents: Sequence[tuple[Document, Reading]]) -> Iterator[Part[Keys]]:
        """Yield a part for every sentence, in order, and one for the article.

        Args:
            documents: the title, where there is one, and the text.
        """
        join, none = self._vocabulary.join, self._vocabulary.find_all()
        read_acts, read_deeds = self._acts.read, self._deeds.read
        # `Part(…)` costs three times as much.
        make = tuple.__new__
        actors: set[str] = set()
        for index, (document, reading) in enumerate(documents):
            is_title = index < len(documents) - 1
            weight = TITLE_WEIGHT if is_title else LEAD_WEIGHT
            actors.update([mention.actor for mention in reading.actors])
            mentions = self._mentions.read(document, reading)
            for sentence, entries in enumerate(self._words.read(document, masks_of(document, reading))):
                acts, deeds = find_phrases(entries)
                features = read_acts(acts) if acts else []
                if deeds:
                    features += read_deeds(deeds)
                if sentence in mentions:
                    features += mentions[sentence]
                words = join([entry.word for entry in entries])
                letters = join([entry.grams for entry in entries])
                yield make(Part, (index, sentence, weight, words, join(features), letters))
                if not is_title:
                    weight = 1.0
        article = max(len(documents) - 1, 0)
        yield Part(article, None, 1.0, none, self._mentions.of_article(actors), none)

    def _entry(self, stem: str) -> Entry[Keys]:
        tells = stem not in self._stop
        find_all = self._vocabulary.find_all
        return Entry(
            stem=intern(stem),
            word=self._vocabulary.find_word(stem) if tells else find_all(),
            grams=find_all(*grams(stem)) if tells and stem not in MARKS else find_all(),
            head=self._heads.get(stem),
            follows=stem in self._seconds,
        )
