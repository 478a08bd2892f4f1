"""The one entry: an article in, a signal out.

An article is cleaned and cut into sentences, its language is checked, every extractor reads title and
text, the model scores what was read, and all spans are led back to the text as received.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.article import Article, parse_moment
from models.assemble import DocumentReading, assemble
from models.extractor import Extractor
from models.identity import lexicons_fingerprint, signal_id
from models.pipeline import build_extractors, read_document
from models.scoring import SHIPPED_MODEL, ScoringModel
from models.signal import ArticleRef, Outcome, Signal
from models.text.dateline import find_dateline
from models.text.language import SUPPORTED, sure_language
from models.text.prepare import Preparer

RELEVANT = 0.5
"""At least this probability of relevance is scored."""


class Reader:
    """Reads articles; made once, then used for any number of them, from one thread at a time."""

    def __init__(
        self, *, preparer: Preparer, extractors: tuple[Extractor, ...], model: ScoringModel, lexicons: str
    ) -> None:
        self._preparer = preparer
        self._extractors = extractors
        self.model = model
        self._lexicons = lexicons
        self._in_session = False

    @classmethod
    def load(cls, *, model: Path | None = None) -> Reader:
        """Load the lexicons, and the shipped model unless told otherwise.

        Raises:
            LexiconError: a lexicon breaks its schema.
            ModelError: artefacts are missing or altered.
        """
        return cls(
            preparer=Preparer(),
            extractors=build_extractors(),
            model=ScoringModel.load(model or SHIPPED_MODEL),
            lexicons=lexicons_fingerprint(),
        )

    @contextmanager
    def session(self) -> Iterator[None]:
        """Read a batch: what spaCy remembers of its words is kept for the batch and dropped with it."""
        if self._in_session:
            yield
            return
        self._in_session = True
        try:
            with self._preparer.nlp.memory_zone():
                yield
        finally:
            self._in_session = False

    def read(self, article: Article, *, received_at: dt.datetime | None = None, gate: bool = True) -> Signal:
        """Read one article.

        Args:
            article: as checked by `article_from`.
            received_at: when it arrived, with its offset; its day stands in where neither
                `published_at` nor a dateline tells one.
            gate: where False, an article that is not relevant is scored and filled all the same.
        """
        published_at = _published_at(article, received_at)
        language = sure_language(article.text or article.title or "")
        ref = ArticleRef(
            id=article.id,
            title=article.title,
            source=article.source,
            url=article.url,
            published_at=published_at,
            language=article.language or language,
            extra=article.extra,
        )
        identity = signal_id(ref, article.text, model=self.model.ref, reading=f"{self._lexicons}/{gate}")
        if language not in {None, SUPPORTED}:
            return self._unscored(identity, ref, "unsupported_language", 0.0)
        with self.session():
            readings = self._read_places(article, _day(published_at))
            scored = self.model.score([(item.document, item.reading) for item in readings])
            if gate and scored.relevance < RELEVANT:
                return self._unscored(identity, ref, "not_relevant", scored.relevance)
            return assemble(identity, ref, readings, scored, self.model)

    def _read_places(self, article: Article, day: dt.date | None) -> tuple[DocumentReading, ...]:
        places: list[DocumentReading] = []
        if article.title:
            document = self._preparer.prepare(article.title, day=day)
            places.append(DocumentReading("title", document, read_document(document, self._extractors)))
        document = self._preparer.prepare(article.text, day=day)
        places.append(DocumentReading("text", document, read_document(document, self._extractors)))
        return tuple(places)

    def _unscored(self, identity: str, ref: ArticleRef, outcome: Outcome, relevance: float) -> Signal:
        return Signal(
            id=identity,
            outcome=outcome,
            article=ref,
            model=self.model.ref,
            relevance=relevance,
            escalation=0.0,
            de_escalation=0.0,
            logit=None,
            intercept=None,
        )


def _published_at(article: Article, received_at: dt.datetime | None) -> str | None:
    """The stated time, else the dateline's day, else the time of arrival."""
    if article.published_at is not None:
        return article.published_at
    dateline = find_dateline(article.text[:400])
    if dateline is not None and dateline.date is not None:
        return dateline.date.isoformat()
    return None if received_at is None else received_at.isoformat().replace("+00:00", "Z")


def _day(published_at: str | None) -> dt.date | None:
    return None if published_at is None else parse_moment(published_at)[0]
