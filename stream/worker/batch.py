"""Reading a batch: raw records in, one outcome a record out. No Kafka and no event loop here."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from models.article import ID_CHARACTERS, Article
from models.errors import ArticleError, DetenteError
from models.read import Measured
from models.scoring.quantities import Quantities
from stream.records.article import decode_article
from stream.records.dead_letter import Header, Stage
from stream.records.draft import Draft, Withdrawal
from stream.records.score import Score, encode_score, score_record
from stream.stories.signature import digest, signature


class ArticleReader(Protocol):
    """What the worker asks of `models.read.Reader`: one thread at a time, a session around every batch."""

    def session(self) -> AbstractContextManager[None]:
        """Read a batch, and forget its words with it."""
        ...

    def read_measured(self, article: Article, *, received_at: dt.datetime | None, gate: bool) -> Measured:
        """Read and measure one article."""
        ...


class Received(msgspec.Struct, frozen=True, kw_only=True):
    """A record of the articles topic as Kafka handed it over; `timestamp` in seconds since the epoch, if any."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: tuple[Header, ...] = ()
    timestamp: float | None = None

    @property
    def place(self) -> str:
        """Where the record stands, as logs and withdrawals name it."""
        return f"{self.topic}/{self.partition}/{self.offset}"


class StalledError(DetenteError):
    """An article whose reading did not end."""

    code = "stalled"


class Answered(msgspec.Struct, frozen=True):
    """An article that was read. `draft` is what the keeper of the state is told, `seconds` what it took to make.

    `quantities` are None where its language is not supported.
    """

    received: Received
    score: Score
    draft: Draft
    seconds: float
    extra_dropped: int
    quantities: Quantities | None


class Withdrawn(msgspec.Struct, frozen=True):
    """A null value: an article is withdrawn."""

    received: Received
    draft: Withdrawal


class Rejected(msgspec.Struct, frozen=True):
    """A record that goes to the dead letters, with the stage that refused it."""

    received: Received
    error: Exception
    stage: Stage


Outcome = Answered | Withdrawn | Rejected


def read_batch(
    records: Iterable[Received],
    reader: ArticleReader,
    *,
    gate: bool,
    now: Callable[[], dt.datetime],
    watch: Callable[[str | None], None] = lambda _place: None,
    stalled: Collection[str] = (),
) -> list[Outcome]:
    """Answer every record in order. No record's content makes this raise.

    Args:
        records: as they were received.
        reader: used from the calling thread only.
        gate: whether articles that are not relevant go unscored.
        now: the clock that stamps `scored_at`.
        watch: told the place of every record before it is read, and None at the end.
        stalled: places of records over which a worker was ended before; they are refused unread.
    """
    outcomes: list[Outcome] = []
    with reader.session():
        for record in records:
            watch(record.place)
            if record.place in stalled:
                outcomes.append(
                    Rejected(record, StalledError("reading it hung until the worker was ended"), "read")
                )
            else:
                outcomes.append(_answer(record, reader, gate=gate, now=now))
        watch(None)
    return outcomes


def _answer(
    record: Received, reader: ArticleReader, *, gate: bool, now: Callable[[], dt.datetime]
) -> Outcome:
    begun = time.perf_counter()
    try:
        if record.value is None:
            return Withdrawn(record, _withdrawal(record, now()))
        article = decode_article(record.value)
    except ArticleError as error:
        return Rejected(record, error, "decode")
    except Exception as error:  # noqa: BLE001 - whatever a value does to the decoder, its partition goes on
        return Rejected(record, error, "decode")
    try:
        read = reader.read_measured(article, received_at=_moment(record.timestamp), gate=gate)
        score = score_record(read.signal, scored_at=now())
        draft = Draft(
            article=article.id,
            read_at=score.scored_at.timestamp(),
            received_at=record.timestamp,
            score=encode_score(score),
            digest=digest(article.title or "", article.text),
            signature=signature(article.title or "", article.text),
        )
    except Exception as error:  # noqa: BLE001 - one article that can't be read must not stop its partition
        return Rejected(record, error, "read")
    seconds = time.perf_counter() - begun
    return Answered(record, score, draft, seconds, article.extra_dropped, read.quantities)


def _withdrawal(record: Received, now: dt.datetime) -> Withdrawal:
    """Check that the key is the id of an article."""
    key = record.key
    if key is None:
        raise ArticleError(
            "missing-field", "id", "a null value withdraws the article that the key names; send the key"
        )
    try:
        article = key.decode()
    except UnicodeDecodeError as error:
        raise ArticleError("not-utf8", "id", f"byte {error.start} of the key is not UTF-8") from None
    if not 1 <= len(article) <= ID_CHARACTERS:
        raise ArticleError(
            "too-long" if article else "empty",
            "id",
            f"the key has {len(article)} characters; 1 to {ID_CHARACTERS} are allowed",
        )
    return Withdrawal(article=article, read_at=now.timestamp(), place=record.place)


def _moment(timestamp: float | None) -> dt.datetime | None:
    """Brokers write -1 for a time that is not known, and clients write what they like."""
    if timestamp is None or timestamp < 0:
        return None
    try:
        return dt.datetime.fromtimestamp(timestamp, dt.UTC)
    except (OverflowError, ValueError, OSError):
        return None
