"""RSS, Atom and JSON Feed into entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import feedparser
from yarl import URL

from stream.ingest.entry import Entry
from stream.ingest.identity import article_id
from stream.ingest.json_feed import json_entries, looks_like_json
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


def parse_feed(body: bytes, *, url: URL, content_type: str) -> list[Entry]:
    """The entries of a feed in the order of the document, each id once.

    A document that is broken at some place gives the entries that can be read.

    Args:
        body: the document.
        url: where it was found; relative addresses within are meant from there.
        content_type: the header, for its charset.

    Raises:
        NotAFeedError: it is no RSS, Atom or JSON Feed, or is broken before its first entry.
    """
    found = json_entries(body, url) if looks_like_json(body) else _xml_entries(body, url, content_type)
    unique: dict[str, Entry] = {}
    for entry in found:
        unique.setdefault(entry.id, entry)
    return list(unique.values())


def _xml_entries(body: bytes, url: URL, content_type: str) -> Iterator[Entry]:
    headers = {"content-location": str(url)} | ({"content-type": content_type} if content_type else {})
    # Text is taken out of the markup here, so there is none to make safe.
    found = feedparser.parse(body, response_headers=headers, sanitize_html=False)
    if not found.get("version"):
        kind = content_type.partition(";")[0].strip() or "of no stated type"
        raise NotAFeedError(f"it is no RSS, Atom or JSON Feed ({kind}); name the address of the feed itself")
    if not found.entries and found.get("bozo") and not _harmless(found.bozo_exception):
        raise NotAFeedError(f"the feed is broken ({one_line(str(found.bozo_exception))[:200]})")
    yield from _entries(found, url)


def _harmless(error: Exception) -> bool:
    """Whether only the headers were wrong about the document."""
    return isinstance(error, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)


def _entries(found: Any, url: URL) -> Iterator[Entry]:
    host = url.host or ""
    feed = found.feed
    for item in found.entries[:MOST_ENTRIES]:
        title = _title(item)
        text = _text(item)
        link = link_of(item.get("link"))
        moment = published(
            item.get("published") or item.get("updated"),
            item.get("published_parsed") or item.get("updated_parsed"),
        )
        yield Entry(
            id=article_id(
                guid=without_controls(item.get("id")),
                url=link,
                host=host,
                content=f"{title}\n{moment}\n{text}",
            ),
            title=title,
            text=text,
            url=link,
            source=(_title(item.get("source")) or _title(feed) or host)[:SOURCE_CHARACTERS],
            published_at=moment,
            language=language_of((item.get("title_detail") or {}).get("language"))
            or language_of(feed.get("language")),
        )


class _Part(NamedTuple):
    value: str
    markup: bool


def _text(item: Any) -> str:
    """The longest of what the entry carries, its summary or its content."""
    details = [item.get("summary_detail"), *item.get("content", ())]
    parts = [
        _Part(str(detail.get("value") or ""), detail.get("type") != "text/plain")
        for detail in details
        if detail
    ]
    texts = (plain_text(part.value if part.markup else _escaped(part.value)) for part in parts)
    return max(texts, key=len, default="")


def _escaped(text: str) -> str:
    """Plain text as markup: RSS says nothing of what a description is, and escaped markup is common in it."""
    return text if re.search(r"</?[a-zA-Z][^<>]*>|&[a-zA-Z#]\w*;", text) else text.replace("<", "&lt;")


def _title(part: Mapping[str, Any] | None) -> str | None:
    return one_line(plain_text(_escaped(str((part or {}).get("title") or "")))) or None
