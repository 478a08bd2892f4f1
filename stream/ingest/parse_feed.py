"""RSS and Atom into entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import feedparser
from yarl import URL

from models.article import FIELD_BYTES
from stream.ingest.entry import Entry
from stream.ingest.identity import article_id
from stream.ingest.moments import published
from stream.ingest.plain import one_line, plain_text

MOST_ENTRIES: Final = 1000
"""Entries that are taken of a feed, the first in the document."""

_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))*")
_SOURCE_CHARACTERS: Final = 200
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class NotAFeedError(ValueError):
    """A document that holds no feed, with the reason."""


def parse_feed(body: bytes, *, url: URL, content_type: str) -> list[Entry]:
    """The entries of a feed in the order of the document, each id once.

    A document that is broken at some place gives the entries that can be read.

    Args:
        body: the document.
        url: where it was found; relative addresses within are meant from there.
        content_type: the header, for its charset.

    Raises:
        NotAFeedError: it is no RSS or Atom, or is broken before its first entry.
    """
    headers = {"content-location": str(url)} | ({"content-type": content_type} if content_type else {})
    # Text is taken out of the markup here, so there is none to make safe.
    found = feedparser.parse(body, response_headers=headers, sanitize_html=False)
    if not found.get("version"):
        kind = content_type.partition(";")[0].strip() or "of no stated type"
        raise NotAFeedError(f"it is neither RSS nor Atom ({kind}); name the address of the feed itself")
    if not found.entries and found.get("bozo") and not _harmless(found.bozo_exception):
        raise NotAFeedError(f"the feed is broken ({one_line(str(found.bozo_exception))[:200]})")
    unique: dict[str, Entry] = {}
    for entry in _entries(found, url):
        unique.setdefault(entry.id, entry)
    return list(unique.values())


def _harmless(error: Exception) -> bool:
    """Whether only the headers were wrong about the document."""
    return isinstance(error, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)


def _entries(found: Any, url: URL) -> Iterator[Entry]:
    host = url.host or ""
    feed = found.feed
    for item in found.entries[:MOST_ENTRIES]:
        title = _title(item)
        text = _text(item)
        link = _link(item)
        moment = published(
            item.get("published") or item.get("updated"),
            item.get("published_parsed") or item.get("updated_parsed"),
        )
        yield Entry(
            id=article_id(
                guid=_CONTROLS.sub("", str(item.get("id") or "")),
                url=link,
                host=host,
                content=f"{title}\n{moment}\n{text}",
            ),
            title=title,
            text=text,
            url=link,
            source=(_title(item.get("source")) or _title(feed) or host)[:_SOURCE_CHARACTERS],
            published_at=moment,
            language=_language(item.get("title_detail") or {}) or _language(feed),
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


def _link(item: Any) -> str | None:
    link = str(item.get("link") or "").strip()
    if (
        not link.lower().startswith(("http://", "https://"))
        or len(link.encode(errors="replace")) > FIELD_BYTES
    ):
        return None
    try:
        return link if URL(link).host and not _CONTROLS.search(link) else None
    except ValueError:
        return None


def _language(part: Mapping[str, Any]) -> str | None:
    """A language as BCP 47 spells it: en, en-GB."""
    stated = str(part.get("language") or "").strip()
    if _LANGUAGE.fullmatch(stated) is None:
        return None
    first, *rest = stated.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])  # noqa: PLR2004
