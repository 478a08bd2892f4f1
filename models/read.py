"""The one entry: an article in, a signal out.

An article is cleaned and cut into sentences, its language is checked, every extractor reads title and
text, the model scores what was read, and all spans are led back to the text as received.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from spacy.language import Language

from models.actors.lexicon import ACTORS, read_actor_lexicon
from models.announcing import sooner
from models.article import Article, parse_moment
from models.assemble import assemble
from models.frame import build_language, state_of
from models.identity import signal_id
from models.lexicons import Lexicons, in_use
from models.reading import DocumentReading, Reading
from models.scoring import SCORED_FROM, SHIPPED_MODEL, Scored, ScoringModel
from models.scoring.quantities import Quantities, QuantityReader
from models.signal import ArticleRef, Outcome, Signal
from models.text.dateline import find_dateline
from models.text.document import Document
from models.text.language import SUPPORTED, sure_language


class Measured(NamedTuple):
    """A signal, and the quantities of its article; None where its language is not supported."""

    signal: Signal
    quantities: Quantities | None


class Reader:
    """Reads articles; made once, then used for any number of them, from one thread at a time.

    `nlp` is the pipeline that reads them, as `build_language` makes it.
    """

    def __init__(self, *, nlp: Language, model: ScoringModel, lexicons: Lexicons) -> None:
        self.nlp = nlp
        self.model = model
        self.lexicons = lexicons
        self._quantities = QuantityReader(model.folded.features)
        self._actors = read_actor_lexicon(lexicons)
        self._fingerprint = lexicons.fingerprint
        self._in_session = False

    @classmethod
    def load(
        cls, *, model: Path | None = None, lexicons: Path | None = None, text_gate: bool = True
    ) -> Reader:
        """Load the lexicons, and the shipped model unless told otherwise.

        Args:
            model: a folder of artefacts in place of the shipped ones.
            lexicons: a folder of the user's own lexicons, which extend the shipped ones.
            text_gate: whether extractors that have nothing to look for in a text are passed over, as its raw
                text tells; without it the same is found in more time.

        Raises:
            LexiconError: a lexicon breaks its schema.
            ModelError: artefacts are missing or altered.
        """
        read = Lexicons(lexicons)
        return cls(
            nlp=build_language(words="none", gated=text_gate, lexicons=lexicons),
            model=ScoringModel.load(model or SHIPPED_MODEL),
            lexicons=read,
        )

    @contextmanager
    def session(self) -> Iterator[None]:
        """Read a batch: what spaCy remembers of its words is kept for the batch and dropped with it."""
        if self._in_session:
            yield
            return
        self._in_session = True
        try:
            with self.nlp.memory_zone():
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
        signal, documents, _ = self._read(article, received_at, gate=gate)
        _free(documents)
        return signal

    def read_measured(
        self, article: Article, *, received_at: dt.datetime | None = None, gate: bool = True
    ) -> Measured:
        """Read one article as `read` does, and measure it also where it is not relevant."""
        signal, documents, scored = self._read(article, received_at, gate=gate)
        measured = Measured(signal, None if scored is None else self._quantities.read(documents, scored))
        _free(documents)
        return measured

    def _read(
        self, article: Article, received_at: dt.datetime | None, *, gate: bool
    ) -> tuple[Signal, Sequence[tuple[Document, Reading]], Scored | None]:
        """The signal, what it was read from, and its scores; None in a language that is not supported."""
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
        identity = signal_id(ref, article.text, model=self.model.ref, reading=f"{self._fingerprint}/{gate}")
        if language not in {None, SUPPORTED}:
            return self._unscored(identity, ref, "unsupported_language", 0.0), (), None
        with self.session(), in_use(ACTORS, self._actors):
            readings = self.read_places(article, _day(published_at))
            documents = [(item.document, item.reading) for item in readings]
            scored = self.model.score(documents)
            if gate and not _scores(scored, readings):
                signal = self._unscored(identity, ref, "not_relevant", scored.relevance)
            else:
                signal = assemble(identity, ref, readings, scored, self.model)
            return signal, documents, scored

    def read_places(self, article: Article, day: dt.date | None) -> tuple[DocumentReading, ...]:
        """Read the mentions of title, if any, and text, in a session; `day` is the article's."""
        text = self._read_place("text", article.text, day, article.title or "")
        return (self._read_place("title", article.title, day), text) if article.title else (text,)

    def _read_place(
        self, place: Literal["title", "text"], text: str, day: dt.date | None, title: str = ""
    ) -> DocumentReading:
        doc = self.nlp.make_doc(text)
        told = doc._
        told.article_day = day
        told.article_title = title
        state = state_of(self.nlp(doc))
        return DocumentReading(place, state.document, state.reading)

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


def _scores(scored: Scored, readings: Sequence[DocumentReading]) -> bool:
    """Whether the article is likely enough to be relevant, which an act between states makes it sooner."""
    return scored.relevance >= SCORED_FROM or sooner(scored.relevance, readings)


def _free(documents: Sequence[tuple[Document, Reading]]) -> None:
    """Part documents from their sentences, which know them in turn, so that their memory is free for the next at once.

    Left to the garbage collector they lie about for some ten articles, and each is read in memory that no cache holds.
    """
    for document, _ in documents:
        document.free()


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
