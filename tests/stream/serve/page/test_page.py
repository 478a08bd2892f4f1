"""Pages are whole whatever the view holds, and nothing that an article says acts in them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from typing import Final, cast

import msgspec
import pytest

from models.signal import Evidence
from stream.records.pair import PairRecord
from stream.records.score import Score
from stream.serve.feed.change import Change
from stream.serve.page.files import file_link
from tests.stream.serve.made import TOKEN, Site, act, alert, pair, score, site, text

HOSTILE: Final = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&{{ 7777*3 }}\u202etxt"
ODD: Final = "a/b?c=#\"'<é>% 文"
PAGES: Final = ("/", "/follow-ups", "/follow-ups?past=yes", "/alerts", "/live", "/about")


class _Page(HTMLParser):
    """What acts in a page: its elements, ids, addresses, and inline style or script."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.inline: list[str] = []
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "action"}:
                self.addresses.append(value or "")
            if name == "style" or name.startswith("on"):
                self.inline.append(f"{tag} {name}")
        if tag == "script" and not dict(attrs).get("src"):
            self.inline.append("script")


async def _read(site: Site, address: str, status: int = 200) -> tuple[str, _Page]:
    async with site.client() as client:
        found = await client.get(address, headers={"accept": "text/html"})
    assert found.status_code == status, found.text[:300]
    assert found.headers["content-type"].startswith("text/html")
    page = _Page(found.text)
    assert not page.inline
    assert "style" not in page.tags
    assert page.tags.count("h1") == 1
    assert page.tags.count("main") == 1
    assert len(page.ids) == len(set(page.ids))
    return found.text, page


def _one_of_each(site: Site, count: int = 1) -> None:
    site.put(pair("ALL"))
    for nth in range(count):
        site.put(
            pair(f"A{nth:03}-USA", days=nth / 10, tension=nth % 100),
            score(f"a{nth}", days=nth / 10, pairs=(f"A{nth:03}-USA",), story="s1"),
            text(f"a{nth}", "Text of it."),
            act(f"m{nth}", actors=(f"A{nth:03}", "USA"), start="2034-05-10", end="2034-05-12"),
            alert(f"e{nth}", fingerprint=f"f{nth}", pair=f"A{nth:03}-USA"),
        )


@pytest.mark.parametrize("address", PAGES)
async def test_a_page_is_whole_with_nothing_to_show(open_site: Site, address: str) -> None:
    await _read(open_site, address)


@pytest.mark.parametrize("count", [1, 120])
async def test_pages_are_whole_with_one_and_with_many(open_site: Site, count: int) -> None:
    _one_of_each(open_site, count)
    for address in (*PAGES, "/pairs/ALL", "/pairs/A000-USA", "/articles/a0"):
        await _read(open_site, address)


async def test_the_overview_is_paged_to_its_end(open_site: Site) -> None:
    """Following "next" shows every pair once."""
    _one_of_each(open_site, 120)
    address, seen = "/?sort=pair", list[str]()
    while address:
        written, _ = await _read(open_site, address)
        seen += re.findall(r'class="names"><a href="(/pairs/A\d[^"]+)"', written)
        following = re.search(r'rel="next" href="([^"]+)"', written)
        address = html.unescape(following[1]) if following else ""
    assert seen == [f"/pairs/A{nth:03}-USA" for nth in range(120)]


async def test_pairs_are_found_by_the_names_of_their_actors(open_site: Site) -> None:
    open_site.put(pair("CHN-USA"), pair("CIV-FRA"), pair("ALL"))
    for search, found in (("china united", "CHN-USA"), ("CIV", "CIV-FRA"), ("frANCE", "CIV-FRA")):
        _, page = await _read(open_site, f"/?q={search}")
        named = {link for link in page.addresses if link.startswith("/pairs/")}
        assert named == {"/pairs/ALL", f"/pairs/{found}"}
    written, _ = await _read(open_site, "/?q=%25")
    assert "No pair fits" in written


async def test_what_makes_no_sense_is_passed_over(open_site: Site) -> None:
    """A wrong number is said; a wrong cursor or order begins the list anew."""
    _one_of_each(open_site)
    written, page = await _read(open_site, "/?min_tension=hot&sort=up&cursor=xx")
    assert "Passed over" in written
    assert "/pairs/A000-USA" in page.addresses
    for address in ("/follow-ups?kind=x&cursor=x", "/alerts?state=x&cursor=x", "/pairs/ALL?range=x&cursor=x"):
        await _read(open_site, address)


async def test_hostile_text_stays_text(open_site: Site) -> None:
    """Whatever an article, an act or an alert says, no page gains an element or an address by it."""
    value = cast("Score", score("a1", title=HOSTILE, pairs=("CHN-USA",)).value)
    item = Evidence(place="text", span=(0, len(HOSTILE)), text=HOSTILE, escalation=0.9, de_escalation=-0.7)
    hostile = msgspec.structs.replace(
        value,
        evidence=(item,),
        article=msgspec.structs.replace(value.article, source=HOSTILE, url="javascript:alert(1)"),
    )
    open_site.put(
        Change("scores", "a1", hostile), text("a1", HOSTILE), pair("ALL", text=HOSTILE), pair("CHN-USA", text=HOSTILE),
        act("m1", start="2034-05-10", end="2034-05-10", text=HOSTILE, location=HOSTILE), alert("e1", why=HOSTILE),
    )  # fmt: skip
    for address in (
        *PAGES,
        "/pairs/CHN-USA",
        "/articles/a1",
        "/follow-ups?pair=%22%3E%3Cscript%3E",
        "/?q=%22%3E%3Cscript%3E",
    ):
        written, page = await _read(open_site, address)
        assert page.tags.count("script") == 1
        assert "img" not in page.tags
        assert "\u202e" not in written
        assert "23331" not in written
        assert all(link.startswith(("/", "#")) for link in page.addresses)


