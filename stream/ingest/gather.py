"""One reading of a feed: what is new in it becomes articles, with the text of their pages."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple

from yarl import URL

from models.article import Article
from models.errors import ArticleError
from stream.ingest.entry import Entry
from stream.ingest.feed_list import shown
from stream.ingest.fetch import Fetched, Fetcher
from stream.ingest.fetch_error import FetchError
from stream.ingest.full_text import full_text
from stream.ingest.memory import FeedMemory
from stream.ingest.parse_feed import parse_feed
from stream.ingest.plain import one_line
from stream.ingest.stated import NotAFeedError

_ACCEPT: Final = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
_MOST_SECONDS: Final = 60.0
"""For how long a feed is looked through."""

Publish = Callable[[Article], Awaitable[None]]
Tell = Callable[[str, str], None]
"""Told of a place and what is wrong there."""


class Gathered(NamedTuple):
    """What a reading brought: articles sent, entries known from before, entries refused; or that nothing changed.

    `briefly` counts the sent articles whose page could not be had, so that they hold what the feed says of them.
    """

    sent: int = 0
    known: int = 0
    refused: int = 0
    briefly: int = 0
    unchanged: bool = False
    moved_to: URL | None = None


class Gatherer:
    """Reads feeds, one call each; calls may run side by side.

    Args:
        fetcher: entered.
        memory: what was sent before; saved here.
        publish: sends an article, and answers when it is safe.
        pages: whether the articles' pages are read for their full text.
        tell: called for every entry that is refused, and for what was not found on a page.
    """

    def __init__(
        self, fetcher: Fetcher, memory: FeedMemory, publish: Publish, *, pages: bool, tell: Tell
    ) -> None:
        self._fetcher = fetcher
        self._memory = memory
        self._publish = publish
        self._pages = pages
        self._tell = tell
        self._under_way: set[str] = set()

    async def gather(self, feed: URL) -> Gathered:
        """Read a feed if it has changed, and send what is new in it, the oldest first.

        The feed counts as read when all of it was sent, so that a run that is broken off loses nothing.

        Raises:
            FetchError: it can't be had, or is no feed.
            StreamError: the memory can't be saved.
            KafkaError: the broker takes no articles.
        """
        headers = {"accept": _ACCEPT} | self._memory.validators(feed).headers()
        found = await self._fetcher.get(feed, headers)
        if found.status == 304:  # noqa: PLR2004 - HTTP
            return Gathered(unchanged=True, moved_to=found.moved_to)
        gathered = Gathered(moved_to=found.moved_to)
        for entry in reversed(await self._entries(found)):
            gathered = await self._take(entry, gathered, shown(feed))
            self._memory.save(now=False)
        self._memory.read(feed, etag=found.etag, last_modified=found.last_modified)
        self._memory.save()
        return gathered

    async def _entries(self, found: Fetched) -> list[Entry]:
        try:
            async with asyncio.timeout(_MOST_SECONDS):
                return await asyncio.to_thread(
                    parse_feed, found.body, url=found.url, content_type=found.content_type
                )
        except NotAFeedError as error:
            raise FetchError(str(error)) from None
        except TimeoutError:
            raise FetchError(f"the feed is not understood within {_MOST_SECONDS:g} s") from None

    async def _take(self, entry: Entry, gathered: Gathered, feed: str) -> Gathered:
        if entry.id in self._under_way or self._memory.knows(entry.id):
            return gathered._replace(known=gathered.known + 1)
        self._under_way.add(entry.id)
        try:
            text, whole = await self._text(entry)
            await self._publish(entry.article(text=text, fetched_at=dt.datetime.now(dt.UTC)))
        except ArticleError as error:
            self._tell(f"{feed}: {entry.title or entry.id}", str(error))
            # Asked for again, it would be refused again.
            self._memory.sent(entry.id)
            return gathered._replace(refused=gathered.refused + 1)
        finally:
            self._under_way.discard(entry.id)
        self._memory.sent(entry.id)
        return gathered._replace(sent=gathered.sent + 1, briefly=gathered.briefly + (not whole))

    async def _text(self, entry: Entry) -> tuple[str, bool]:
        """The text of an entry, and whether it is all that was asked for."""
        if not self._pages or entry.url is None:
            return entry.text, True
        try:
            text = await full_text(self._fetcher, entry.url)
        except FetchError as error:
            self._tell(entry.url, f"{error}; sent as the feed has it")
            return entry.text, False
        # A page behind a wall shows less than the feed.
        return max(_without_title(text, entry.title), entry.text, key=len), True


def _without_title(text: str, title: str | None) -> str:
    """Most pages begin with the title, which the article has already and would be read twice."""
    first, _, rest = text.partition("\n")
    return rest if title is not None and rest and one_line(first).casefold() == title.casefold() else text
