"""A receiver of webhooks: a real HTTP server on this machine that checks signatures as a subscriber would."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import msgspec
from aiohttp import web
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from tests.stream.webhooks.made import WHSEC

Behaviour = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Received(NamedTuple):
    """A request as it came in."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        """The id that stays over retries."""
        return self.headers["webhook-id"]

    @property
    def json(self) -> Any:
        """The body, decoded."""
        return msgspec.json.decode(self.body)


class Verifier(Webhook):
    """The library's verification, with a clock of ours in place of the machine's."""

    def __init__(self, secret: str, clock: Callable[[], float]) -> None:
        super().__init__(secret)
        self._clock = clock

    def _Webhook__verify_timestamp(self, header: str) -> dt.datetime:  # noqa: N802 - overrides a private name
        if abs(float(header) - self._clock()) > 300:
            raise WebhookVerificationError("Message timestamp too old")
        return dt.datetime.fromtimestamp(float(header), dt.UTC)


class Receiver:
    """Keeps what it is sent; `behaviour` answers, 204 unless told otherwise."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.behaviour: Behaviour = answering(204)
        self.arrived = asyncio.Event()
        self.port = 0

    @property
    def url(self) -> str:
        """Where to post to."""
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def ids(self) -> list[str]:
        """The ids in the order of their arrival."""
        return [received.id for received in self.received]

    def verified(self, clock: Callable[[], float], secret: str = WHSEC) -> list[Any]:
        """The bodies, each checked by the `standardwebhooks` library."""
        verifier = Verifier(secret, clock)
        return [verifier.verify(received.body, received.headers) for received in self.received]

    async def until(self, count: int) -> None:
        """Wait until so many requests have come in."""
        async with asyncio.timeout(20):
            while len(self.received) < count:
                self.arrived.clear()
                await self.arrived.wait()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Take a request in."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.received.append(Received(request.path, headers, await request.read()))
        self.arrived.set()
        return await self.behaviour(request)


def answering(status: int, *, text: str = "", **headers: str) -> Behaviour:
    """Answers everything alike; underscores in names of headers stand for dashes."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=status, text=text or None, headers=named)

    return answer


@asynccontextmanager
async def receiving(*, port: int = 0, tls: ssl.SSLContext | None = None) -> AsyncIterator[Receiver]:
    """A receiver that listens until the block ends."""
    receiver = Receiver()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", receiver.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port, ssl_context=tls)
    await site.start()
    receiver.port = runner.addresses[0][1]
    try:
        yield receiver
    finally:
        await runner.cleanup()
