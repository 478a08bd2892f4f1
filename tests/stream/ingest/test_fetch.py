from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import time
from typing import Any

import pytest
from aiohttp import web
from yarl import URL

from stream.ingest.fetch import Fetched, Fetcher
from stream.ingest.fetch_error import FetchError
from stream.ingest.retry_after import retry_after
from tests.stream.ingest.reading import quick
from tests.stream.ingest.site import Site, running


async def fetched(url: URL, **settings: Any) -> Fetched:
    async with Fetcher(quick(**settings), [url], backoff=(0.01, 0.01)) as fetcher:
        return await fetcher.get(url, {})


async def refused(url: URL, **settings: Any) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await fetched(url, **settings)
    return caught.value


async def test_a_page_comes_with_what_its_host_says_of_it(site: Site) -> None:
    site.page(
        "/a",
        "hello",
        kind="text/html; charset=utf-8",
        etag='"1"',
        last_modified="Mon, 19 Jun 2023 08:00:00 GMT",
    )
    answer = await fetched(site.url("/a"))
    assert (answer.status, answer.body, answer.etag) == (200, b"hello", '"1"')
    assert answer.last_modified == "Mon, 19 Jun 2023 08:00:00 GMT"
    assert answer.content_type == "text/html; charset=utf-8"


async def test_we_say_who_we_are_and_how_to_reach_you(site: Site) -> None:
    site.page("/a", "hello")
    await fetched(site.url("/a"), contact="https://example.org/about")
    assert all(
        headers["user-agent"].startswith("Detente/")
        and "(+https://example.org/about)" in headers["user-agent"]
        for headers in site.headers
    )


async def test_an_answer_can_be_packed(site: Site) -> None:
    site.page("/a", gzip.compress(b"hello" * 100), content_encoding="gzip")
    assert (await fetched(site.url("/a"))).body == b"hello" * 100
    assert "gzip" in site.headers[-1]["accept-encoding"]


async def test_a_huge_body_is_not_read_to_its_end(site: Site) -> None:
    """It would fill the memory; what counts is its size unpacked."""
    site.page("/plain", b"x" * 100_000)
    site.page("/packed", gzip.compress(b"x" * 50_000_000), content_encoding="gzip")

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 10_000)

    site.answers["/endless"] = endless
    for path in ("/plain", "/packed", "/endless"):
        assert "over 50,000 bytes" in str(await refused(site.url(path), page_bytes=50_000))


@pytest.mark.parametrize("dripping", [False, True], ids=["silent", "dripping"])
async def test_a_slow_host_is_given_up(site: Site, *, dripping: bool) -> None:
    """The limit is on the answer as a whole: a byte now and then does not hold us."""

    async def slow(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        if dripping:
            await response.prepare(request)
        for _ in range(100):
            await asyncio.sleep(0.1)
            if dripping:
                await response.write(b"x")
        return response

    site.answers["/slow"] = slow
    began = time.monotonic()
    assert "no answer within 0.3 s" in str(await refused(site.url("/slow"), timeout_seconds=0.3))
    assert time.monotonic() - began < 5


async def test_redirects_are_followed_and_told_when_they_stay(site: Site) -> None:
    site.page("/new", "hello")
    site.redirect("/moved", "/new", status=301)
    site.redirect("/away", "/new", status=302)
    moved, away = await fetched(site.url("/moved")), await fetched(site.url("/away"))
    assert moved.url == away.url == site.url("/new")
    assert moved.moved_to == site.url("/new")
    assert away.moved_to is None


async def test_a_redirect_loop_ends(site: Site) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", "/a")
    assert "more than 5 redirects" in str(await refused(site.url("/a")))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "http://[", ""])
async def test_a_redirect_to_no_web_address_is_not_followed(site: Site, target: str) -> None:
    site.redirect("/a", target)
    await refused(site.url("/a"))


async def test_a_redirect_into_the_house_is_not_followed(site: Site) -> None:
    """A feed must not make us ask a service that only we can reach."""
    async with running() as inner:
        inner.page("/secret", "secret")
        for name in ("127.0.0.1", "localhost"):
            site.redirect("/a", f"http://{name}:{inner.port}/secret")
            assert "no feed is named there" in str(await refused(site.url("/a")))
        assert inner.asked == []
        assert (await fetched(site.url("/a"), allow_private=True)).body == b"secret"


async def test_metadata_services_are_never_read(site: Site) -> None:
    site.redirect("/a", "http://169.254.169.254/latest/meta-data/")
    assert "metadata" in str(await refused(site.url("/a"), allow_private=True))
    assert "metadata" in str(await refused(URL("http://169.254.169.254/feed")))


async def test_what_robots_txt_disallows_is_not_fetched(site: Site) -> None:
    site.page(
        "/robots.txt",
        "User-agent: *\nAllow: /\n\nUser-agent: detente\nDisallow: /*.xml$\n",
        kind="text/plain",
    )
    site.page("/a.xml", "hello")
    site.page("/a.xml2", "hello")
    assert "robots.txt does not allow it" in str(await refused(site.url("/a.xml")))
    assert site.times("/a.xml") == 0
    assert (await fetched(site.url("/a.xml2"))).body == b"hello"


