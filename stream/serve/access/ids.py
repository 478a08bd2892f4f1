"""Ids in paths: they stay percent-encoded until a handler reads them, so that a slash in an id is no step of the path."""

from __future__ import annotations

from typing import Any, Final, cast
from urllib.parse import quote, unquote_to_bytes

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from stream.serve.api.problem import NotFoundProblem

UNDER: Final = ("/api/v1/articles/", "/api/v1/pairs/", "/articles/", "/pairs/")
"""Everything behind one of these is one id."""


class EncodedIds:
    """Makes the id at the end of such a path one segment, however the client wrote it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does."""
        if scope["type"] == ScopeType.HTTP:
            raw = scope.get("raw_path") or quote(scope["path"]).encode()
            path = raw.partition(b"?")[0].decode("latin-1")
            for prefix in UNDER:
                if path.startswith(prefix) and len(path) > len(prefix):
                    encoded = quote(unquote_to_bytes(path.removeprefix(prefix)), safe="")
                    scope = cast("Any", {**scope, "path": prefix + encoded})
                    break
        await self._app(scope, receive, send)


def read_id(segment: str) -> str:
    """The id that a segment of a path holds.

    Raises:
        NotFoundProblem: it is not UTF-8, so nothing has this id.
    """
    try:
        return unquote_to_bytes(segment).decode()
    except UnicodeDecodeError:
        raise NotFoundProblem(
            detail="the id in the path is not UTF-8; percent-encode its UTF-8 bytes"
        ) from None
