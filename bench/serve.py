"""How fast `detente serve` answers with a full view, and whether its live stream keeps up with 200 articles a second."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import msgspec
from aiokafka import AIOKafkaProducer

from models.read import Reader
from models.signal import Pair
from stream.broker.embedded import EmbeddedBroker
from stream.demo.samples import sample_articles
from stream.kafka.connection import producer_options
from stream.kafka.topics import declare_topics, topic_names
from stream.records.article import decode_article
from stream.records.score import Score, encode_score, score_record
from stream.serve.feed.change import Change, Text
from stream.serve.process import STATE_FILE
from stream.serve.view.bounding import bounds_of
from stream.serve.view.pairs import overview
from stream.serve.view.view import View
from stream.serve.view.writer import Writer
from stream.settings.groups.kafka import KafkaSettings, TopicSettings
from stream.settings.groups.serve import ServeSettings
from stream.settings.schema import Settings
from tests.stream.serve.made import at, pair

PAIRS = 1_000
ARTICLES = 100_000
DAYS = 60
BATCH = 200
RATE = 200
SECONDS = 20
ASKED = 30


def main() -> None:
    """Fill a view and ask it; then publish and listen."""
    scores = _scores()
    with tempfile.TemporaryDirectory() as folder, EmbeddedBroker() as broker:
        settings = Settings(
            kafka=KafkaSettings(bootstrap=broker.bootstrap),
            topics=TopicSettings(prefix=f"bench-{uuid4().hex[:8]}"),
            serve=ServeSettings(database=Path(folder) / "view.sqlite3", port=0),
        )
        asyncio.run(declare_topics(settings))
        _fill(settings, scores)
        asyncio.run(_queries(settings))
        with _served(settings) as address:
            _requests(address)
            asyncio.run(_live(settings, address, scores))


def _scores() -> list[tuple[Score, str]]:
    """Real scores with their texts, to be told under other ids."""
    reader = Reader.load()
    now = at(0)
    articles = [decode_article(sample.value) for sample in sample_articles() if sample.id is not None]
    return [
        (score_record(signal, scored_at=now), article.text)
        for article in articles
        if (signal := reader.read(article)).outcome == "scored"
    ]


def _renamed(score: Score, number: int) -> Score:
    name = f"A{number % PAIRS:03}-B"
    moment = at(DAYS * number / ARTICLES)
    return msgspec.structs.replace(
        score,
        article=msgspec.structs.replace(
            score.article, id=f"article-{number}", published_at=moment.isoformat()
        ),
        scored_at=moment,
        story=f"story-{number // 4}",
        pairs=(Pair(pair=name, escalation=0.5, de_escalation=0.2, evidence=()), *score.pairs[:1]),
    )


def _fill(settings: Settings, scores: list[tuple[Score, str]]) -> None:
    serve = settings.serve
    writer = Writer(serve.database, prefix=settings.topics.prefix, bounds=bounds_of(serve))
    begun = time.perf_counter()
    for day in range(DAYS):
        writer.write_now(
            [
                pair(f"A{number:03}-B", days=day + 0.5, tension=(number * 7 + day) % 100)
                for number in range(PAIRS)
            ],
            {},
        )
    of_pairs = time.perf_counter() - begun
    begun = time.perf_counter()
    for first in range(0, ARTICLES, BATCH):
        changes: list[Change] = []
        for number in range(first, first + BATCH):
            score, text = scores[number % len(scores)]
            changes.append(Change("scores", f"article-{number}", _renamed(score, number)))
            changes.append(Change("articles", f"article-{number}", Text(text, number)))
        writer.write_now(changes, {})
    of_articles = time.perf_counter() - begun
    writer.close()
    size = serve.database.stat().st_size / 1e6
    print(
        f"written: {PAIRS * DAYS / of_pairs:8.0f} pairs/s, {ARTICLES / of_articles:8.0f} articles/s; {size:.0f} MB"
    )


async def _queries(settings: Settings) -> None:
    view = View(settings.serve.database)
    for limit in (100, PAIRS):
        taken = []
        for _ in range(ASKED):
            begun = time.perf_counter()
            page = await view.read(overview, limit=limit)
            taken.append(time.perf_counter() - begun)
            assert len(page.items) == limit
        print(f"overview of {limit:5} pairs, query     {_told(taken)}")
    view.close()


def _requests(address: str) -> None:
    with httpx.Client(base_url=address) as client:
        for path in (
            "/api/v1/pairs", "/api/v1/pairs?limit=500", "/api/v1/pairs/A001-B", "/api/v1/articles?pair=A001-B",
            "/api/v1/articles", "/api/v1/articles/article-77", "/", "/pairs/A001-B", "/articles/article-77",
        ):  # fmt: skip
            _asked(path, lambda path=path: client.get(path))  # type: ignore[misc]  # bound as a default


def _asked(path: str, ask: Callable[[], httpx.Response]) -> None:
    taken, size = [], 0
    for _ in range(ASKED):
        begun = time.perf_counter()
        answer = ask()
        taken.append(time.perf_counter() - begun)
        size = int(answer.headers["content-length"])
        assert answer.status_code == 200, answer.text  # noqa: PLR2004 - OK
    print(f"GET {path:32} {_told(taken)}  {size / 1e3:6.1f} kB compressed")


async def _live(settings: Settings, address: str, scores: list[tuple[Score, str]]) -> None:
    """Publish at the rate, with a tenth as many pairs, while a client listens and another asks for the overview."""
    sent: dict[str, float] = {}
    heard: dict[str, float] = {}
    count = RATE * SECONDS
    records = [
        _renamed(scores[number % len(scores)][0], number) for number in range(ARTICLES, ARTICLES + count)
    ]
    encoded = [(record.article.id, encode_score(record)) for record in records]
    async with httpx.AsyncClient(base_url=address, timeout=None) as client:  # noqa: S113 - a stream has no end
        listening = asyncio.create_task(_listen(client, heard, count))
        asking = asyncio.create_task(_ask_meanwhile(client))
        await asyncio.sleep(1)
        names = topic_names(settings)
        producer = AIOKafkaProducer(**producer_options(settings))
        await producer.start()
        begun = time.perf_counter()
        for number, (name, value) in enumerate(encoded):
            wait = begun + number / RATE - time.perf_counter()
            if wait > 0:
                await asyncio.sleep(wait)
            sent[name] = time.perf_counter()
            await producer.send(names.scores, key=name.encode(), value=value)
            if number % 10 == 0:
                told = pair(f"A{number % PAIRS:03}-B", days=DAYS, tension=number % 100).value
                await producer.send(names.pairs, key=b"x", value=msgspec.json.encode(told))
        await producer.stop()
        rate = count / (time.perf_counter() - begun)
        try:
            async with asyncio.timeout(60):
                await listening
        except TimeoutError:
            print(f"the stream lost {count - len(heard)} of {count}")
        asking.cancel()
    taken = [heard[name] - sent[name] for name in heard]
    print(
        f"live stream: {len(heard)} of {count} scores at {rate:.0f}/s, from sending to client {_told(taken)}"
    )
    print(f"overview meanwhile                   {_told(MEANWHILE)}")


MEANWHILE: list[float] = []


async def _ask_meanwhile(client: httpx.AsyncClient) -> None:
    while True:
        begun = time.perf_counter()
        await client.get("/api/v1/pairs")
        MEANWHILE.append(time.perf_counter() - begun)
        await asyncio.sleep(0.5)


async def _listen(client: httpx.AsyncClient, heard: dict[str, float], count: int) -> None:
    async with client.stream("GET", "/api/v1/stream", params={"topics": "scores"}) as stream:
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                heard[json.loads(line.removeprefix("data: "))["id"]] = time.perf_counter()
                if len(heard) == count:
                    return


@contextmanager
def _served(settings: Settings) -> Iterator[str]:
    given = {
        "DETENTE_KAFKA__BOOTSTRAP": settings.kafka.bootstrap,
        "DETENTE_TOPICS__PREFIX": settings.topics.prefix,
        "DETENTE_SERVE__PORT": "0",
        "DETENTE_SERVE__DATABASE": str(settings.serve.database),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "stream.commands.main", "serve"],
        env={**os.environ, **given},
        stderr=subprocess.DEVNULL,
    )
    state = settings.serve.database.with_name(STATE_FILE)
    try:
        while not state.exists():
            assert process.poll() is None, "the service did not start"
            time.sleep(0.05)
        address = f"http://127.0.0.1:{json.loads(state.read_text())['port']}"
        while httpx.get(f"{address}/health/ready").status_code != 200:  # noqa: PLR2004 - OK
            time.sleep(0.05)
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _told(taken: list[float]) -> str:
    ordered = sorted(taken)
    middle, last = statistics.median(ordered), ordered[round(0.95 * (len(ordered) - 1))]
    return f"median {1000 * middle:7.1f} ms, 95 % within {1000 * last:7.1f} ms"


if __name__ == "__main__":
    main()
