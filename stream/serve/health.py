"""Health and metrics of `detente serve`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency
from prometheus_client.exposition import choose_encoder

from stream.serve.feed.follower import Follower
from stream.serve.live.hub import Hub
from stream.serve.metrics import ServeMetrics
from stream.serve.view.counts import counts
from stream.serve.view.view import View

_IDLE_SECONDS: Final = 90.0
"""After how long without a round the follower counts as stuck: longer than its longest pause and a broker's answer."""


@get("/health/live", include_in_schema=False, sync_to_thread=False)
def health_live(follower: NamedDependency[Follower]) -> Response[dict[str, Any]]:
    """Whether the loop that follows the topics makes rounds."""
    idle = follower.idle_seconds
    return _answer(idle < _IDLE_SECONDS, {"idle_seconds": round(idle, 1)})


@get("/health/ready", include_in_schema=False)
async def health_ready(
    follower: NamedDependency[Follower], view: NamedDependency[View]
) -> Response[dict[str, Any]]:
    """Whether the view has caught up with the topics once, and can be read.

    It stays so while the broker is away: the view goes on answering with what it has.
    """
    try:
        held = await view.read(counts)
    except sqlite3.Error as error:
        return _answer(False, {"problem": f"the view can't be read: {error}"})
    return _answer(
        follower.caught_up,
        {
            "caught_up": follower.caught_up,
            "connected": follower.connected,
            "problem": follower.problem,
            "held": held,
        },
    )


@get("/metrics", include_in_schema=False)
async def get_metrics(
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    hub: NamedDependency[Hub],
    metrics: NamedDependency[ServeMetrics],
) -> Response[bytes]:
    """The metrics, in the form that the scraper asks for."""
    for kind, count in (await view.read(counts)).items():
        metrics.held.labels(kind).set(count)
    metrics.stream_clients.set(hub.clients)
    encoder, content_type = choose_encoder(request.headers.get("accept", ""))
    return Response(encoder(metrics.registry), media_type=content_type.removesuffix("; charset=utf-8"))


def _answer(well: bool, details: dict[str, Any]) -> Response[dict[str, Any]]:
    return Response(
        {"ok": well, **details}, status_code=200 if well else 503, headers={"cache-control": "no-store"}
    )
