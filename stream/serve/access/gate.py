"""The gate before everything: who asks, how often, and with which key."""

from __future__ import annotations

import math
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs, quote, urlsplit

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send

from stream.serve.access.binding import is_loopback
from stream.serve.access.keys import COOKIE, Keys
from stream.serve.access.rate import RateLimit, client_of
from stream.serve.access.refusal import (
    Refusal,
    asked_by_people,
    from_elsewhere,
    locked,
    misdirected,
    too_many,
)
from stream.settings.groups.serve import ServeSettings

CALENDAR: Final = "/api/v1/follow-ups.ics"
LOGIN: Final = "/login"
SCORE: Final = "/api/v1/score"

_OPEN: Final = ("/health/live", "/health/ready", LOGIN)
_OPEN_UNDER: Final = "/static/"
_LOCKED: Final = 401
_SAFE: Final = frozenset(("GET", "HEAD", "OPTIONS"))


class Gate:
    """Lets a request through to the application, or answers it.

    Without a token, only those are let in who call this machine by a name of its own: a page elsewhere whose name was
    turned to 127.0.0.1 can't read what is here. With one, a request carries the token in its header, or a session's
    cookie; requests with a cookie or none may only change something where they come from a page of ours. People who ask
    for a page of the site without a session are led to the log-in.

    Args:
        app: what is behind the gate.
        serve: the rates, and the names of this site.
        keys: what opens it.
    """

    def __init__(self, app: ASGIApp, serve: ServeSettings, keys: Keys) -> None:
        self._app = app
        self._keys = keys
        self._all = RateLimit(serve.requests_per_minute)
        self._scores = RateLimit(serve.scores_per_minute)
        own = serve.bind.strip("[]").lower()
        self._own = f"[{own}]" if ":" in own else own
        self._names = {own} | (
            {(urlsplit(serve.public_url).hostname or "").lower()} if serve.public_url else set()
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        headers = {
            name.decode("latin-1"): value.decode("latin-1")
            for name, value in reversed(list(scope["headers"]))
        }
        refusal = self._refusal(scope, headers)
        if refusal is None:
            await self._app(scope, receive, send)
            return
        for_people = asked_by_people(headers.get("accept", ""))
        if refusal.status == _LOCKED and for_people and _is_page(scope):
            status, own, body = 303, {"location": refusal.leads_to}, b""
        else:
            status, (own, body) = refusal.status, refusal.written(for_people=for_people)
        stated = {**own, "cache-control": "no-store", "content-length": str(len(body))}
        await send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": [(name.encode(), value.encode("latin-1")) for name, value in stated.items()],
            }
        )
        await send({"type": "http.response.body", "body": body, "more_body": False})

    def _refusal(self, scope: HTTPScope, headers: Mapping[str, str]) -> Refusal | None:
        path, client = scope["path"], client_of(scope["client"][0] if scope["client"] else None)
        wait = 0.0 if path in _OPEN[:2] else self._all.wait(client)
        if not wait and path == SCORE and scope["method"] == "POST":
            wait = self._scores.wait(client)
        if wait:
            return too_many(math.ceil(wait), again=scope["method"] == "GET")
        if not self._keys.needed and not self._by_own_name(headers):
            _, port = scope["server"] or (None, None)
            return misdirected(f"http://{self._own}:{port}/" if port else f"http://{self._own}/")
        bearer = self._bearer(headers)
        if not bearer and scope["method"] not in _SAFE and not _from_here(headers):
            return from_elsewhere()
        if not self._keys.needed or bearer or path in _OPEN or path.startswith(_OPEN_UNDER):
            return None
        if self._keys.is_session(_cookie(headers)) or (path == CALENDAR and self._by_calendar_token(scope)):
            return None
        after = path if scope["method"] == "GET" else "/"
        return locked(f"{LOGIN}?next={quote(after, safe='')}")

    def _by_own_name(self, headers: Mapping[str, str]) -> bool:
        try:
            name = (urlsplit(f"//{headers.get('host', '')}").hostname or "").lower()
        except ValueError:
            return False
        return is_loopback(name) or name in self._names

    def _bearer(self, headers: Mapping[str, str]) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and self._keys.is_token(token.strip())

    def _by_calendar_token(self, scope: HTTPScope) -> bool:
        if scope["method"] not in {"GET", "HEAD"}:
            return False
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        return len(given) == 1 and self._keys.is_calendar_token(given[0])


def _is_page(scope: HTTPScope) -> bool:
    return scope["method"] == "GET" and not scope["path"].startswith("/api/")


def _cookie(headers: Mapping[str, str]) -> str:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return "" if morsel is None else morsel.value


def _from_here(headers: Mapping[str, str]) -> bool:
    """Whether a browser would say that a page of ours sends this; programs say nothing of it."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")
