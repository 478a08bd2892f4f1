"""`/`: what is heating up, and why."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.di import NamedDependency

from stream.records.alert import AlertRecord
from stream.records.follow_up import ActRecord
from stream.records.pair import ALL, PairRecord
from stream.serve.access.login import Door
from stream.serve.page.asked import Asked
from stream.serve.page.charts import Spark, spark
from stream.serve.page.drawing import draw
from stream.serve.page.ranges import MONTH, telling_range
from stream.serve.page.searching import pairs_like
from stream.serve.view.alerts import alerts
from stream.serve.view.articles import ArticleItem, latest_articles
from stream.serve.view.cursor import CursorError
from stream.serve.view.follow_ups import follow_ups
from stream.serve.view.pairs import (
    PairOrder,
    PairPage,
    first_day,
    latest_day,
    overview,
    pair_record,
    tensions,
)
from stream.serve.view.view import View

_PAIRS: Final = 50
_BESIDE: Final = 6
"""Alerts and follow-ups beside the pairs."""

ORDERS: Final[dict[PairOrder, str]] = {
    "-tension": "highest tension",
    "-d1": "largest rise in a day",
    "-d7": "largest rise in 7 days",
    "-d30": "largest rise in 30 days",
    "d7": "largest fall in 7 days",
    "-as_of": "latest news",
    "pair": "code",
}


class _Past(NamedTuple):
    """What the sparklines show, and what their column is called."""

    name: str
    sparks: dict[str, Spark | None]


class _Seen(NamedTuple):
    world: PairRecord | None
    pairs: PairPage
    past: _Past
    latest: dict[str, ArticleItem]
    firing: tuple[AlertRecord, ...]
    coming: tuple[ActRecord, ...]


@get("/", include_in_schema=False)
async def show_overview(
    request: Request[Any, Any, Any], view: NamedDependency[View], door: NamedDependency[Door]
) -> Response[bytes]:
    """The pairs, with what fires and what comes next beside them."""
    asked = Asked(request)
    order: PairOrder = next((known for known in ORDERS if known == asked.text("sort")), "-tension")
    search, least = asked.text("q"), asked.number("min_tension", 0, 100)
    seen = await view.read(_seen, search=search, order=order, least=least, cursor=asked.cursor())
    return draw(
        request,
        door,
        "overview.html.jinja",
        seen=seen,
        asked=asked,
        orders=ORDERS,
        order=order,
        search=search,
        least=least,
    )


def _seen(
    connection: sqlite3.Connection, *, search: str, order: PairOrder, least: float | None, cursor: str | None
) -> _Seen:
    today = latest_day(connection)
    among = pairs_like(connection, search) if search else None
    try:
        pairs = overview(connection, order=order, among=among, min_tension=least, cursor=cursor, limit=_PAIRS)
    except CursorError:
        # A link from an order that was changed since; its list begins anew.
        pairs = overview(connection, order=order, among=among, min_tension=least, limit=_PAIRS)
    names = [item.pair for item in pairs.items]
    return _Seen(
        world=pair_record(connection, ALL),
        pairs=pairs,
        past=_past(connection, [ALL, *names], today),
        latest=latest_articles(connection, [item.pair for item in pairs.items if not item.why]),
        firing=alerts(connection, state="firing", limit=_BESIDE).items,
        coming=()
        if today is None
        else follow_ups(
            connection, states=("told", "agreed", "dated", "postponed"), first=today, limit=_BESIDE
        ).items,
    )


def _past(connection: sqlite3.Connection, pairs: list[str], today: dt.date | None) -> _Past:
    """A month where there is news every day; as long as it takes to see anything where news is rarer."""
    shown = telling_range(connection, ALL, today=today, least=MONTH)
    first = shown.first(today) or first_day(connection, ALL)
    if today is None or first is None:
        return _Past(shown.name, dict.fromkeys(pairs))
    known = tensions(connection, pairs, first=first, last=today)
    name = f"since {first.year}" if shown.days is None else shown.name
    return _Past(name, {pair: spark(days, first, today) for pair, days in known.items()})
