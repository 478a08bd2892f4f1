"""Problems as RFC 9457 shapes them: what is wrong, in which field, and the remedy."""

from __future__ import annotations

import http
from typing import Any, Final

import msgspec
import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException

from stream.serve.live.hub import FullError
from stream.serve.view.cursor import CursorError

PROBLEM_JSON: Final = "application/problem+json"

_NAMES: Final = {
    "first": "from",
    "last": "to",
    "alert_state": "state",
    "act_state": "state",
    "last_event_id": "last-event-id",
}
"""Parameters whose names in the contract can't be names of Python, or are taken by the framework."""

_WORDS: Final = {
    "Not Found": "there is nothing at this address; /api/openapi.json tells what there is",
    "Method Not Allowed": "this address does not take this method; /api/openapi.json tells which it takes",
    "Request Entity Too Large": "the body is too large; send a shorter text, or raise serve.score_bytes",
}
"""What the framework says without words of its own."""

_log = structlog.get_logger(__name__)


class FieldProblem(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with one field; `field` is the name of a parameter, or of a key of the body."""

    field: str
    message: str


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A problem. `title` is the status in words, `detail` what is wrong and the remedy."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    errors: tuple[FieldProblem, ...] = ()


class NotFoundProblem(HTTPException):
    """There is no such thing."""

    status_code = 404


def problem(status: int, detail: str, *errors: FieldProblem) -> Problem:
    """A problem of a status."""
    return Problem(title=http.HTTPStatus(status).phrase, status=status, detail=detail, errors=errors)


def problem_body(status: int, detail: str, *errors: FieldProblem) -> bytes:
    """The same as JSON."""
    return msgspec.json.encode(problem(status, detail, *errors))


def on_http_error(_request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """Answer an error that the framework or a handler raised."""
    errors = tuple(_field_problems(error)) if isinstance(error, ValidationException) else ()
    detail = "; ".join(f"{item.field}: {item.message}" for item in errors) or _WORDS.get(
        error.detail, error.detail
    )
    return _answer(problem(error.status_code, detail, *errors), error.headers)


def on_cursor_error(_request: Request[Any, Any, Any], error: CursorError) -> Response[bytes]:
    """Answer a cursor that is none."""
    return _answer(problem(400, f"cursor: {error}", FieldProblem(field="cursor", message=str(error))), None)


def on_full(_request: Request[Any, Any, Any], error: FullError) -> Response[bytes]:
    """Answer one client too many."""
    return _answer(problem(503, str(error)), {"retry-after": "10"})


def on_any_error(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Answer what nobody foresaw, and log it."""
    _log.error("a request failed", path=request.url.path, exc_info=error)
    return _answer(
        problem(500, "the service failed; its log says why. Try again, and report it if it stays"), None
    )


def _field_problems(error: ValidationException) -> list[FieldProblem]:
    extra = error.extra if isinstance(error.extra, list) else []
    return [
        FieldProblem(
            field=_NAMES.get(str(item.get("key")), str(item.get("key") or item.get("source") or "body")),
            message=str(item.get("message", "is not valid")),
        )
        for item in extra
        if isinstance(item, dict)
    ]


def _answer(found: Problem, headers: dict[str, str] | None) -> Response[bytes]:
    return Response(
        msgspec.json.encode(found),
        status_code=found.status,
        media_type=PROBLEM_JSON,
        headers={**(headers or {}), "cache-control": "no-store"},
    )
