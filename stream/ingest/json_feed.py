"""JSON Feed 1.0 and 1.1 into entries: https://www.jsonfeed.org/version/1.1."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from yarl import URL

from stream.ingest.entry import Entry
from stream.ingest.identity import article_id
from stream.ingest.moments import published
from stream.ingest.plain import one_line, plain_text
from stream.ingest.stated import (
    MOST_ENTRIES,
    SOURCE_CHARACTERS,
    NotAFeedError,
    language_of,
    link_of,
    without_controls,
)

_VERSION: Final = "jsonfeed.org/version/1"


def looks_like_json(body: bytes) -> bool:
    """Whether a document is an object of JSON rather than XML."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def json_entries(body: bytes, url: URL) -> Iterator[Entry]:
    """The entries of a JSON Feed in the order of the document; what is no entry is passed over.

    Args:
        body: the document.
        url: where it was found; relative addresses within are meant from there.

    Raises:
        NotAFeedError: it is no JSON Feed.
    """
    try:
        feed = json.loads(body)
    except RecursionError:
        raise NotAFeedError("it is JSON nested too deeply to be a feed") from None
    except ValueError as error:
        raise NotAFeedError(f"the feed is broken ({one_line(str(error))[:200]})") from None
    items = feed.get("items")
    if _VERSION not in str(feed.get("version")) or not isinstance(items, list):
        raise NotAFeedError("it is JSON, but no JSON Feed of version 1; name the address of the feed itself")
    for item in items[:MOST_ENTRIES]:
        if isinstance(item, dict):
            yield _entry(feed, item, url)


def _entry(feed: Mapping[str, Any], item: Mapping[str, Any], url: URL) -> Entry:
    host = url.host or ""
    title, text = one_line(_text_of(item, "title")), _longest(item)
    link = _link(item, "url", url) or _link(item, "external_url", url)
    moment = published(_text_of(item, "date_published") or _text_of(item, "date_modified"), None)
    guid = item.get("id")
    return Entry(
        # Some write numbers, which the standard tells readers to take as text.
        id=article_id(
            guid=without_controls(str(guid) if isinstance(guid, str | int | float) else ""),
            url=link,
            host=host,
            content=f"{title}\n{moment}\n{text}",
        ),
        title=title or None,
        text=text,
        url=link,
        source=(one_line(_text_of(feed, "title")) or host)[:SOURCE_CHARACTERS],
        published_at=moment,
        language=language_of(item.get("language")) or language_of(feed.get("language")),
    )


def _longest(item: Mapping[str, Any]) -> str:
    """The longest of what the entry carries: its content as markup or as text, or its summary."""
    plain = (_lines(_text_of(item, key)) for key in ("content_text", "summary"))
    return max((plain_text(_text_of(item, "content_html")), *plain), key=len)


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(one_line, text.splitlines())))


def _link(item: Mapping[str, Any], key: str, url: URL) -> str | None:
    stated = _text_of(item, key).strip()
    if not stated:
        return None
    try:
        return link_of(url.join(URL(stated)))
    except ValueError:
        return None


def _text_of(part: Mapping[str, Any], key: str) -> str:
    value = part.get(key)
    return value if isinstance(value, str) else ""
