"""`/api/v1/alerts`: episodes of rules."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from stream.records.alert import AlertState, Severity
from stream.serve.api.conditional import answer
from stream.serve.api.parameters import WRONG, Cursor, Limit, PairName
from stream.serve.view.alerts import AlertPage, alerts
from stream.serve.view.view import View


@get("/api/v1/alerts", operation_id="listAlerts", tags=["alerts"], responses={400: WRONG})
async def list_alerts(
    *,
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    alert_state: Annotated[
        AlertState | None,
        QueryParameter(name="state", description="Only alerts that fire, or that are resolved."),
    ] = None,
    pair: PairName = None,
    rule: Annotated[
        str | None, QueryParameter(max_length=1000, description="Only alerts of this rule.")
    ] = None,
    severity: Annotated[Severity | None, QueryParameter(description="Only alerts of this severity.")] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[AlertPage]:
    """Episodes of alerts as they stand, the latest begun first."""
    page = await view.read(
        alerts, state=alert_state, pair=pair, rule=rule, severity=severity, cursor=cursor, limit=limit
    )
    return answer(request, page)
