"""The page in a browser: every part is reached by clicking, nothing errs or leaves the site, and everybody can use it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import pytest

from stream.serve.live.event import event_of
from tests.browser.seen import Scheme, window
from tests.stream.serve.made import GUARDED, TOKEN, score, site
from tests.stream.serve.running import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.conftest import Filled

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES: Final = (
    "/", "/?q=nowhere", "/pairs/IND-PAK?range=all", "/pairs/ALL", "/articles/sample-032", "/follow-ups?past=yes",
    "/alerts", "/live", "/about", "/articles/none",
)  # fmt: skip
_MOST_BYTES: Final = 200_000
WIDTHS: Final = (320, 768, 1280, 2560)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(filled_site: Filled, chromium: Browser, scheme: Scheme) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - not installed everywhere

    found = []
    for width in (320, 1280):
        with window(chromium, filled_site.address, scheme=scheme, width=width) as (page, _):
            for address in PAGES:
                page.goto(address)
                for problem in Axe().run(page).response["violations"]:
                    if problem["impact"] in {"serious", "critical"}:
                        places = [node["html"][:120] for node in problem["nodes"][:3]]
                        found.append((address, width, problem["id"], places))
    assert not found


def test_every_part_is_reached_by_clicking(filled_site: Filled, chromium: Browser) -> None:
    """From the overview to the sentence behind a score in one click, to a pair, and to each part of the site."""
    with window(chromium, filled_site.address) as (page, noted):
        page.goto("/")
        page.locator(".pairs-table tbody tr:not(.index) .quotation").first.click()
        page.wait_for_url(re.compile(r"/articles/.+#(text|title)-\d+$"))
        assert page.locator(".anchor:target").is_visible()
        page.locator(".related a[href^='/pairs/']").first.click()
        page.wait_for_url("**/pairs/*")
        page.get_by_role("link", name="a year").click()
        page.wait_for_url("**/pairs/*?range=365")
        page.get_by_text("The same as a table").click()
        assert page.locator(".numbers").is_visible()
        page.locator(".headline a").first.click()
        page.wait_for_url("**/articles/*")
        for name, path in (
            ("Follow-ups", "/follow-ups"), ("Alerts", "/alerts"), ("Live", "/live"),
            ("About the scores", "/about"), ("Overview", "/"),
        ):  # fmt: skip
            page.get_by_label("Site").get_by_role("link", name=name).click()
            page.wait_for_url(f"**{path}")
            assert page.locator("[aria-current=page]").inner_text() == name
        page.get_by_label("Find").fill("india")
        page.get_by_role("button", name="Show").click()
        page.wait_for_url("**/?q=india*")
        assert page.locator(".pairs-table tbody tr:not(.index) .names a").all_inner_texts()
        assert not noted


def test_a_token_opens_the_page_and_leaving_closes_it(chromium: Browser, tmp_path: Path) -> None:
    """The log-in leads back to what was asked for, and is as usable as the rest."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - not installed everywhere

    with (
        site(tmp_path, bind="0.0.0.0", **GUARDED) as made,  # noqa: S104 - only a port of loopback is bound by it
        running(made) as address,
        window(chromium, address) as (page, noted),
    ):
        page.goto("/alerts")
        page.wait_for_url("**/login?next=*")
        assert not Axe().run(page).response["violations"]
        page.get_by_label("Token").fill(TOKEN)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url("**/alerts")
        page.get_by_role("button", name="Log out").click()
        page.wait_for_url("**/login")
        page.goto("/")
        page.wait_for_url("**/login?next=*")
        assert not noted


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_refusal_is_a_page_as_usable_as_the_rest(chromium: Browser, tmp_path: Path, scheme: Scheme) -> None:
    """Its style is let in though nothing else is; the one who has to log in is led there by a click."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - not installed everywhere

    with (
        site(tmp_path / "guarded", bind="0.0.0.0", **GUARDED) as guarded,  # noqa: S104 - as above
        site(tmp_path / "slow", requests_per_minute=1) as slow,
        running(guarded) as locked,
        running(slow) as busy,
        window(chromium, locked, scheme=scheme, width=390) as (page, noted),
    ):
        for address, status in (
            (f"{busy}/about", 200),
            (f"{busy}/about", 429),
            (f"{locked}/api/v1/alerts", 401),
        ):
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == status
            if status != 200:
                assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
                # axe itself would need what the page forbids, so the same page is looked at without its policy.
                with window(chromium, locked, scheme=scheme, width=390, bypass_csp=True) as (bare, _):
                    bare.set_content(page.content())
                    assert not Axe().run(bare).response["violations"]
                page.screenshot(path=tmp_path / f"refused-{status}-{scheme}.png")
        page.get_by_role("link", name="Log in").click()
        page.wait_for_url("**/login?next=*")
        assert not [line for line in noted if "Content Security Policy" in line]


@pytest.mark.parametrize("address", PAGES)
def test_a_keyboard_is_enough(filled_site: Filled, chromium: Browser, address: str) -> None:
    """The first stop skips to the content; every stop after it can be seen, and none holds on to the keyboard."""
    with window(chromium, filled_site.address) as (page, _):
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        stops = []
        for _ in range(200):
            page.keyboard.press("Tab")
            stop, outline, inside = page.evaluate(
                "() => { const at = document.activeElement, style = getComputedStyle(at);"
                " const seen = at.getBoundingClientRect();"
                " return [`${at.tagName} ${at.href || at.name || at.id} ${seen.x} ${seen.y + scrollY}`,"
                " style.outlineStyle, at.closest('main') !== null]; }"
            )
            if not inside:
                break
            assert outline not in {"none", ""}, stop
            stops.append(stop)
        assert stops or address == "/about"
        assert len(set(stops)) == len(stops)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_window(
    filled_site: Filled, chromium: Browser, width: int, tmp_path: Path
) -> None:
    """Each is pictured in light and dark in the folder of the test, for people to judge."""
    for scheme in get_args(Scheme):
        with window(chromium, filled_site.address, width=width, scheme=scheme) as (page, noted):
            for number, address in enumerate(PAGES[:-1]):
                page.goto(address)
                assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address
                page.screenshot(path=tmp_path / f"{number}-{scheme}.png", full_page=True)
            assert not noted


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_and_can_be_used_at_once(
    filled_site: Filled, chromium: Browser, address: str
) -> None:
    """With nothing in the cache: far under 1.5 MB with all its files, and interactive within a second."""
    taken = []
    for _ in range(3):
        with window(chromium, filled_site.address) as (page, _noted):
            page.goto(address)
            size, seconds = page.evaluate(
                "() => { const [page] = performance.getEntriesByType('navigation');"
                " const files = performance.getEntriesByType('resource');"
                " const bytes = files.reduce((sum, file) => sum + file.transferSize, page.transferSize);"
                " return [bytes, page.domInteractive / 1000]; }"
            )
            assert size < _MOST_BYTES
            taken.append(seconds)
    assert min(taken) < 1


def test_what_is_scored_appears_by_itself(filled_site: Filled, chromium: Browser) -> None:
    """New articles come on top as text, and can be paused."""
    with window(chromium, filled_site.address) as (page, noted):
        page.goto("/live")
        page.get_by_text("Connected.").wait_for()
        event = event_of(score("live/1", title="<b>Fresh</b> & live"))
        assert event is not None
        filled_site.publish(event)
        link = page.get_by_role("link", name="<b>Fresh</b> & live")
        link.wait_for()
        assert link.get_attribute("href") == "/articles/live%2F1"
        page.get_by_role("button", name="Pause").click()
        assert page.locator("#live-pause[aria-pressed=true]").count() == 1
        assert not noted


def test_a_tab_that_nobody_looks_at_watches_nothing(filled_site: Filled, chromium: Browser) -> None:
    """Hidden it lets go of the stream; seen again it offers what is new."""
    look = (
        "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    with window(chromium, filled_site.address) as (page, noted):
        page.goto("/")
        _until(lambda: filled_site.hub.clients == 1)
        page.evaluate(look, True)
        _until(lambda: filled_site.hub.clients == 0)
        page.evaluate(look, False)
        page.get_by_role("link", name="Show what is new").wait_for()
        assert not noted


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_pages_are_whole_without_script(filled_site: Filled, chromium: Browser) -> None:
    with window(chromium, filled_site.address, java_script_enabled=False) as (page, noted):
        page.goto("/live")
        assert page.locator(".article-row").count() == 30
        page.goto("/pairs/IND-PAK?range=all")
        assert page.locator("svg.series").count() == 2
        assert not noted
