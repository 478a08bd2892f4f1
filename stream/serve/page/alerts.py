"""`/alerts`: episodes of rules, those that fire and those that are over."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency

from stream.records.alert import AlertState, Severity
from stream.serve.access.login import Door
from stream.serve.page.asked import Asked
from stream.serve.page.drawing import draw
from stream.serve.view.alerts import AlertPage, alerts
from stream.serve.view.cursor import CursorError
from stream.serve.view.view import View

STATES: Final[tuple[AlertState, ...]] = ("firing", "resolved")
SEVERITIES: Final[tuple[Severity, ...]] = ("critical", "warning", "info")

_EPISODES: Final = 50


@get("/alerts", include_in_schema=False)
async def show_alerts(
    request: Request[Any, Any, Any], view: NamedDependency[View], door: NamedDependency[Door]
) -> Response[bytes]:
    """The alerts, the latest first."""
    asked = Asked(request)
    state = next((known for known in STATES if known == asked.text("state")), None)
    severity = next((known for known in SEVERITIES if known == asked.text("severity")), None)
    page = await view.read(
        _seen, state=state, severity=severity, pair=asked.text("pair") or None, cursor=asked.cursor()
    )
    return draw(
        request, door, "alerts.html.jinja", page=page, asked=asked, states=STATES, severities=SEVERITIES
    )


def _seen(connection: sqlite3.Connection, /, *, cursor: str | None, **chosen: Any) -> AlertPage:
    try:
        return alerts(connection, cursor=cursor, limit=_EPISODES, **chosen)
    except CursorError:
        return alerts(connection, limit=_EPISODES, **chosen)
