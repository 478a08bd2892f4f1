"""The article's own page, and the text that stands there."""

from __future__ import annotations

import asyncio
import re
from typing import Final

import trafilatura
from yarl import URL

from stream.ingest.fetch import Fetcher
from stream.ingest.fetch_error import FetchError

_ACCEPT: Final = {"accept": "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"}
_HTML: Final = frozenset({"text/html", "application/xhtml+xml", ""})
_CHARSET: Final = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_MOST_SECONDS: Final = 60.0
"""For how long a page is looked through; one that takes longer is made to."""


async def full_text(fetcher: Fetcher, url: str) -> str:
    """The text of an article's page, without what surrounds it.

    Raises:
        FetchError: the page can't be had, is none, or holds no article.
    """
    page = await fetcher.get(URL(url), _ACCEPT)
    kind = page.content_type.partition(";")[0].strip().lower()
    if kind not in _HTML:
        raise FetchError(f"the page is no HTML ({kind})")
    try:
        async with asyncio.timeout(_MOST_SECONDS):
            text = await asyncio.to_thread(extracted, page.body, content_type=page.content_type)
    except TimeoutError:
        raise FetchError(f"the page is not understood within {_MOST_SECONDS:g} s") from None
    if not text:
        raise FetchError("no article is found on the page")
    return text


def extracted(body: bytes, *, content_type: str) -> str:
    """The text of the article on a page, a paragraph a line; empty where there is none."""
    found = trafilatura.extract(
        _decoded(body, content_type),
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,
    )
    return (found or "").strip()


def _decoded(body: bytes, content_type: str) -> str | bytes:
    """The page in the charset that its header states; left to its own words and a detector without one."""
    stated = _CHARSET.search(content_type)
    try:
        return body.decode(stated.group(1)) if stated else body
    except (LookupError, UnicodeError):
        return body
