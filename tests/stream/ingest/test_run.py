"""Feeds into a real broker, from a real site, through the command line."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from aiohttp import web
from yarl import URL

from models.article import Article
from stream.broker.embedded import EmbeddedBroker
from stream.commands.main import run
from stream.ingest.fetch_error import FetchError
from stream.ingest.gather import Gathered
from stream.ingest.run import ingest_feeds
from stream.kafka.topics import topic_names
from stream.records.article import decode_article
from stream.records.cloud_events import read_event
from stream.settings.groups.kafka import KafkaSettings
from stream.settings.schema import Settings
from tests.stream.ingest.reading import quick
from tests.stream.ingest.site import PARAGRAPHS, Site, article_page, item, rss, running
from tests.stream.topics import Broker, everything, own_settings

ROOT = Path(__file__).parents[3]


@pytest.fixture
def threaded() -> Iterator[Site]:
    """A site in a thread of its own, for a command has the loop of this one."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    context = running()
    try:
        yield asyncio.run_coroutine_threadsafe(context.__aenter__(), loop).result(10)
    finally:
        asyncio.run_coroutine_threadsafe(context.__aexit__(None, None, None), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture
def articles(broker: Broker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Article]]:
    """What stands in the articles topic of one's own, which the environment names."""
    settings = own_settings(broker)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSTRAP", settings.kafka.bootstrap)
    monkeypatch.setenv("DETENTE_TOPICS__PREFIX", settings.topics.prefix)
    monkeypatch.setenv("DETENTE_FEEDS__PAUSE_SECONDS", "0")

    def found() -> list[Article]:
        records = asyncio.run(everything(settings, topic_names(settings).articles))
        for record in records:
            event = read_event(record.headers)
            assert event is not None
            assert event.id.encode() == record.key
        return [decode_article(record.value or b"") for record in records]

    return found


def test_articles_of_feeds_arrive_once_however_often_they_are_read(
    threaded: Site, articles: Callable[[], list[Article]], capfd: pytest.CaptureFixture[str]
) -> None:
    threaded.page("/a", article_page("Envoys meet", PARAGRAPHS))
    threaded.feed("/feed", rss(item("1", link=threaded.url("/a")), item("2"), item("2")), etag='"1"')
    threaded.feed("/other", rss(item("1"), item("3", date="")))
    Path("feeds.txt").write_text(f"{threaded.url('/other')}\n")
    assert run(["ingest", str(threaded.url("/feed"))]) == 0
    assert "sent 2, known 0, refused 0" in capfd.readouterr().err
    assert run(["ingest", str(threaded.url("/feed")), "--feeds", "feeds.txt"]) == 0
    told = capfd.readouterr().err
    assert "/feed: not changed" in told
    assert "/other: sent 1, known 1, refused 0" in told
    found = {article.id.rpartition(":")[2]: article for article in articles()}
    assert len(articles()) == len(found) == 3
    assert found["1"].text == "\n".join(PARAGRAPHS)
    assert found["3"].published_at is None
    assert threaded.times("/a") == 1


def test_a_feed_that_fails_is_told_and_the_exit_code_is_1(
    threaded: Site, articles: Callable[[], list[Article]], capfd: pytest.CaptureFixture[str]
) -> None:
    threaded.feed("/good", rss(item("1")))
    threaded.page("/bad", "<html>")
    assert (
        run(["ingest", str(threaded.url("/bad")), str(threaded.url("/good")), str(threaded.url("/gone"))])
        == 1
    )
    told = capfd.readouterr().err
    assert "/bad: it is no RSS, Atom or JSON Feed" in told
    assert "/gone: the host answers HTTP 404" in told
    assert "failed readings 2" in told
    assert [article.id for article in articles()] == ["127.0.0.1:1"]


