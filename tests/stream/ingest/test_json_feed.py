"""JSON Feed becomes entries as RSS and Atom do, whatever else stands in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from models.article import ID_CHARACTERS
from stream.ingest.entry import Entry
from stream.ingest.parse_feed import parse_feed
from stream.ingest.stated import MOST_ENTRIES, NotAFeedError

URL_OF_FEED = URL("https://example.org/world/feed.json")
VERSION = "https://jsonfeed.org/version/1.1"
ITEM = {
    "id": "https://example.org/a",
    "url": "https://example.org/a",
    "title": "Envoys <meet> & talk",
    "content_html": "<p>One &amp; two.</p><script>x</script><p>Three.</p>",
    "summary": "Short.",
    "date_published": "2023-06-19T23:30:00-05:00",
}


def feed(*items: Any, **more: Any) -> bytes:
    return json.dumps({"version": VERSION, "title": "World News", "items": items} | more).encode()


def entries(body: bytes, content_type: str = "application/feed+json") -> list[Entry]:
    return parse_feed(body, url=URL_OF_FEED, content_type=content_type)


@pytest.mark.parametrize(
    "version", [VERSION, "https://jsonfeed.org/version/1", "https://www.jsonfeed.org/version/1.1"]
)
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b"\n "])
def test_an_item_is_an_entry(version: str, start: bytes) -> None:
    (entry,) = entries(start + feed(ITEM, version=version, language="en_gb"), "text/plain")
    assert entry == Entry(
        id="https://example.org/a",
        title="Envoys <meet> & talk",
        text="One & two.\nThree.",
        url="https://example.org/a",
        source="World News",
        published_at="2023-06-19T23:30:00-05:00",
        language="en-GB",
    )


def test_text_stays_text_and_the_longest_is_taken() -> None:
    text = "Shares fell <5%\nand  rose again.\n\n"
    (entry,) = entries(feed({"id": 7, "content_text": text, "summary": "No."}))
    assert entry.text == "Shares fell <5%\nand rose again."
    assert entry.id == "example.org:7"


def test_what_is_left_out_is_made_up_for() -> None:
    """A relative address, a changed date, a link that leads elsewhere, the language of the item, the host as the source."""
    (entry,) = entries(
        feed(
            {"external_url": "../b", "date_modified": "2023-06-20T08:00:00Z", "language": "fr", "title": "B"},
            title=None,
            language="en",
        )
    )
    assert (entry.url, entry.id) == ("https://example.org/b", "https://example.org/b")
    assert (entry.published_at, entry.language, entry.source) == (
        "2023-06-20T08:00:00+00:00",
        "fr",
        "example.org",
    )
    assert entry.text == ""


def test_what_is_no_entry_is_passed_over_and_each_id_comes_once() -> None:
    found = entries(
        feed(None, 3, "x", [], ITEM, ITEM | {"title": "Again"}, {"id": None, "url": 5, "title": {}})
    )
    assert [entry.title for entry in found] == ["Envoys <meet> & talk", None]
    assert len(entries(feed(*({"id": str(n)} for n in range(MOST_ENTRIES + 5))))) == MOST_ENTRIES


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"{", "the feed is broken"),
        (b'{"a": "\xff"}', "the feed is broken"),
        (b"{}", "it is JSON, but no JSON Feed of version 1"),
        (b'{"version": "2", "items": []}', "it is JSON, but no JSON Feed"),
        (feed(version=VERSION.replace("/1.1", "/1"), items=3), "it is JSON, but no JSON Feed"),
        (b'{"a":' + b"[" * 200_000, "nested too deeply"),
    ],
)
def test_what_is_no_feed_is_told(body: bytes, reason: str) -> None:
    with pytest.raises(NotAFeedError, match=reason):
        entries(body)


def test_a_script_for_a_link_is_no_link() -> None:
    (entry,) = entries(feed({"id": "1", "url": "javascript:alert(1)"}))
    assert entry.url is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.lists(
        st.dictionaries(st.sampled_from([*ITEM, "external_url", "content_text", "language"]), JSON),
        max_size=3,
    )
)
def test_whatever_stands_in_an_item_makes_an_entry_with_an_id(items: list[dict[str, Any]]) -> None:
    for entry in entries(feed(*items)):
        assert 1 <= len(entry.id) <= ID_CHARACTERS
