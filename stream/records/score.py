"""Score out: a signal with the moment it was made, as it stands in the scores topic."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Annotated

import msgspec
from msgspec import Meta

from models.errors import ArticleError
from models.signal import ArticleRef, ModelRef, Signal
from stream.records.score_limit import cut_to_limit

SCORE_BYTES = 256 << 10
"""The largest score in bytes of JSON; longer lists are cut, with a count of what was cut."""

_encoder = msgspec.json.Encoder()


class Score(Signal, frozen=True, kw_only=True):
    """One article's answer. Every key is always present.

    `scored_at`, `duplicate_of` and `story` are all that may differ between two readings of the same article.

    Args:
        scored_at: when it was read.
        duplicate_of: the id of the article whose exact copy this is; null where it is none.
        story: the id of the syndicated story that it belongs to, which is its earliest article's; null outside Kafka.
    """

    scored_at: Annotated[dt.datetime, Meta(tz=True)]
    duplicate_of: str | None = None
    story: str | None = None


class Rejection(msgspec.Struct, frozen=True):
    """Why an input line is no article: a stable code, the field at fault ("" for the line as a whole), the message."""

    code: str
    field: str
    message: str


class RejectedScore(Score, frozen=True, kw_only=True):
    """The command line's answer to an input line that is no article; no topic carries it."""

    error: Rejection


def score_record(signal: Signal, *, scored_at: dt.datetime) -> Score:
    """Stamp a signal; `scored_at` carries an offset."""
    return Score(**msgspec.structs.asdict(signal), scored_at=scored_at)


def rejected_record(
    value: bytes, error: ArticleError, *, article_id: str, model: ModelRef, scored_at: dt.datetime
) -> RejectedScore:
    """Answer an input that is no article; `article_id` is "" where the input does not tell one."""
    identity = hashlib.sha256(b"rejected\0" + model.sha256.encode() + b"\0" + value)
    return RejectedScore(
        id=identity.hexdigest()[:32],
        outcome="rejected",
        article=ArticleRef(
            id=article_id, title=None, source=None, url=None, published_at=None, language=None, extra={}
        ),
        model=model,
        relevance=0.0,
        escalation=0.0,
        de_escalation=0.0,
        logit=None,
        intercept=None,
        scored_at=scored_at,
        error=Rejection(error.code, error.field, str(error)),
    )


def encode_score(score: Score) -> bytes:
    """Write a score in at most `SCORE_BYTES`; `cut` counts what its lists lost, evidence is folded, not lost."""
    encoded = _encoder.encode(score)
    if len(encoded) <= SCORE_BYTES:
        return encoded
    return _encoder.encode(cut_to_limit(score, limit=SCORE_BYTES))


def decode_score(value: bytes) -> Score:
    """Read a score back.

    Raises:
        msgspec.MsgspecError: the value is not a score.
    """
    return _decoder.decode(value)


_decoder = msgspec.json.Decoder(Score)
