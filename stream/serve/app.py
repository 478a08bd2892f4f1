"""The application: the handlers with what they need, behind the layers that every request passes.

From the outside in: answers are counted, get their headers, HEAD becomes GET, the gate lets in or refuses, ids in paths
are kept whole, and the framework finds the handler.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from litestar import Litestar
from litestar.config.compression import CompressionConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.types import ASGIApp, ControllerRouterHandler

from stream.serve.access.gate import Gate
from stream.serve.access.head import Heads
from stream.serve.access.headers import SecurityHeaders
from stream.serve.access.ids import EncodedIds
from stream.serve.access.keys import Keys
from stream.serve.access.login import Door, log_in, log_out, login_form
from stream.serve.api.alerts import list_alerts
from stream.serve.api.articles import get_article, list_articles
from stream.serve.api.contract import get_contract
from stream.serve.api.follow_ups import follow_ups_calendar, list_follow_ups
from stream.serve.api.openapi import contract_of, openapi_config
from stream.serve.api.pairs import get_pair, list_pairs
from stream.serve.api.problem import on_cursor_error, on_full
from stream.serve.api.score import score_text
from stream.serve.api.stream import live_stream
from stream.serve.api.strictness import Strictness
from stream.serve.feed.follower import Follower
from stream.serve.health import get_metrics, health_live, health_ready
from stream.serve.live.hub import FullError, Hub
from stream.serve.measured import Measured
from stream.serve.metrics import ServeMetrics
from stream.serve.page.failing import on_any_error_seen, on_http_error_seen
from stream.serve.page.handlers import PAGE
from stream.serve.score.scorer import Scorer
from stream.serve.view.cursor import CursorError
from stream.serve.view.view import View
from stream.settings.groups.serve import ServeSettings

API: tuple[ControllerRouterHandler, ...] = (
    list_pairs, get_pair, list_articles, get_article, list_follow_ups, follow_ups_calendar, list_alerts,
    score_text, live_stream,
)  # fmt: skip
OWN: tuple[ControllerRouterHandler, ...] = (
    get_contract, login_form, log_in, log_out, health_live, health_ready, get_metrics,
)  # fmt: skip


class Parts(NamedTuple):
    """What handlers may ask for by name."""

    view: View
    hub: Hub
    scorer: Scorer
    follower: Follower
    metrics: ServeMetrics


def application(parts: Parts, serve: ServeSettings) -> ASGIApp:
    """The application for a server."""
    keys = Keys(serve)
    given = {**parts._asdict(), "door": Door(serve, keys), "contract": contract()}
    inner = _framework_app([*API, *OWN, *PAGE], given, body_bytes=serve.score_bytes)
    app: ASGIApp = Gate(EncodedIds(inner), serve, keys)
    return Measured(SecurityHeaders(Heads(app)), parts.metrics)


@cache
def contract() -> bytes:
    """The contract of the API as JSON."""
    names = (*Parts._fields, "door")
    app = _framework_app(
        API, dict.fromkeys(names), body_bytes=ServeSettings().score_bytes, openapi=openapi_config()
    )
    return contract_of(app)


def _framework_app(
    handlers: Sequence[ControllerRouterHandler],
    given: dict[str, Any],
    *,
    body_bytes: int,
    openapi: OpenAPIConfig | None = None,
) -> Litestar:
    return Litestar(
        route_handlers=list(handlers),
        dependencies={name: Provide(_constant(part), sync_to_thread=False) for name, part in given.items()},
        exception_handlers={
            HTTPException: on_http_error_seen,
            CursorError: on_cursor_error,
            FullError: on_full,
            Exception: on_any_error_seen,
        },
        openapi_config=openapi,
        before_request=None if openapi else Strictness(contract()),
        compression_config=CompressionConfig(
            backend="gzip", gzip_compress_level=5, minimum_size=1_000, exclude=["/api/v1/stream"]
        ),
        request_max_body_size=body_bytes,
        logging_config=None,
    )


def _constant(part: Any) -> Any:
    def provide() -> Any:
        return part

    return provide
