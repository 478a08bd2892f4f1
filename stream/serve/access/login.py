"""The page's log-in: a form that takes the token once and hands out a session."""

from __future__ import annotations

import html
import math
from typing import Annotated, Any

import msgspec
import structlog
from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.enums import MediaType
from litestar.params import QueryParameter, URLEncodedBody

from stream.serve.access.keys import COOKIE, Keys
from stream.serve.access.rate import RateLimit, client_of
from stream.serve.page.files import file_link
from stream.settings.groups.serve import ServeSettings

_log = structlog.get_logger(__name__)

_FORM = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Log in · Détente</title>
<link rel="icon" type="image/svg+xml" href="{sign}">
<link rel="stylesheet" href="{article}">
<link rel="stylesheet" href="{page}"></head>
<body>
<main>
<div class="top"><h1>Log in to Détente</h1></div>
{said}<form class="filters" method="post" action="/login">
<p><label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus></p>
<input type="hidden" name="next" value="{next}">
<p><button>Log in</button></p>
</form>
</main>
</body>
</html>
"""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the form sends."""

    token: Annotated[str, msgspec.Meta(max_length=1000)]
    next: Annotated[str, msgspec.Meta(max_length=2000)] = "/"


class Door:
    """Hands out sessions; wrong tokens are slowed down, for each client.

    Args:
        serve: the settings.
        keys: what opens the site.
    """

    def __init__(self, serve: ServeSettings, keys: Keys) -> None:
        self.keys = keys
        self._secure = (serve.public_url or "").startswith("https:")
        self._tries = RateLimit(10)

    def wait(self, client: str | None) -> float:
        """Seconds that a client has to wait before it may try."""
        return self._tries.wait(client_of(client))

    def cookie(self, value: str, *, seconds: int) -> Cookie:
        """The cookie of a session; empty and for 0 seconds it ends one."""
        return Cookie(
            key=COOKIE, value=value, max_age=seconds, path="/", httponly=True, samesite="strict",
            secure=self._secure,
        )  # fmt: skip


@get("/login", media_type=MediaType.HTML, include_in_schema=False, sync_to_thread=False)
def login_form(after: Annotated[str, QueryParameter(name="next", max_length=2000)] = "/") -> str:
    """The form."""
    return login_page(after)


@post("/login", include_in_schema=False, sync_to_thread=False)
def log_in(
    request: Request[Any, Any, Any],
    door: NamedDependency[Door],
    data: URLEncodedBody[Given],
) -> Response[str]:
    """Take the token, and answer with a session."""
    client = request.client.host if request.client else None
    wait = door.wait(client)
    if wait:
        said = f"Too many tries. Try again in {math.ceil(wait)} seconds."
        return _again(429, said, data.next, {"retry-after": str(math.ceil(wait))})
    if not door.keys.is_token(data.token):
        _log.warning("a log-in was refused", client=client)
        return _again(403, "This is not the token.", data.next, {})
    return Response(
        "",
        status_code=303,
        headers={"location": local_path(data.next), "cache-control": "no-store"},
        cookies=[door.cookie(door.keys.new_session(), seconds=door.keys.session_seconds)],
    )


@post("/logout", include_in_schema=False, sync_to_thread=False)
def log_out(door: NamedDependency[Door]) -> Response[str]:
    """End the session of this browser."""
    return Response(
        "",
        status_code=303,
        headers={"location": "/login", "cache-control": "no-store"},
        cookies=[door.cookie("", seconds=0)],
    )


def login_page(after: str, said: str = "") -> str:
    """The page with the form; `after` is where it leads to, `said` what is wrong."""
    told = f'<p class="notice" role="alert">{html.escape(said)}</p>\n' if said else ""
    return _FORM.format(
        said=told,
        next=html.escape(local_path(after), quote=True),
        sign=file_link("sign.svg"),
        article=file_link("article.css"),
        page=file_link("page.css"),
    )


def local_path(address: str) -> str:
    """The address if it is a path of this site, else the overview: nobody is led elsewhere by a link to the log-in."""
    sound = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if sound and address.isascii() and address.isprintable() else "/"


def _again(status: int, said: str, after: str, headers: dict[str, str]) -> Response[str]:
    return Response(
        login_page(after, said),
        status_code=status,
        media_type=MediaType.HTML,
        headers={**headers, "cache-control": "no-store"},
    )
