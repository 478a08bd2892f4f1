"""What a record of a topic changes in the view: something is put under a key, or removed."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

import msgspec

from models.errors import ArticleError
from stream.errors import RecordError
from stream.records.alert import AlertRecord
from stream.records.article import decode_article
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score

Kind = Literal["scores", "pairs", "follow-ups", "alerts", "articles"]

KINDS: Final[tuple[Kind, ...]] = ("scores", "pairs", "follow-ups", "alerts", "articles")
"""The topics that fill the view, by their names without the prefix."""


class Text(NamedTuple):
    """The text of an article as received; `arrived` is when, in milliseconds since the epoch."""

    text: str
    arrived: int


class Change(NamedTuple):
    """One record; `value` is None where it is a tombstone."""

    kind: Kind
    key: str
    value: Score | PairRecord | ActRecord | AlertRecord | Text | None


_scores = msgspec.json.Decoder(Score)
_pairs = msgspec.json.Decoder(PairRecord)
_acts = msgspec.json.Decoder(ActRecord)
_alerts = msgspec.json.Decoder(AlertRecord)


def read_change(kind: Kind, key: bytes | None, value: bytes | None, *, arrived: int) -> Change:
    """Read a record.

    Raises:
        RecordError: it breaks the contract of its topic.
    """
    try:
        if value is None:
            if key is None:
                raise RecordError("neither key nor value; a tombstone names what it removes")
            return Change(kind, key.decode(), None)
        match kind:
            case "scores":
                score = _scores.decode(value)
                return Change(kind, score.article.id, score)
            case "pairs":
                pair = _pairs.decode(value)
                return Change(kind, pair.pair, pair)
            case "follow-ups":
                act = _acts.decode(value)
                return Change(kind, act.id, act)
            case "alerts":
                alert = _alerts.decode(value)
                return Change(kind, alert.fingerprint, alert)
            case "articles":
                article = decode_article(value)
                return Change(kind, article.id, Text(article.text, arrived))
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise RecordError(f"the record breaks the contract of {kind} ({type(error).__name__})") from error
    except ArticleError as error:
        raise RecordError(f"the record is no article ({error.code})") from error