def test_files_and_feeds_go_in_together(threaded: Site, articles: Callable[[], list[Article]]) -> None:
    threaded.feed("/feed", rss(item("1")))
    Path("a.txt").write_text("Talks.")
    assert run(["ingest", "a.txt", str(threaded.url("/feed")), "--no-full-text"]) == 0
    assert {article.id for article in articles()} == {"a.txt", "127.0.0.1:1"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_following_ends_cleanly_when_told_and_keeps_what_it_knows(
    threaded: Site, articles: Callable[[], list[Article]], number: signal.Signals
) -> None:
    threaded.feed("/feed", rss(item("1")), etag='"1"')
    command = [sys.executable, "-m", "stream.commands.main", "ingest", str(threaded.url("/feed")), "--follow"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        assert "sent 1, known 0, refused 0" in process.stderr.readline()
        process.send_signal(number)
        assert "sent 1" in process.stderr.read()
        assert process.wait(20) == 0
    assert len(articles()) == 1
    assert run(["ingest", str(threaded.url("/feed"))]) == 0
    assert len(articles()) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--follow", "a.txt"], "--follow reads feeds"),
        (["--every", "1h", "http://e.org"], "use it with --follow"),
        (["--every", "1s", "--follow", "http://e.org"], "too short"),
        (["--every", "soon", "--follow", "http://e.org"], "no span of time"),
        (["http://"], "no address of a feed"),
        (["missing.txt"], "does not exist"),
        (["--text", "http://e.org"], "--text says"),
    ],
)
def test_wrong_usage_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Talks.")
    assert run(["ingest", *arguments]) == 2
    assert told in " ".join(capfd.readouterr().err.replace("│", " ").split())


def test_a_broker_that_is_away_is_exit_code_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSTRAP", "127.0.0.1:1")
    assert run(["ingest", "http://127.0.0.1:1/feed"]) == 3


@pytest.mark.broker
@pytest.mark.slow
@pytest.mark.usefixtures(
    "embedded_broker"
)  # skips this where there is none; the one that is frozen is another
async def test_what_a_frozen_broker_did_not_take_arrives_when_it_is_back(tmp_path: Path) -> None:
    outcomes: asyncio.Queue[Gathered | FetchError] = asyncio.Queue()
    with EmbeddedBroker() as broker:
        settings = impatient(broker, tmp_path)
        async with running() as site, asyncio.timeout(60):
            feed = site.url("/feed")
            site.feed("/feed", rss(item("1")), etag='"1"')
            following = asyncio.create_task(followed(feed, settings, outcomes))
            assert await outcomes.get() == Gathered(sent=1)
            os.kill(broker.pid, signal.SIGSTOP)
            site.feed("/feed", rss(item("2"), item("1")), etag='"2"')
            await asyncio.sleep(4)
            os.kill(broker.pid, signal.SIGCONT)
            while getattr(await outcomes.get(), "sent", 0) != 1:
                pass
            os.kill(os.getpid(), signal.SIGINT)
            await following
        records = await everything(settings, topic_names(settings).articles)
    assert {decode_article(record.value or b"").id for record in records} == {"127.0.0.1:1", "127.0.0.1:2"}


@pytest.mark.broker
@pytest.mark.slow
@pytest.mark.usefixtures("embedded_broker")  # as above
async def test_the_end_does_not_wait_for_a_broker_that_is_away(tmp_path: Path) -> None:
    """And the next run sends what was left."""
    with EmbeddedBroker() as broker:
        async with running() as site, asyncio.timeout(90):
            asked = asyncio.Event()

            async def slowly(_request: web.Request) -> web.Response:
                asked.set()
                await asyncio.sleep(1)
                return web.Response(text=rss(item("1")), headers={"content-type": "application/rss+xml"})

            site.answers["/feed"] = slowly
            command = (sys.executable, "-m", "stream.commands.main", "ingest", str(site.url("/feed")))
            environment = {
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "DETENTE_KAFKA__BOOTSTRAP": broker.bootstrap,
            }
            first = await asyncio.create_subprocess_exec(
                *command, "--follow", cwd=tmp_path, env=environment, stderr=subprocess.PIPE
            )
            await asked.wait()
            os.kill(broker.pid, signal.SIGSTOP)
            await asyncio.sleep(3)
            first.send_signal(signal.SIGTERM)
            _, told = await first.communicate()
            os.kill(broker.pid, signal.SIGCONT)
            assert first.returncode == 3
            assert b"the next run sends them" in told
            second = await asyncio.create_subprocess_exec(
                *command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE
            )
            _, told = await second.communicate()
            assert second.returncode == 0
            assert b"sent 1, known 0" in told


def impatient(broker: Broker, folder: Path) -> Settings:
    """Settings with short time-outs."""
    kafka = KafkaSettings(bootstrap=broker.bootstrap, request_timeout_seconds=1)
    return Settings(kafka=kafka, feeds=quick(state=folder / "feeds.json"))


async def followed(feed: URL, settings: Settings, outcomes: asyncio.Queue[Gathered | FetchError]) -> None:
    """Follow a feed, several times a second."""
    await ingest_feeds(
        [feed],
        settings,
        pages=False,
        every=0.3,
        told=lambda _feed, outcome: outcomes.put_nowait(outcome),
        tell=lambda *_: None,
    )
