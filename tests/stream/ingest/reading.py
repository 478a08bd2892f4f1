"""Reading feeds without a broker: the articles are kept in a list."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from yarl import URL

from models.article import Article
from stream.ingest.fetch import Fetcher
from stream.ingest.gather import Gatherer
from stream.ingest.memory import FeedMemory
from stream.settings.groups.alerts import FeedsSettings


def quick(**known: Any) -> FeedsSettings:
    """Settings that pause nowhere."""
    return FeedsSettings.model_validate({"pause_seconds": 0, "timeout_seconds": 5} | known)


class Reading:
    """A gatherer with what it has sent and told."""

    def __init__(self, fetcher: Fetcher, memory: FeedMemory, *, pages: bool) -> None:
        self.articles: list[Article] = []
        self.told: list[str] = []
        self.memory = memory
        self.gather = Gatherer(
            fetcher,
            memory,
            self._publish,
            pages=pages,
            tell=lambda place, why: self.told.append(f"{place}: {why}"),
        ).gather

    async def _publish(self, article: Article) -> None:
        self.articles.append(article)

    @property
    def ids(self) -> list[str]:
        """The ids in the order of sending."""
        return [article.id for article in self.articles]


@asynccontextmanager
async def reading(
    named: Sequence[URL], state: Path, *, pages: bool = False, settings: FeedsSettings | None = None
) -> AsyncIterator[Reading]:
    """A reading of feeds, with its memory in a file."""
    settings = settings or quick()
    async with Fetcher(settings, named, backoff=(0.01, 0.01)) as fetcher:
        yield Reading(fetcher, FeedMemory(state, remembered=settings.remembered), pages=pages)
