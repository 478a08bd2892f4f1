"""A running site that is filled from the sample articles, and a browser to look at it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import pytest
from litestar.types import Receive, Scope, Send

from stream.serve.live.event import Event
from stream.serve.live.hub import Hub
from tests.browser.seen import browser, missing
from tests.stream.serve.filled import filled
from tests.stream.serve.made import site
from tests.stream.serve.running import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser


class Filled(NamedTuple):
    """A site with its address, and the loop that it answers on."""

    address: str
    hub: Hub
    loops: list[asyncio.AbstractEventLoop]

    def publish(self, event: Event) -> None:
        """Hand an event to those who watch."""
        self.loops[0].call_soon_threadsafe(self.hub.publish, [event])


@pytest.fixture(scope="module")
def filled_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    """The site with all that the samples come to."""
    with site(tmp_path_factory.mktemp("view"), requests_per_minute=100_000) as made:
        for changes in filled():
            made.put(*changes)
        loops: list[asyncio.AbstractEventLoop] = []

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            loops.append(asyncio.get_running_loop())
            await made.app(scope, receive, send)

        with running(made._replace(app=app)) as address:
            yield Filled(address, made.hub, loops)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    with browser() as opened:
        yield opened
