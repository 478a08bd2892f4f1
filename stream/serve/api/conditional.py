"""Answers that a client need not load twice: each has a tag, and who brings it back is told that nothing changed."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar, cast

import msgspec
from litestar import Request, Response

T = TypeVar("T")

_json = msgspec.json.Encoder()


def answer(request: Request[Any, Any, Any], value: T) -> Response[T]:
    """The value as JSON, or 304 where the client has it already."""
    return cast("Response[T]", answer_bytes(request, _json.encode(value), media_type="application/json"))


def answer_bytes(
    request: Request[Any, Any, Any], body: bytes, *, media_type: str, headers: dict[str, str] | None = None
) -> Response[bytes]:
    """A body, or 304 where the client has it already.

    The tag is weak, as the body may travel compressed. Answers may be kept by the client alone, and are asked about
    each time.
    """
    tag = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    stated = {
        "etag": tag,
        "cache-control": "private, no-cache",
        "vary": "cookie, authorization",
        **(headers or {}),
    }
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(b"", status_code=304, headers=stated, media_type=media_type)
    return Response(body, headers=stated, media_type=media_type)


def _has(condition: str, tag: str) -> bool:
    opaque = tag.removeprefix("W/")
    return condition.strip() == "*" or opaque in {
        given.strip().removeprefix("W/") for given in condition.split(",")
    }