async def test_odd_ids_lead_to_their_articles(open_site: Site) -> None:
    """Slashes, quotes, percent signs and other scripts in an id survive the way through a link."""
    open_site.put(score(ODD, title="Odd one"), pair("ALL"))
    _, page = await _read(open_site, "/live")
    [link] = [link for link in page.addresses if link.startswith("/articles/")]
    written, _ = await _read(open_site, link)
    assert "Odd one" in written


async def test_what_is_not_there_is_said_on_a_page(open_site: Site) -> None:
    """People are told on a page; programs as a problem."""
    for address in ("/articles/none", "/pairs/X-Y", "/pairs", "/articles/%FF"):
        await _read(open_site, address, 404)
    async with open_site.client() as client:
        found = await client.get("/nowhere")
        assert found.headers["content-type"] == "application/problem+json"


async def test_a_failure_is_said_on_a_page(open_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the error itself is shown."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr("stream.serve.page.overview.overview", fail)
    written, _ = await _read(open_site, "/", 500)
    assert "a secret" not in written


async def test_why_leads_to_the_sentence(open_site: Site) -> None:
    """The link of a pair's sentence names a place that its article's page has."""
    open_site.put(
        pair("CHN-USA"), *(score(f"a{nth}") for nth in range(5)), *(text(f"a{nth}") for nth in range(5))
    )
    _, page = await _read(open_site, "/")
    [link] = [link for link in page.addresses if link.startswith("/articles/") and "#" in link]
    address, _, place = link.partition("#")
    _, article = await _read(open_site, address)
    assert place in article.ids


async def test_a_text_that_is_gone_is_quoted(open_site: Site) -> None:
    open_site.put(score("a1"))
    written, page = await _read(open_site, "/articles/a1")
    assert "is not kept here" in written
    assert "text-0" in page.ids


async def test_files_are_kept_by_browsers_as_long_as_they_stay(open_site: Site) -> None:
    async with open_site.client() as client:
        for name in ("page.css", "article.css", "live.js", "sign.svg"):
            found = await client.get(file_link(name))
            assert found.status_code == 200
            assert "immutable" in found.headers["cache-control"]
        assert (await client.get("/static/page.py")).status_code == 404


async def test_a_page_that_did_not_change_is_not_sent_again(open_site: Site) -> None:
    async with open_site.client() as client:
        tag = (await client.get("/")).headers["etag"]
        assert (await client.get("/", headers={"if-none-match": tag})).status_code == 304


async def test_the_page_asks_for_the_key(guarded_site: Site) -> None:
    """A browser without a session is led to the log-in, whose style it may load; with a key it may log out."""
    async with guarded_site.client() as client:
        sent = await client.get("/pairs/ALL", headers={"accept": "text/html"})
        assert sent.status_code == 303
        assert (await client.get(file_link("page.css"))).status_code == 200
        found = await client.get("/", headers={"authorization": f"Bearer {TOKEN}"})
        assert "Log out" in found.text


async def test_a_pair_shows_the_stories_that_several_articles_tell(open_site: Site) -> None:
    """A story told once stands among the articles alone."""
    open_site.put(
        pair("CHN-USA", days=2), score("one", story="s1", title="First told"),
        score("two", story="s1", title="Told again", days=1), score("alone", story="s2", title="Told once"),
    )  # fmt: skip
    written, page = await _read(open_site, "/pairs/CHN-USA")
    stories = written[written.index('id="stories"') : written.index('id="articles"')]
    assert "Told again" in stories
    assert "2 articles by <bdi>wire</bdi> · 1 to 2 May 2024" in stories
    assert "Told once" not in stories
    assert page.addresses.count("/articles/two") == 2


async def test_a_pair_without_recent_evidence_leads_to_its_latest_article(open_site: Site) -> None:
    bare = cast("PairRecord", pair("CHN-USA", days=40).value)
    open_site.put(
        Change("pairs", "CHN-USA", msgspec.structs.replace(bare, evidence=())),
        score("old", days=1, title="Older"), score("new", days=2, title="Newest"),
    )  # fmt: skip
    written, page = await _read(open_site, "/")
    assert "last told of on Fri 3 May 2024" in written
    assert "Newest" in written
    assert "/articles/new" in page.addresses
    assert "/articles/old" not in page.addresses


@pytest.mark.parametrize(
    ("days", "overview", "shown"),
    [
        (range(40), "30 days", "90"),
        (range(0, 360, 30), "A year", "365"),
        (range(0, 3000, 300), "Since 2024", "all"),
        ((0, 1, 2), "30 days", "90"),
        ((0, 200), "A year", "365"),
    ],
    ids=["every day", "every month", "every ten months", "three days", "two days"],
)
async def test_charts_span_as_long_as_it_takes_to_see_something(
    tmp_path: Path, days: Iterable[int], overview: str, shown: str
) -> None:
    with site(tmp_path, history_days=3660) as made:
        for day in days:
            made.put(pair("ALL", days=day), pair("CHN-USA", days=day))
        written, _ = await _read(made, "/")
        assert f'scope="col">{overview}</th>' in written
        written, _ = await _read(made, "/pairs/CHN-USA")
    assert f'range={shown}" aria-current="true"' in written
