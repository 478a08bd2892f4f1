"""Which feeds are read: addresses as they are given, and lists of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree
from yarl import URL

from stream.errors import StreamError

LIST_BYTES: Final = 16 << 20


def feed_address(text: str) -> URL:
    """The address of a feed.

    Raises:
        ValueError: it is none; the message does not repeat it, for it may hold a password.
    """
    try:
        url = URL(text.strip())
    except ValueError:
        url = URL()
    if url.scheme not in {"http", "https"} or not url.raw_host or url.explicit_port == 0:
        raise ValueError("is no address of a feed; write one such as https://example.org/news.xml")
    return url.with_fragment(None)


def shown(url: URL) -> str:
    """The address as it is told to people: without user, password and query, which may be secret."""
    return str(url.with_user(None).with_query(None))


def read_feed_list(path: Path) -> list[URL]:
    """The feeds of a list: OPML, or an address a line, where blank lines and those from # on are passed over.

    Raises:
        StreamError: the list can't be read, or an address in it is none, with the line.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise StreamError(f"{path}: can't be read ({(error.strerror or str(error)).lower()})") from None
    if len(content) > LIST_BYTES:
        raise StreamError(f"{path}: is over {LIST_BYTES:,} bytes")
    lines = (
        _outlines(path, content)
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        else _lines(content)
    )
    feeds: dict[URL, None] = {}
    for number, text in lines:
        try:
            feeds[feed_address(text)] = None
        except ValueError as error:
            raise StreamError(f"{path}:{number}: {error}") from None
    return list(feeds)


def _lines(content: bytes) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(content.decode("utf-8-sig", errors="replace").splitlines(), start=1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield number, text


def _outlines(path: Path, content: bytes) -> Iterator[tuple[int, str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise StreamError(f"{path}: is no OPML ({error})") from None
    for outline in root.iter("outline"):
        address = outline.get("xmlUrl")
        if address:
            yield outline.sourceline, address
