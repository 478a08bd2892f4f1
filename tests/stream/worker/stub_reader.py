"""A reader that needs no model: what the worker does with answers is tested apart from what they say."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from models.article import Article
from models.read import Measured
from models.scoring.quantities import Quantities
from models.signal import ArticleRef, ModelRef, Signal

NOW = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


QUANTITIES = Quantities(0.9, 1, 5, 0.4, 0.7, 0.1, *[0] * 8)


class StubReader:
    """Answers every article alike, and remembers what it was asked; a text that begins with "!" breaks it."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, dt.datetime | None, bool]] = []
        self.in_session = False

    @contextmanager
    def session(self) -> Iterator[None]:
        """Read a batch."""
        self.in_session = True
        yield
        self.in_session = False

    def read_measured(self, article: Article, *, received_at: dt.datetime | None, gate: bool) -> Measured:
        """Read one article."""
        assert self.in_session
        self.seen.append((article.id, received_at, gate))
        if article.text.startswith("!"):
            raise ZeroDivisionError(article.text)
        return Measured(signal(article), QUANTITIES)


def signal(article: Article) -> Signal:
    """The answer to an article."""
    return Signal(
        id=hashlib.sha256(f"{article.id}\0{article.text}".encode()).hexdigest(),
        outcome="scored",
        article=ArticleRef(
            id=article.id, title=article.title, source=None, url=None, published_at=None, language=None,
            extra=article.extra,
        ),
        model=ModelRef("stub", "0", "0" * 64),
        relevance=0.9,
        escalation=0.7,
        de_escalation=0.1,
        logit=None,
        intercept=None,
    )  # fmt: skip


def article(name: str, text: str = "Envoys of both states met.", **fields: Any) -> bytes:
    """The value of an article's record."""
    return msgspec.json.encode({"id": name, "text": text, **fields})
