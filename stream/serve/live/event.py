"""Events of the live stream: what a change says to those who watch, and which pairs it is about."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final, Literal, NamedTuple

import msgspec
from msgspec import Meta

from models.signal import Both, Outcome
from stream.alerts.selecting import pairs_of
from stream.records.alert import AlertRecord
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score
from stream.serve.feed.change import Change

Topic = Literal["scores", "pairs", "follow-ups", "alerts"]

TOPICS: Final[tuple[Topic, ...]] = ("scores", "pairs", "follow-ups", "alerts")


class ScoreNews(msgspec.Struct, frozen=True, kw_only=True):
    """A score in short; `/api/v1/articles/{id}` answers it whole."""

    id: str
    outcome: Outcome
    title: str | None
    source: str | None
    url: str | None
    published_at: str | None
    scored_at: Annotated[dt.datetime, Meta(tz=True)]
    story: str | None
    duplicate_of: str | None
    escalation: float
    de_escalation: float
    pairs: dict[str, Both]


class Removed(msgspec.Struct, frozen=True, kw_only=True):
    """What is there no more; `key` is an article, a pair, an act, or the fingerprint of an alert."""

    topic: Topic
    key: str


class Event(NamedTuple):
    """An event without its number: its name, whom it concerns, and its data as JSON on one line.

    `pairs` is None where it concerns every pair, as what was removed does: nobody knows any more.
    """

    name: str
    topic: Topic
    pairs: frozenset[str] | None
    data: bytes


_json = msgspec.json.Encoder()


def event_of(change: Change) -> Event | None:
    """The event of a change; None for texts, which nobody watches."""
    match change.value:
        case Score() as score:
            pairs = {pair.pair: Both(pair.escalation, pair.de_escalation) for pair in score.pairs}
            return Event("scores", "scores", frozenset(pairs), _json.encode(_news(score, pairs)))
        case PairRecord() as pair:
            return Event("pairs", "pairs", frozenset((pair.pair,)), _json.encode(pair))
        case ActRecord() as act:
            return Event("follow-ups", "follow-ups", frozenset(pairs_of(act.actors)), _json.encode(act))
        case AlertRecord() as alert:
            pairs_told = frozenset(() if alert.pair is None else (alert.pair,))
            return Event("alerts", "alerts", pairs_told, _json.encode(alert))
    if change.value is not None or change.kind == "articles":
        return None
    return Event("removed", change.kind, None, _json.encode(Removed(topic=change.kind, key=change.key)))


def _news(score: Score, pairs: dict[str, Both]) -> ScoreNews:
    article = score.article
    return ScoreNews(
        id=article.id,
        outcome=score.outcome,
        title=article.title,
        source=article.source,
        url=article.url,
        published_at=article.published_at,
        scored_at=score.scored_at,
        story=score.story,
        duplicate_of=score.duplicate_of,
        escalation=score.escalation,
        de_escalation=score.de_escalation,
        pairs=pairs,
    )
