from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from models.article import Article
from stream.ingest.fetch import Fetcher
from stream.ingest.fetch_error import FetchError
from stream.ingest.gather import Gathered, Gatherer
from stream.ingest.memory import FeedMemory
from tests.stream.ingest.reading import quick, reading
from tests.stream.ingest.site import PARAGRAPHS, Site, article_page, item, rss, running


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The file of the memory."""
    return tmp_path / "feeds.json"


async def test_new_entries_become_articles_the_oldest_first(site: Site, state: Path) -> None:
    """A feed begins with its newest; a revision must not come before what it revises."""
    feed = site.url("/feed")
    site.feed("/feed", rss(item("2", title="Second"), item("1", title="First")))
    async with reading([feed], state) as read:
        assert await read.gather(feed) == Gathered(sent=2)
        assert [article.title for article in read.articles] == ["First", "Second"]
        site.feed("/feed", rss(item("3"), item("2"), item("1")))
        assert await read.gather(feed) == Gathered(sent=1, known=2)
    assert read.ids == [f"127.0.0.1:{number}" for number in (1, 2, 3)]


async def test_the_page_of_an_article_gives_its_text(site: Site, state: Path) -> None:
    """Without what surrounds it, and without the title, which the article has already."""
    feed, page = site.url("/feed"), site.url("/a")
    site.feed("/feed", rss(item("1", link=page)))
    site.page("/a", article_page("Envoys meet", PARAGRAPHS))
    async with reading([feed], state, pages=True) as read:
        await read.gather(feed)
    (article,) = read.articles
    assert article.text == "\n".join(PARAGRAPHS)
    assert (article.title, article.source, article.url) == ("Envoys meet", "World News", str(page))
    assert article.published_at == "2023-06-19T08:00:00+08:00"
    assert article.language == "en-GB"
    assert article.fetched_at is not None


async def test_without_full_text_no_page_is_asked_for(site: Site, state: Path) -> None:
    feed = site.url("/feed")
    site.feed("/feed", rss(item("1", link=site.url("/a"))))
    async with reading([feed], state, pages=False) as read:
        assert await read.gather(feed) == Gathered(sent=1)
    assert site.times("/a") == 0
    assert read.articles[0].text == "Envoys met in Oslo."


async def test_a_page_in_another_charset_is_read_in_it(site: Site, state: Path) -> None:
    feed = site.url("/feed")
    site.feed("/feed", rss(item("1", link=site.url("/a"))))
    paragraphs = [paragraph.replace("Oslo", "Ålesund") for paragraph in PARAGRAPHS]
    site.page(
        "/a", article_page("Møte", paragraphs).encode("iso-8859-1"), kind="text/html; charset=iso-8859-1"
    )
    async with reading([feed], state, pages=True) as read:
        await read.gather(feed)
    assert "met in Ålesund on Monday" in read.articles[0].text


@pytest.mark.parametrize("trouble", ["missing", "disallowed", "pdf", "empty", "huge", "elsewhere"])
async def test_an_article_without_its_page_is_sent_as_the_feed_has_it(
    site: Site, state: Path, trouble: str
) -> None:
    feed, page = site.url("/feed"), site.url("/a")
    site.feed("/feed", rss(item("1", link="http://localhost:1/a" if trouble == "elsewhere" else page)))
    match trouble:
        case "disallowed":
            site.page("/robots.txt", "User-agent: *\nDisallow: /a\n")
        case "pdf":
            site.page("/a", b"%PDF-1.7", kind="application/pdf")
        case "empty":
            site.page("/a", "<html><body></body></html>")
        case "huge":
            site.page("/a", "x" * 200_000)
    settings = quick(page_bytes=100_000)
    async with reading([feed], state, pages=True, settings=settings) as read:
        assert await read.gather(feed) == Gathered(sent=1, briefly=1)
    assert read.articles[0].text == "Envoys met in Oslo."
    assert len(read.told) == 1
    assert "sent as the feed has it" in read.told[0]


async def test_hostile_pages_and_feeds_leave_text_alone(site: Site, state: Path) -> None:
    feed = site.url("/feed")
    site.feed(
        "/feed",
        rss(
            item(
                "1",
                title="&lt;img src=x onerror=alert(1)&gt;Envoys\x7f",
                link="javascript:alert(1)",
                text="&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Safe.&lt;/p&gt;",
            ),
            item("2", link=site.url("/a")),
        ),
    )
    paragraphs = [*PARAGRAPHS, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"]
    site.page("/a", "<b>" * 5000 + article_page("A" * 5000, paragraphs) + "<div>" * 5000)
    async with reading([feed], state, pages=True) as read:
        await read.gather(feed)
    for article in read.articles:
        assert "alert" not in f"{article.title}{article.text}{article.url}"
    assert read.articles[-1].url is None
    assert read.articles[-1].text == "Safe."


async def test_a_feed_that_has_not_changed_is_not_loaded_again(site: Site, state: Path) -> None:
    feed = site.url("/feed")
    site.feed("/feed", rss(item("1")), etag='"one"', last_modified="Mon, 19 Jun 2023 08:00:00 GMT")
    async with reading([feed], state) as read:
        await read.gather(feed)
        assert await read.gather(feed) == Gathered(unchanged=True)
    assert site.headers[-1]["if-none-match"] == '"one"'
    assert site.headers[-1]["if-modified-since"] == "Mon, 19 Jun 2023 08:00:00 GMT"


async def test_a_restart_goes_on_without_loading_or_sending_again(site: Site, state: Path) -> None:
    feed = site.url("/feed")
    site.page("/a", article_page("Envoys meet", PARAGRAPHS))
    site.feed("/feed", rss(item("1", link=site.url("/a"))), etag='"one"')
    async with reading([feed], state, pages=True) as read:
        await read.gather(feed)
    async with reading([feed], state, pages=True) as again:
        assert await again.gather(feed) == Gathered(unchanged=True)
        site.feed("/feed", rss(item("2"), item("1", link=site.url("/a"))), etag='"two"')
        assert await again.gather(feed) == Gathered(sent=1, known=1)
    assert again.ids == ["127.0.0.1:2"]
    assert site.times("/a") == 1


async def test_what_was_broken_off_is_sent_next_time(site: Site, state: Path) -> None:
    """The feed counts as read when all of it was sent, and not before."""
    feed = site.url("/feed")
    site.feed("/feed", rss(item("2"), item("1")), etag='"one"')
    memory = FeedMemory(state, remembered=1000)
    sent: list[str] = []

    async def publish(article: Article) -> None:
        if sent:
            raise ConnectionError
        sent.append(article.id)

    async with Fetcher(quick(), [feed]) as fetcher:
        with pytest.raises(ConnectionError):
            await Gatherer(fetcher, memory, publish, pages=False, tell=lambda *_: None).gather(feed)
    memory.save()
    async with reading([feed], state) as read:
        assert await read.gather(feed) == Gathered(sent=1, known=1)
    assert [*sent, *read.ids] == ["127.0.0.1:1", "127.0.0.1:2"]


async def test_two_feeds_with_the_same_article_send_it_once(site: Site, state: Path) -> None:
    feeds = [site.url("/world"), site.url("/europe")]
    guid = str(site.url("/a"))
    for feed in feeds:
        site.feed(feed.path, rss(item(f"{guid}?utm_source={feed.path[1:]}", link=guid)))

    async with reading(feeds, state, pages=True) as read:
        outcomes = await asyncio.gather(*(read.gather(feed) for feed in feeds))
    assert read.ids == [guid]
    assert sum(outcome.known for outcome in outcomes) == 1


async def test_an_entry_that_is_no_article_is_told_once_and_the_others_are_sent(
    site: Site, state: Path
) -> None:
    feed = site.url("/feed")
    site.feed("/feed", rss(item("1", title="", text=""), item("2")))
    async with reading([feed], state) as read:
        assert await read.gather(feed) == Gathered(sent=1, refused=1)
        assert await read.gather(feed) == Gathered(known=2)
    (told,) = read.told
    assert "127.0.0.1:1" in told


async def test_an_article_that_is_too_large_is_told(site: Site, state: Path) -> None:
    feed = site.url("/feed")
    site.feed("/feed", rss(item("1", text="x" * 1_100_000), item("2")))
    async with reading([feed], state) as read:
        assert await read.gather(feed) == Gathered(sent=1, refused=1)
    assert "1,048,576 bytes" in read.told[0]


@pytest.mark.parametrize("content", ["", "<html>no</html>"])
async def test_what_is_no_feed_is_an_error_and_does_not_count_as_read(
    site: Site, state: Path, content: str
) -> None:
    feed = site.url("/feed")
    site.page("/feed", content, etag='"one"')
    async with reading([feed], state) as read:
        with pytest.raises(FetchError, match="no RSS, Atom or JSON Feed"):
            await read.gather(feed)
        site.feed("/feed", rss(item("1")), etag='"one"')
        assert await read.gather(feed) == Gathered(sent=1)


async def test_a_feed_that_has_moved_says_where(site: Site, state: Path) -> None:
    site.redirect("/old", "/new", status=308)
    site.feed("/new", rss(item("1")))
    async with reading([site.url("/old")], state) as read:
        assert await read.gather(site.url("/old")) == Gathered(sent=1, moved_to=site.url("/new"))


async def test_pages_of_another_house_are_asked_for_only_where_that_is_allowed(
    site: Site, state: Path
) -> None:
    async with running() as other:
        other.page("/a", article_page("Envoys meet", PARAGRAPHS))
        site.feed("/feed", rss(item("1", link=other.url("/a"))))
        feed = site.url("/feed")
        async with reading([feed], state, pages=True) as read:
            assert await read.gather(feed) == Gathered(sent=1, briefly=1)
        assert other.asked == []
        allowed = quick(allow_private=True)
        async with reading([feed], state.with_name("other"), pages=True, settings=allowed) as read:
            assert await read.gather(feed) == Gathered(sent=1)
