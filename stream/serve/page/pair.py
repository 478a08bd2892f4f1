"""`/pairs/{pair}`: one pair through time, with what moved it."""

from __future__ import annotations

import sqlite3
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from stream.records.alert import AlertRecord
from stream.serve.access.ids import read_id
from stream.serve.access.login import Door
from stream.serve.api.pairs import PairWhole, pair_whole
from stream.serve.page.asked import Asked
from stream.serve.page.charts import series
from stream.serve.page.drawing import draw, missing
from stream.serve.page.ranges import QUARTER, RANGES, Range, telling_range
from stream.serve.view.alerts import alerts
from stream.serve.view.articles import ArticlePage, articles
from stream.serve.view.cursor import CursorError
from stream.serve.view.pairs import latest_day
from stream.serve.view.view import View

_ARTICLES: Final = 25
_ALERTS: Final = 10


class _Seen(NamedTuple):
    pair: PairWhole
    shown: Range
    alerts: tuple[AlertRecord, ...]
    articles: ArticlePage


@get("/pairs/{pair:str}", include_in_schema=False)
async def show_pair(
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    door: NamedDependency[Door],
    pair: FromPath[str],
) -> Response[bytes]:
    """A pair."""
    name = read_id(pair)
    asked = Asked(request)
    chosen = RANGES.get(asked.one_of("range", list(RANGES), ""))
    seen = await view.read(_seen, name, chosen=chosen, cursor=asked.cursor())
    if seen is None:
        return missing(door, "pair")
    return draw(
        request,
        door,
        "pair.html.jinja",
        seen=seen,
        pair=seen.pair.pair,
        series=series(seen.pair.history),
        ranges=RANGES,
        shown=seen.shown,
        asked=asked,
    )


def _seen(
    connection: sqlite3.Connection, pair: str, *, chosen: Range | None, cursor: str | None
) -> _Seen | None:
    today = latest_day(connection)
    shown = chosen or telling_range(connection, pair, today=today, least=QUARTER)
    whole = pair_whole(connection, pair, first=shown.first(today))
    if whole is None:
        return None
    # Every article belongs to the pair of all.
    named = None if pair == "ALL" else pair
    try:
        page = articles(connection, pair=named, cursor=cursor, limit=_ARTICLES)
    except CursorError:
        page = articles(connection, pair=named, limit=_ARTICLES)
    return _Seen(whole, shown, alerts(connection, pair=pair, limit=_ALERTS).items, page)
