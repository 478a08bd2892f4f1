"""Articles a second through Kafka on one worker, beside what reading alone takes on this machine."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from uuid import uuid4

from models.read import Reader
from stream.broker.embedded import EmbeddedBroker
from stream.records.article import decode_article
from tests.contracts.child import Child, wait_for
from tests.contracts.client import produce
from tests.stream.worker.test_end_to_end import article

ARTICLES = 5_000
READ_ALONE = 1_000
WARM_UP = 200


def main() -> None:
    """Measure both and print the ratio."""
    alone = _reading()
    through = _worker()
    print(f"reading alone            {alone:8.0f} articles/s")
    print(f"worker, embedded broker  {through:8.0f} articles/s  ({through / alone:.2f} of reading alone)")


def _reading() -> float:
    reader = Reader.load()
    articles = []
    for number in range(READ_ALONE):
        _, value = article(number)
        assert value is not None
        articles.append(decode_article(value))
    with reader.session():
        for item in articles[:50]:
            reader.read(item)
        begun = time.perf_counter()
        for item in articles:
            reader.read(item)
    return READ_ALONE / (time.perf_counter() - begun)


def _worker() -> float:
    prefix = f"bench-{uuid4().hex[:8]}"
    with EmbeddedBroker() as broker, tempfile.TemporaryDirectory() as folder:
        settings = {
            "kafka.bootstrap": broker.bootstrap,
            "kafka.group": prefix,
            "topics.prefix": prefix,
        }
        with Child("stream.commands.main", "worker", folder=Path(folder), settings=settings) as worker:
            worker.await_ready()
            produce(broker.bootstrap, f"{prefix}.articles", [article(number) for number in range(WARM_UP)])
            wait_for(lambda: worker.metric("detente_articles_total") >= WARM_UP)
            begun = time.perf_counter()
            produce(broker.bootstrap, f"{prefix}.articles", [article(number) for number in range(ARTICLES)])
            wait_for(lambda: worker.metric("detente_articles_total") >= WARM_UP + ARTICLES, seconds=300)
            rate = ARTICLES / (time.perf_counter() - begun)
            worker.stop()
            return rate


if __name__ == "__main__":
    main()
