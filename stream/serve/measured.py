"""The outermost layer: counts and times every answer, whoever gave it."""

from __future__ import annotations

import time

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from stream.serve.access.gate import CALENDAR, SCORE
from stream.serve.metrics import ServeMetrics


class Measured:
    """Counts answers by part of the site and class of status."""

    def __init__(self, app: ASGIApp, metrics: ServeMetrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        area = area_of(scope["path"])
        begun = time.perf_counter()

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._metrics.requests.labels(area, f"{message['status'] // 100}xx").inc()
                self._metrics.request_seconds.labels(area).observe(time.perf_counter() - begun)
            await send(message)

        await self._app(scope, receive, counted)


def area_of(path: str) -> str:
    """The part of the site that a path belongs to."""
    if path == CALENDAR:
        return "calendar"
    if path == SCORE:
        return "score"
    if path == "/api/v1/stream":
        return "stream"
    if path == "/metrics":
        return "metrics"
    for under, area in (("/api/", "api"), ("/health/", "health")):
        if path.startswith(under):
            return area
    return "page"
