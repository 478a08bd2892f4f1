"""The pictures of the page in the README and the documentation, taken of the demonstration: `make screenshots`.

The size, the colours and the articles are always the same; the letters are those of the machine's fonts, and a line of
them may stand a pixel higher or lower from one time to the next.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import Final, NamedTuple

import httpx

from stream.demo.play import play
from stream.demo.samples import sample_articles
from stream.demo.stage import set_stage
from stream.settings.schema import Settings
from tests.browser.seen import browser, missing, window

WIDTH: Final = 1280
SCALE: Final = 2
"""Points of the picture to one of the page, so that text stays sharp on good screens."""

_LISTS: Final = ("articles", "pairs", "follow-ups", "alerts")
_PATIENCE_SECONDS: Final = 60.0


class Picture(NamedTuple):
    """A picture by the name of its file: the address it shows, and its height in points of the page."""

    name: str
    address: str
    height: int


PICTURES: Final = (
    Picture("overview.png", "/", 860),
    Picture("article.png", "/articles/sample-036", 860),
)


async def demonstrate(use: Callable[[str], None]) -> None:
    """Play the samples as `detente demo` does, and use the address of the page once it shows them all."""
    samples = sample_articles()
    async with set_stage(Settings(), None, broker=None, page=True) as stage:
        async with aclosing(play(stage, samples, follow=False)) as playing:
            answers = [answer async for answer in playing]
        read = sum(hasattr(answer, "outcome") for answer in answers)
        await asyncio.to_thread(_wait, stage.page_address, read)
        await asyncio.to_thread(use, stage.page_address.rstrip("/"))


def _wait(address: str, articles: int) -> None:
    """Until every article is there and no number moves any more."""
    before, deadline = "", time.monotonic() + _PATIENCE_SECONDS
    with httpx.Client(base_url=address) as client:
        while True:
            told = [client.get(f"/api/v1/{path}?limit=100").text for path in _LISTS]
            now = "".join(told)
            if now == before and told[0].count('"outcome"') == articles:
                return
            if time.monotonic() > deadline:
                raise TimeoutError(f"{address} does not show all {articles} articles")
            before = now
            time.sleep(2)


def take(address: str, folder: Path) -> None:
    """Take every picture of the page at this address."""
    with browser() as opened:
        for name, path, height in PICTURES:
            with window(opened, address, width=WIDTH, height=height, device_scale_factor=SCALE) as (
                page,
                noted,
            ):
                page.goto(path)
                page.screenshot(path=folder / name, animations="disabled", caret="hide")
                if noted:
                    raise RuntimeError(f"{path}: {noted}")


if __name__ == "__main__":
    if reason := missing():
        sys.exit(reason)
    asyncio.run(demonstrate(lambda address: take(address, Path(sys.argv[1]))))
