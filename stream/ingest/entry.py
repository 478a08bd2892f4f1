"""An entry of a feed, and the article that it becomes."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from models.article import Article, article_from


class Entry(NamedTuple):
    """One entry: plain text throughout, and None where the feed says nothing usable.

    `published_at` is RFC 3339 in the offset that the feed states; `text` what the feed itself carries of the article.
    """

    id: str
    title: str | None
    text: str
    url: str | None
    source: str
    published_at: str | None
    language: str | None

    def article(self, *, text: str, fetched_at: dt.datetime) -> Article:
        """The article with the text that was found.

        Raises:
            ArticleError: it breaks the contract of a field.
        """
        return article_from(
            self._asdict() | {"text": text, "fetched_at": fetched_at.isoformat(timespec="seconds")}
        )