async def test_without_a_robots_txt_all_is_allowed_and_with_one_that_fails_nothing(site: Site) -> None:
    """RFC 9309, 2.3.1.3 and 2.3.1.4."""
    site.page("/a", "hello")
    assert (await fetched(site.url("/a"))).body == b"hello"
    site.page("/robots.txt", "", status=503)
    assert "robots.txt can't be read (HTTP 503)" in str(await refused(site.url("/a")))


async def test_a_robots_txt_is_asked_for_once(site: Site) -> None:
    site.page("/a", "hello")
    async with Fetcher(quick(), [site.url("/a")]) as fetcher:
        await asyncio.gather(*(fetcher.get(site.url("/a"), {}) for _ in range(5)))
    assert site.times("/robots.txt") == 1


async def test_a_host_is_asked_one_thing_at_a_time_with_pauses_between(site: Site) -> None:
    site.page("/a", "hello")
    began = time.monotonic()
    async with Fetcher(quick(pause_seconds=0.1), [site.url("/a")]) as fetcher:
        await asyncio.gather(*(fetcher.get(site.url("/a"), {}) for _ in range(4)))
    assert site.most_at_once == 1
    assert time.monotonic() - began >= 0.4


async def test_a_longer_pause_of_robots_txt_is_kept(site: Site) -> None:
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n", kind="text/plain")
    site.page("/a", "hello")
    async with Fetcher(quick(), [site.url("/a")]) as fetcher:
        await fetcher.get(site.url("/a"), {})
        began = time.monotonic()
        await fetcher.get(site.url("/a"), {})
    assert time.monotonic() - began >= 0.25


async def test_what_may_go_better_is_tried_again(site: Site) -> None:
    answers = iter([503, 500, 200])

    async def recovering(_request: web.Request) -> web.Response:
        return web.Response(status=next(answers), text="hello")

    site.answers["/a"] = recovering
    assert (await fetched(site.url("/a"))).body == b"hello"


@pytest.mark.parametrize(("status", "times"), [(404, 1), (403, 1), (410, 1), (503, 3)])
async def test_what_will_not_is_not(site: Site, status: int, times: int) -> None:
    site.page("/a", "", status=status)
    error = await refused(site.url("/a"))
    assert site.times("/a") == times
    assert error.gone == (status == 410)


async def test_a_host_is_left_alone_for_as_long_as_it_asks(site: Site) -> None:
    site.page("/soon", "", status=429, retry_after="1")
    began = time.monotonic()
    await refused(site.url("/soon"))
    assert time.monotonic() - began >= 2
    site.page("/late", "", status=503, retry_after="600")
    site.page("/other", "hello")
    async with Fetcher(quick(), [site.url("/late")]) as fetcher:
        for path in ("/late", "/other"):
            with pytest.raises(FetchError) as caught:
                await fetcher.get(site.url(path), {})
            assert caught.value.wait == pytest.approx(600, abs=5)
    assert (site.times("/late"), site.times("/other")) == (1, 0)


async def test_nobody_there_is_told_without_the_address(site: Site) -> None:
    """An address can hold a password."""
    url = URL("http://user:secret@127.0.0.1:1/feed?key=hidden")
    told = str(await refused(url))
    assert "secret" not in told
    assert "hidden" not in told


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("120", 120),
        ("99999999999999999999", 86400),
        ("-5", None),
        ("soon", None),
        ("Mon, 19 Jun 2023 08:01:00 GMT", 60),
        ("Mon, 19 Jun 2023 07:00:00 GMT", 0),
    ],
)
def test_retry_after_is_seconds_or_a_moment(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, now=dt.datetime(2023, 6, 19, 8, tzinfo=dt.UTC)) == seconds


async def test_a_host_that_is_down_is_not_waited_for_again_and_again(site: Site) -> None:
    """A feed can hold a thousand links to it."""

    async def hang(_request: web.Request) -> web.Response:
        await asyncio.sleep(60)
        return web.Response()

    site.answers["/a"] = hang
    async with Fetcher(quick(timeout_seconds=0.1), [site.url("/a")], backoff=(0.01, 0.01)) as fetcher:
        with pytest.raises(FetchError, match="no answer"):
            await fetcher.get(site.url("/a"), {})
        with pytest.raises(FetchError, match="left alone for now"):
            await fetcher.get(site.url("/b"), {})
    assert (site.times("/a"), site.times("/b")) == (3, 0)


@pytest.mark.parametrize(
    "answer",
    [
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nwrong",
        b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 5\r\n\r\nwrong",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nx: " + b"y" * 1_000_000 + b"\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\nlocation: http://\xff\xfe/\r\ncontent-length: 0\r\n\r\n",
        b"HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n",
        b"",
    ],
    ids=["nonsense", "short", "gzip", "brotli", "chunks", "header", "location", "status", "nothing"],
)
async def test_an_answer_that_is_broken_is_told(answer: bytes) -> None:
    async def broken(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        robots = asked.startswith(b"GET /robots.txt ")
        writer.write(
            b"HTTP/1.1 404 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n" if robots else answer
        )
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(broken, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        await refused(URL(f"http://127.0.0.1:{port}/feed"))
