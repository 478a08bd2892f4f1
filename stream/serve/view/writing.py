"""Writing: what records of the topics change in the view. Written twice, a record changes nothing the second time."""

from __future__ import annotations

import sqlite3
from typing import Final

import msgspec

from models.signal import Pair
from stream.records.alert import AlertRecord
from stream.records.follow_up import ActRecord
from stream.records.pair import PairEvidence, PairRecord
from stream.records.score import Score
from stream.serve.feed.change import Change, Text
from stream.serve.view.moments import day_of, told_at, written
from stream.serve.view.packing import packed

WHY: Final = 3
"""So many pieces of a pair's evidence stand in the overview."""

_json = msgspec.json.Encoder()


def write(connection: sqlite3.Connection, change: Change) -> None:
    """Write one change, inside the caller's transaction."""
    match change.value:
        case Score() as score:
            _remove_score(connection, change.key)
            _put_score(connection, score)
        case PairRecord() as pair:
            _put_pair(connection, pair)
        case ActRecord() as act:
            _remove_act(connection, change.key)
            _put_act(connection, act)
        case AlertRecord() as alert:
            _put_alert(connection, alert)
        case Text() as text:
            connection.execute(
                "INSERT OR REPLACE INTO texts VALUES (?, ?, ?)",
                (change.key, text.arrived, packed(text.text.encode())),
            )
        case None:
            _remove(connection, change)


def _remove(connection: sqlite3.Connection, change: Change) -> None:
    match change.kind:
        case "scores":
            # The text leaves by the topic of articles: one sent anew may be here before this tombstone is.
            _remove_score(connection, change.key)
        case "pairs":
            connection.execute("DELETE FROM pairs WHERE pair = ?", (change.key,))
            connection.execute("DELETE FROM days WHERE pair = ?", (change.key,))
        case "follow-ups":
            _remove_act(connection, change.key)
        case "alerts":
            connection.execute("DELETE FROM alerts WHERE fingerprint = ?", (change.key,))
        case "articles":
            connection.execute("DELETE FROM texts WHERE article = ?", (change.key,))


def _put_score(connection: sqlite3.Connection, score: Score) -> None:
    article = score.article
    at = told_at(article.published_at, score.scored_at)
    connection.execute(
        "INSERT INTO articles (id, at, read, outcome, title, source, url, published_at, story, duplicate_of,"
        " escalation, de_escalation, scored_at, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            at,
            score.outcome in {"scored", "duplicate"},
            score.outcome,
            article.title,
            article.source,
            article.url,
            article.published_at,
            score.story,
            score.duplicate_of,
            score.escalation,
            score.de_escalation,
            written(score.scored_at),
            packed(_json.encode(score)),
        ),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO article_pairs VALUES (?, ?, ?, ?, ?)",
        [(pair.pair, at, article.id, pair.escalation, pair.de_escalation) for pair in _pairs(score)],
    )


def _pairs(score: Score) -> tuple[Pair, ...]:
    return score.pairs if score.outcome in {"scored", "duplicate"} else ()


def _remove_score(connection: sqlite3.Connection, article: str) -> None:
    connection.execute("DELETE FROM articles WHERE id = ?", (article,))
    connection.execute("DELETE FROM article_pairs WHERE article = ?", (article,))


def _put_pair(connection: sqlite3.Connection, pair: PairRecord) -> None:
    as_of = written(pair.as_of)
    change = pair.change
    connection.execute(
        "INSERT OR REPLACE INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            pair.pair, as_of, pair.tension, pair.escalation, pair.de_escalation,
            change.d1, change.d7, change.d30, pair.z, pair.articles, pair.stories, pair.sparse,
            _json.encode(_strongest(pair.evidence)), _json.encode(pair),
        ),
    )  # fmt: skip
    connection.execute(
        "INSERT INTO days VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (pair, day) DO UPDATE SET as_of = excluded.as_of,"
        " tension = excluded.tension, escalation = excluded.escalation, de_escalation = excluded.de_escalation,"
        " articles = excluded.articles, stories = excluded.stories, sparse = excluded.sparse"
        " WHERE excluded.as_of >= days.as_of",
        (
            pair.pair, day_of(pair.as_of), as_of, pair.tension, pair.escalation, pair.de_escalation,
            pair.articles, pair.stories, pair.sparse,
        ),
    )  # fmt: skip


def _strongest(evidence: tuple[PairEvidence, ...]) -> list[PairEvidence]:
    weighed = sorted(evidence, key=lambda item: -(abs(item.escalation) + abs(item.de_escalation)))
    return weighed[:WHY]


def _put_act(connection: sqlite3.Connection, act: ActRecord) -> None:
    told = max((written(event.at) for event in act.history), default="")
    connection.execute(
        "INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            act.id, act.kind, act.status, act.state, act.when.start, act.when.end, told, _json.encode(act),
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT OR REPLACE INTO act_actors VALUES (?, ?)", [(actor, act.id) for actor in act.actors]
    )


def _remove_act(connection: sqlite3.Connection, act: str) -> None:
    connection.execute("DELETE FROM acts WHERE id = ?", (act,))
    connection.execute("DELETE FROM act_actors WHERE act = ?", (act,))


def _put_alert(connection: sqlite3.Connection, alert: AlertRecord) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO alerts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            alert.episode, alert.fingerprint, alert.state, alert.rule, alert.pair, alert.severity,
            written(alert.starts_at), _json.encode(alert),
        ),
    )  # fmt: skip
