"""Articles: lists of them, newest first, and one whole."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from models.signal import Both, Outcome
from stream.records.score import Score
from stream.serve.view.cursor import cursor_after, read_cursor
from stream.serve.view.packing import unpacked


class ArticleItem(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a list. `at` places it: when it was published, but never after it was scored.

    `pair` are its scores for the pair that was asked for, null where none was.
    """

    id: str
    at: Annotated[dt.datetime, Meta(tz=True)]
    outcome: Outcome
    title: str | None
    source: str | None
    url: str | None
    published_at: str | None
    story: str | None
    duplicate_of: str | None
    escalation: float
    de_escalation: float
    pair: Both | None


class ArticlePage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of articles, newest first; `next` is the cursor of the page after it, null on the last."""

    items: tuple[ArticleItem, ...]
    next: str | None


class ArticleWhole(msgspec.Struct, frozen=True, kw_only=True):
    """An article with all that was read in it. `text` is null where the service does not have it (any more)."""

    score: Score
    text: str | None


_scores = msgspec.json.Decoder(Score)

_COLUMNS = (
    "a.id, a.at, a.outcome, a.title, a.source, a.url, a.published_at, a.story, a.duplicate_of, a.escalation,"
    " a.de_escalation"
)


def articles(
    connection: sqlite3.Connection,
    *,
    pair: str | None = None,
    story: str | None = None,
    outcome: Outcome | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> ArticlePage:
    """A page of articles, newest first.

    Args:
        connection: of the view.
        pair: only those that set this pair in relation.
        story: only those of this story.
        outcome: only those with this outcome.
        first: only those placed on this UTC day or later.
        last: only those placed on this UTC day or earlier.
        cursor: of the page before.
        limit: articles at most.

    Raises:
        CursorError: the cursor is not one of this list.
    """
    place = "p" if pair is not None else "a"
    key = "p.article" if pair is not None else "a.id"
    where: list[str] = []
    values: list[Any] = []
    for condition, value in (
        ("p.pair = ?", pair),
        ("a.story = ?", story),
        ("a.outcome = ?", outcome),
        (f"{place}.at >= ?", None if first is None else first.isoformat()),
        # "~" sorts after all that stands behind a day.
        (f"{place}.at <= ?", None if last is None else f"{last.isoformat()}~"),
    ):
        if value is not None:
            where.append(condition)
            values.append(value)
    if cursor is not None:
        where.append(f"({place}.at, {key}) < (?, ?)")
        values += read_cursor(cursor, "articles", str, str)
    source = (
        "article_pairs AS p CROSS JOIN articles AS a ON a.id = p.article"
        if pair is not None
        else "articles AS a"
    )
    scores = "p.escalation AS e, p.de_escalation AS d" if pair is not None else "NULL AS e, NULL AS d"
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, {scores} FROM {source} {condition} ORDER BY {place}.at DESC, {key} DESC LIMIT ?",  # noqa: S608 - names of our own
        (*values, limit + 1),
    ).fetchall()
    shown = rows[:limit]
    following = cursor_after("articles", shown[-1]["at"], shown[-1]["id"]) if len(rows) > limit else None
    return ArticlePage(items=tuple(map(_item, shown)), next=following)


def article(connection: sqlite3.Connection, article_id: str) -> ArticleWhole | None:
    """One article whole; None where it is not known, or no more."""
    row = connection.execute("SELECT record FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return None
    text = connection.execute("SELECT text FROM texts WHERE article = ?", (article_id,)).fetchone()
    return ArticleWhole(
        score=_scores.decode(unpacked(row["record"])),
        text=None if text is None else unpacked(text["text"]).decode(),
    )


def latest_articles(connection: sqlite3.Connection, pairs: list[str]) -> dict[str, ArticleItem]:
    """The newest article of each pair; pairs of which none is kept are left out."""
    rows = connection.execute(
        "SELECT wanted.value AS pair, (SELECT article FROM article_pairs WHERE pair = wanted.value"
        " ORDER BY at DESC, article DESC LIMIT 1) AS article FROM json_each(?) AS wanted",
        (msgspec.json.encode(pairs).decode(),),
    )
    newest = {row["pair"]: row["article"] for row in rows if row["article"] is not None}
    found = article_items(connection, list(newest.values()))
    return {pair: found[article] for pair, article in newest.items() if article in found}


def article_items(connection: sqlite3.Connection, ids: list[str]) -> dict[str, ArticleItem]:
    """Articles by their ids; those that are not known are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, NULL AS e, NULL AS d FROM json_each(?) AS wanted JOIN articles AS a ON a.id = wanted.value",  # noqa: S608 - names of our own
        (msgspec.json.encode(ids).decode(),),
    )
    return {row["id"]: _item(row) for row in rows}


def _item(row: sqlite3.Row) -> ArticleItem:
    return ArticleItem(
        id=row["id"],
        at=dt.datetime.fromisoformat(row["at"]),
        outcome=row["outcome"],
        title=row["title"],
        source=row["source"],
        url=row["url"],
        published_at=row["published_at"],
        story=row["story"],
        duplicate_of=row["duplicate_of"],
        escalation=row["escalation"],
        de_escalation=row["de_escalation"],
        pair=None if row["e"] is None else Both(row["e"], row["d"]),
    )
