"""`/follow-ups`: what was told ahead, by its days, to read and to subscribe to."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final, get_args

from litestar import Request, Response, get
from litestar.di import NamedDependency

from models.signal import Kind, Status
from stream.records.follow_up import ActRecord, ActState
from stream.serve.access.login import Door
from stream.serve.page.asked import Asked
from stream.serve.page.drawing import draw
from stream.serve.page.words import query_link
from stream.serve.view.cursor import CursorError
from stream.serve.view.follow_ups import FollowUpPage, follow_ups
from stream.serve.view.pairs import latest_day
from stream.serve.view.view import View

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
STATES: Final[tuple[ActState, ...]] = get_args(ActState)

_ACTS: Final = 50


@get("/follow-ups", include_in_schema=False)
async def show_follow_ups(
    request: Request[Any, Any, Any], view: NamedDependency[View], door: NamedDependency[Door]
) -> Response[bytes]:
    """The acts to come, or all of them."""
    asked = Asked(request)
    chosen: dict[str, Any] = {
        "pair": asked.text("pair") or None,
        "kinds": tuple(kind for kind in KINDS if kind == asked.text("kind")),
        "statuses": tuple(status for status in STATUSES if status == asked.text("status")),
        "states": tuple(state for state in STATES if state == asked.text("state")),
    }
    past = asked.text("past") == "yes"
    page = await view.read(_seen, past=past, cursor=asked.cursor(), **chosen)
    # The calendar takes what narrows it, and has the past anyhow.
    narrowed = [(name, asked.text(name)) for name in ("pair", "kind", "status")]
    return draw(
        request,
        door,
        "follow_ups.html.jinja",
        page=page,
        months=_by_month(page.items),
        asked=asked,
        past=past,
        kinds=KINDS,
        statuses=STATUSES,
        states=STATES,
        calendar=query_link("/api/v1/follow-ups.ics", narrowed),
    )


def _seen(
    connection: sqlite3.Connection, /, *, past: bool, cursor: str | None, **chosen: Any
) -> FollowUpPage:
    first = None if past else latest_day(connection)
    try:
        return follow_ups(connection, first=first, cursor=cursor, limit=_ACTS, **chosen)
    except CursorError:
        return follow_ups(connection, first=first, limit=_ACTS, **chosen)


def _by_month(acts: Iterable[ActRecord]) -> list[tuple[str, list[ActRecord]]]:
    return [(month, list(group)) for month, group in groupby(acts, key=_month)]


def _month(act: ActRecord) -> str:
    day = act.when.start or act.when.end
    return "No date told" if day is None else f"{dt.date.fromisoformat(day):%B %Y}"
