"""A news site: a real HTTP server on this machine, whose pages a test writes and whose log it reads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from yarl import URL

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Site:
    """Answers each path as it was told to, 404 else; `asked` are the paths in the order of the requests."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.at_once = 0
        self.most_at_once = 0
        self.port = 0

    def url(self, path: str) -> URL:
        """The address of a path."""
        return URL(f"http://127.0.0.1:{self.port}{path}")

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return self.asked.count(path)

    def page(
        self, path: str, content: str | bytes, *, kind: str = "text/html", status: int = 200, **headers: str
    ) -> None:
        """Answer a path with a document; underscores in names of headers stand for dashes."""
        body = content.encode() if isinstance(content, str) else content
        named = {name.replace("_", "-"): value for name, value in headers.items()} | {"content-type": kind}

        async def answer(request: web.Request) -> web.Response:
            if "etag" in named and request.headers.get("if-none-match") == named["etag"]:
                return web.Response(status=304)
            return web.Response(status=status, body=body, headers=named)

        self.answers[path] = answer

    def feed(self, path: str, content: str | bytes, **headers: Any) -> None:
        """Answer a path with a feed."""
        self.page(path, content, kind="application/rss+xml", **headers)

    def redirect(self, path: str, target: str, *, status: int = 302) -> None:
        """Answer a path with a redirect."""
        self.page(path, "", status=status, location=target)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Take a request in."""
        self.asked.append(request.path)
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(0.01)
            answer = self.answers.get(request.path)
            return web.Response(status=404) if answer is None else await answer(request)
        finally:
            self.at_once -= 1


@asynccontextmanager
async def running() -> AsyncIterator[Site]:
    """A site that listens until the block ends."""
    site = Site()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", site.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        await runner.cleanup()


def rss(*items: str, title: str = "World News", language: str = "en-gb") -> str:
    """A feed of RSS 2.0."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{title}</title><language>{language}</language>{inner}</channel></rss>"
    )


def item(
    guid: str = "",
    *,
    title: str = "Envoys meet",
    link: str | URL = "",
    text: str = "Envoys met in Oslo.",
    date: str = "Mon, 19 Jun 2023 08:00:00 +0800",
) -> str:
    """What stands in an item of RSS; empty parts are left out."""
    parts = {
        f'guid isPermaLink="{str(guid.startswith("http")).lower()}"': guid,
        "title": title,
        "link": str(link),
        "description": text,
        "pubDate": date,
    }
    return "".join(f"<{name}>{value}</{name.split()[0]}>" for name, value in parts.items() if value)


def article_page(title: str, paragraphs: Sequence[str]) -> str:
    """A page as news sites have them: the article between what surrounds it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><title>{title} - World News</title></head><body>"
        "<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav>"
        f"<main><article><h1>{title}</h1>{body}</article></main>"
        "<footer><p>Copyright World News. All rights reserved. Subscribe to the newsletter.</p></footer></body></html>"
    )


PARAGRAPHS = (
    "The foreign ministers of the two states met in Oslo on Monday for the first talks in a year, officials of both said.",
    "They agreed to open the border crossing at the river again, and to send experts to a second round in the autumn.",
    "The spokeswoman of the ministry called the talks frank and useful, and said that the army had pulled back its guns.",
)
