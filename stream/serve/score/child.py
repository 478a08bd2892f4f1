"""What runs in the process that reads pasted texts: a reader, loaded once, and one text after the other."""

from __future__ import annotations

import datetime as dt
import signal
from pathlib import Path
from typing import Any

_kept: dict[str, Any] = {}


def prepare() -> None:
    """Leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def score(value: bytes, model: Path | None, lexicons: Path | None, *, gate: bool) -> bytes:
    """Score an article's record; answer its score as JSON.

    Raises:
        ArticleError: the record breaks the contract of articles.
        ModelError, LexiconError: the reader can't be loaded.
    """
    from models.read import Reader  # noqa: PLC0415 - spaCy is loaded where texts are read, not in the parent
    from stream.records.article import decode_article  # noqa: PLC0415 - as above
    from stream.records.score import encode_score, score_record  # noqa: PLC0415 - as above

    article = decode_article(value)
    if "reader" not in _kept:
        _kept["reader"] = Reader.load(model=model, lexicons=lexicons)
    now = dt.datetime.now(dt.UTC)
    read = _kept["reader"].read(article, received_at=now, gate=gate)
    return encode_score(score_record(read, scored_at=now))
