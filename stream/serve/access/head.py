"""HEAD: what GET would answer, without its body."""

from __future__ import annotations

from typing import Any, cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send


class Heads:
    """Answers HEAD by the handlers of GET."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does; the stream, which never ends, is not asked."""
        if scope["type"] != ScopeType.HTTP or scope["method"] != "HEAD" or scope["path"].endswith("/stream"):
            await self._app(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = cast("Any", {**message, "body": b""})
            await send(message)

        await self._app(cast("Any", {**scope, "method": "GET"}), receive, without_body)
