"""From a text as received to a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import spacy
from spacy.language import Language

from models.text.clean import clean
from models.text.document import Document
from models.text.lines import unwrap
from models.text.sentences import sentence_spans
from models.text.tokenizer import TOKENIZER, NewsTokenizer


class Preparer:
    """Makes documents; holds the spaCy pipeline it was given, or else a blank English one with the tokenizer for news.

    Its vocabulary remembers every new word: read within `nlp.memory_zone()`, which forgets them at its end.
    The tokens of a sentence are plain strings and outlive it.
    """

    def __init__(self, nlp: Language | None = None) -> None:
        if nlp is None:
            nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
        self.nlp: Language = nlp
        self._cut = NewsTokenizer(self.nlp.vocab)
        # Known before any zone opens, so that the commonest words are not learnt and forgotten with each.
        for word in sorted(self.nlp.Defaults.stop_words):
            self.nlp.vocab[word]

    def prepare(self, text: str, *, day: dt.date | None) -> Document:
        """Clean `text` and cut it; `day` is what relative times count from."""
        plain, offsets = clean(text)
        plain = unwrap(plain)
        return Document(
            text=text,
            clean=plain,
            offsets=offsets,
            sentences=sentence_spans(plain),
            day=day,
            tokeniser=self._tokenise,
        )

    def _tokenise(self, text: str) -> tuple[Sequence[str], Sequence[int]]:
        cut = [(token.text, token.idx) for token in self._cut(text)]
        cut = [(word, start) for word, start in cut if not word.isspace()]
        return [word for word, _ in cut], [start for _, start in cut]
