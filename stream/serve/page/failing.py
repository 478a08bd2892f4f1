"""What a person sees where something failed; programs are answered with a problem as everywhere."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response
from litestar.exceptions import HTTPException

from stream.serve.access.refusal import asked_by_people
from stream.serve.api.problem import on_any_error, on_http_error
from stream.serve.page.drawing import HTML, written

_NOT_FOUND: Final = 404


def on_http_error_seen(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """Answer an error that the framework or a handler raised."""
    answer = on_http_error(request, error)
    missing = error.status_code == _NOT_FOUND
    return _for_people(
        request, answer, "page" if missing else "", "" if missing else "This request can't be answered"
    )


def on_any_error_seen(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Answer what nobody foresaw, which is logged."""
    return _for_people(request, on_any_error(request, error), "", "The service failed; its log says why")


def _for_people(
    request: Request[Any, Any, Any], answer: Response[bytes], missing: str, said: str
) -> Response[bytes]:
    path = request.url.path
    if path.startswith(("/api/", "/health/", "/metrics")) or not asked_by_people(
        request.headers.get("accept", "")
    ):
        return answer
    return Response(
        written(can_leave=False, path="", name="missing.html.jinja", what=missing, said=said),
        status_code=answer.status_code,
        media_type=HTML,
        headers={"cache-control": "no-store"},
    )
