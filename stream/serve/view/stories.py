"""Stories: articles that tell the same, under the newest of them."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import Annotated, Final

import msgspec
from msgspec import Meta

_LOOKED_AT: Final = 500
"""So many of a pair's latest articles are gathered into stories."""


class StoryItem(msgspec.Struct, frozen=True, kw_only=True):
    """A story as a pair's articles tell it; `title` and `article` are those of the newest, the scores the highest.

    An article without a story of its own stands as one under its own id, with `story` null.
    """

    story: str | None
    article: str
    title: str | None
    articles: int
    sources: tuple[str, ...]
    first_at: Annotated[dt.datetime, Meta(tz=True)]
    last_at: Annotated[dt.datetime, Meta(tz=True)]
    escalation: float
    de_escalation: float


def stories(connection: sqlite3.Connection, pair: str, *, limit: int = 20) -> tuple[StoryItem, ...]:
    """The latest stories of a pair, told last first."""
    rows = connection.execute(
        "SELECT a.id, a.story, a.title, a.source, p.at, p.escalation, p.de_escalation FROM article_pairs AS p"
        " CROSS JOIN articles AS a ON a.id = p.article WHERE p.pair = ? ORDER BY p.at DESC, p.article DESC LIMIT ?",
        (pair, _LOOKED_AT),
    )
    gathered: dict[tuple[str, bool], list[sqlite3.Row]] = {}
    for row in rows:
        key = (row["id"], False) if row["story"] is None else (row["story"], True)
        gathered.setdefault(key, []).append(row)
    return tuple(_story(members) for members in list(gathered.values())[:limit])


def _story(members: list[sqlite3.Row]) -> StoryItem:
    newest, oldest = members[0], members[-1]
    return StoryItem(
        story=newest["story"],
        article=newest["id"],
        title=newest["title"],
        articles=len(members),
        sources=tuple(dict.fromkeys(member["source"] for member in members if member["source"])),
        first_at=dt.datetime.fromisoformat(oldest["at"]),
        last_at=dt.datetime.fromisoformat(newest["at"]),
        escalation=max(member["escalation"] for member in members),
        de_escalation=max(member["de_escalation"] for member in members),
    )
