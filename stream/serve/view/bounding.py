"""Bounding: what leaves the view when it holds more than its settings allow.

What goes first is told by the entries themselves and not by when they came, so that a replay of the topics comes to
the same view.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import NamedTuple

from stream.settings.groups.serve import ServeSettings


class Bounds(NamedTuple):
    """How many of each are kept, and how many days of history."""

    articles: int
    pairs: int
    days: int
    acts: int
    alerts: int


def bounds_of(settings: ServeSettings) -> Bounds:
    """The bounds that the settings ask for."""
    return Bounds(
        articles=settings.max_articles,
        pairs=settings.max_pairs,
        days=settings.history_days,
        acts=settings.max_follow_ups,
        alerts=settings.max_alerts,
    )


def bound(connection: sqlite3.Connection, bounds: Bounds) -> None:
    """Remove what is too much, inside the caller's transaction."""
    for article in _beyond(connection, "articles", "id", "read, at, id", bounds.articles):
        connection.execute("DELETE FROM articles WHERE id = ?", (article,))
        connection.execute("DELETE FROM article_pairs WHERE article = ?", (article,))
        connection.execute("DELETE FROM texts WHERE article = ?", (article,))
    for article in _beyond(connection, "texts", "article", "arrived, article", bounds.articles):
        connection.execute("DELETE FROM texts WHERE article = ?", (article,))
    for pair in _beyond(connection, "pairs", "pair", "as_of, pair", bounds.pairs):
        connection.execute("DELETE FROM pairs WHERE pair = ?", (pair,))
        connection.execute("DELETE FROM days WHERE pair = ?", (pair,))
    for act in _beyond(connection, "acts", "id", "told, id", bounds.acts):
        connection.execute("DELETE FROM acts WHERE id = ?", (act,))
        connection.execute("DELETE FROM act_actors WHERE act = ?", (act,))
    for episode in _beyond(
        connection, "alerts", "episode", "state = 'firing', starts_at, episode", bounds.alerts
    ):
        connection.execute("DELETE FROM alerts WHERE episode = ?", (episode,))
    _bound_days(connection, bounds.days)


def _beyond(connection: sqlite3.Connection, table: str, key: str, order: str, most: int) -> list[str]:
    (count,) = connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()  # noqa: S608 - names of our own
    if count <= most:
        return []
    rows = connection.execute(
        f"SELECT {key} FROM {table} ORDER BY {order} LIMIT ?",  # noqa: S608 - names of our own
        (count - most,),
    )
    return [row[0] for row in rows]


def _bound_days(connection: sqlite3.Connection, days: int) -> None:
    (newest,) = connection.execute("SELECT MAX(day) FROM days").fetchone()
    if newest is not None:
        first = dt.date.fromisoformat(newest) - dt.timedelta(days=days - 1)
        connection.execute("DELETE FROM days WHERE day < ?", (first.isoformat(),))
