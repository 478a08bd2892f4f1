"""A browser that notes what a page does that it should not: errors, and requests that leave the site."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM: Final = Path("/usr/bin/chromium")
"""Where Debian puts it."""

Scheme = Literal["light", "dark"]


class Window(NamedTuple):
    """A page in a browser; `noted` fills with what it should not do."""

    page: Page
    noted: list[str]


def missing() -> str:
    """Why no browser can be driven here; "" where one can."""
    absent = [
        name for name in ("playwright", "axe_playwright_python") if importlib.util.find_spec(name) is None
    ]
    if absent:
        return f"{', '.join(absent)}: not installed (pip install playwright axe-playwright-python)"
    return "" if CHROMIUM.exists() else f"{CHROMIUM} is missing (apt-get install chromium)"


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not installed everywhere

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def window(
    opened: Browser,
    address: str,
    *,
    scheme: Scheme = "light",
    width: int = 1280,
    height: int = 900,
    **more: Any,
) -> Iterator[Window]:
    """A page of the site at this address."""
    context = opened.new_context(
        base_url=address, color_scheme=scheme, viewport={"width": width, "height": height}, **more
    )
    page, noted = context.new_page(), list[str]()
    page.on(
        "console",
        lambda message: noted.append(message.text) if message.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: noted.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else noted.append(request.url))
    try:
        yield Window(page, noted)
    finally:
        context.close()
