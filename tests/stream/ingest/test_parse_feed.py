from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from models.article import ID_CHARACTERS, parse_moment
from stream.ingest.entry import Entry
from stream.ingest.identity import article_id
from stream.ingest.moments import published
from stream.ingest.parse_feed import parse_feed
from stream.ingest.plain import plain_text
from stream.ingest.stated import NotAFeedError
from tests.stream.ingest.site import item, rss

URL_OF_FEED = URL("https://example.org/world/feed.xml")
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><id>urn:wire</id>
<entry><id>tag:example.org,2023:1</id><title type="html">Talks &amp;amp; trade</title>
<link rel="alternate" href="/talks"/><published>2023-06-19T23:30:00-05:00</published>
<updated>2023-06-20T08:00:00Z</updated><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Envoys met.</p><p>They agreed.</p></div></content></entry>
</feed>"""


def entries(document: str | bytes, content_type: str = "application/xml") -> list[Entry]:
    body = document.encode() if isinstance(document, str) else document
    return parse_feed(body, url=URL_OF_FEED, content_type=content_type)


def test_rss() -> None:
    (entry,) = entries(
        rss(
            item(
                "https://example.org/a",
                link="https://example.org/a",
                text="&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;",
            )
        )
    )
    assert entry == Entry(
        id="https://example.org/a",
        title="Envoys meet",
        text="One.\nTwo.",
        url="https://example.org/a",
        source="World News",
        published_at="2023-06-19T08:00:00+08:00",
        language="en-GB",
    )


def test_atom() -> None:
    (entry,) = entries(ATOM)
    assert entry == Entry(
        id="tag:example.org,2023:1",
        title="Talks & trade",
        text="Envoys met.\nThey agreed.",
        url="https://example.org/talks",
        source="Wire",
        published_at="2023-06-19T23:30:00-05:00",
        language="en",
    )


def test_rdf_and_content_encoded() -> None:
    document = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        '<channel rdf:about="x"><title>Old</title></channel><item rdf:about="https://example.org/1"><title>T</title>'
        "<link>https://example.org/1</link><dc:date>2023-06-19</dc:date><description>Short.</description>"
        "<content:encoded>&lt;p&gt;The whole of it.&lt;/p&gt;</content:encoded></item></rdf:RDF>"
    )
    (entry,) = entries(document)
    assert (entry.id, entry.text) == ("https://example.org/1", "The whole of it.")


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("utf-8", "utf-8", "text/xml"),
        ("utf-8-sig", "utf-8", "application/rss+xml"),
        ("iso-8859-1", "iso-8859-1", "application/xml"),
        ("windows-1251", "windows-1251", ""),
        ("windows-1251", "utf-8", "application/xml; charset=windows-1251"),
        ("utf-16", "utf-16", "application/xml"),
    ],
)
def test_encodings(encoding: str, declared: str, content_type: str) -> None:
    title = "Café Møller" if encoding == "iso-8859-1" else "Переговоры в Осло"
    title = title if encoding != "utf-8-sig" else "Café Осло"
    document = rss(item("1", title=title)).replace('encoding="utf-8"', f'encoding="{declared}"')
    (entry,) = entries(document.encode(encoding), content_type)
    assert entry.title == title


def test_a_broken_feed_gives_what_can_be_read() -> None:
    document = rss(item("1", title="First"), item("2", title="Second"))
    cut = document[: document.index("Second") + 3]
    assert entries(cut)[0].title == "First"
    ampersand = rss(item("1", title="Arms & men", text="a < b & c"))
    assert [entry.title for entry in entries(ampersand)] == ["Arms & men"]


@pytest.mark.parametrize("document", ["", "<html><body>Not here</body></html>", "plain words", "\x00" * 50])
def test_what_is_no_feed_is_told(document: str) -> None:
    with pytest.raises(NotAFeedError, match="no RSS, Atom or JSON Feed"):
        entries(document, "text/html")


def test_a_feed_without_entries_is_a_feed() -> None:
    assert entries(rss()) == []


def test_an_id_comes_once_and_the_first_counts() -> None:
    found = entries(rss(item("1", title="New"), item("1", title="Old"), item("2")))
    assert [(entry.id, entry.title) for entry in found] == [
        ("example.org:1", "New"),
        ("example.org:2", "Envoys meet"),
    ]


@pytest.mark.parametrize(
    ("guid", "url", "expected"),
    [
        ("urn:uuid:1", "https://e.org/a", "urn:uuid:1"),
        ("https://E.org:443/a?utm_source=rss&b=1", None, "https://e.org/a?b=1"),
        ("17", "https://e.org/a", "example.org:17"),
        ("", "https://e.org/a?fbclid=7#top", "https://e.org/a"),
    ],
)
def test_ids(guid: str, url: str | None, expected: str) -> None:
    assert article_id(guid=guid, url=url, host="example.org", content="x") == expected


@given(st.text(st.characters(codec="utf-8")), st.one_of(st.none(), st.text(st.characters(codec="utf-8"))))
def test_an_id_is_short_and_always_the_same(guid: str, url: str | None) -> None:
    first = article_id(guid=guid * 40, url=url, host="example.org", content="x")
    assert first == article_id(guid=guid * 40, url=url, host="example.org", content="x")
    assert 1 <= len(first) <= ID_CHARACTERS


def test_different_long_guids_have_different_ids() -> None:
    ids = {
        article_id(guid=f"tag:{'x' * 600}{number}", url=None, host="e.org", content="") for number in (1, 2)
    }
    assert len(ids) == 2
    assert all(found.startswith("sha256:") for found in ids)


def test_an_entry_with_neither_guid_nor_address_is_known_by_what_it_says() -> None:
    first, second = entries(rss(item(title="A"), item(title="B")))
    assert first.id != second.id
    assert entries(rss(item(title="A")))[0].id == first.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 19 Jun 2023 08:00:00 +0800", "2023-06-19T08:00:00+08:00"),
        ("Mon, 19 Jun 2023 08:00:00 GMT", "2023-06-19T08:00:00+00:00"),
        ("19 Jun 2023 08:00 EST", "2023-06-19T08:00:00-05:00"),
        ("2023-06-19T08:00:00.123456-03:30", "2023-06-19T08:00:00-03:30"),
        ("2023-06-19T08:00:00", "2023-06-19T08:00:00+00:00"),
        ("", None),
        ("yesterday", None),
        ("Mon, 99 Jun 2023 08:00:00 +0800", None),
        ("Mon, 19 Jun 2023 08:00:00 +9999", None),
    ],
)
def test_moments_keep_the_offset_of_the_feed(text: str, expected: str | None) -> None:
    """It decides the article's day."""
    assert published(text, None) == expected
    assert expected is None or parse_moment(expected)[1] is not None


def test_another_way_of_writing_a_moment_is_taken_in_utc() -> None:
    assert published("?", time.struct_time((2023, 6, 19, 8, 0, 0, 0, 1, 0))) == "2023-06-19T08:00:00+00:00"


def test_without_a_date_there_is_none() -> None:
    (entry,) = entries(rss(item("1", date="")))
    assert entry.published_at is None
    article = entry.article(text="x", fetched_at=dt.datetime(2023, 6, 19, tzinfo=dt.UTC))
    assert article.day is None
    assert article.fetched_at == "2023-06-19T00:00:00+00:00"


HOSTILE = [
    "<script>steal()</script>Safe.",
    "<p>Safe.<style>p{}</style></p>",
    "Safe.<iframe src='http://x'>inner</iframe>",
    "Safe.<!-- hidden --><template><p>no</p></template>",
    "<svg><script>no</script></svg><p onclick='x()'>Safe.</p>",
    "Safe.</div></body></html>",
    "<b>Safe.",
    "<noscript>no</noscript>\x00\x1b[2JSafe."[:-5] + "Safe.",
]


@pytest.mark.parametrize("markup", HOSTILE)
def test_of_hostile_markup_only_the_text_is_taken(markup: str) -> None:
    text = plain_text(markup)
    assert "Safe." in text
    assert not any(bad in text for bad in ("steal", "hidden", "inner", "p{}", "onclick", "<", "\x1b", "\x00"))


@pytest.mark.parametrize(
    "markup", ["<div>" * 100_000 + "x", "<" * 100_000, "&#" * 100_000, "<!--" * 100_000, "<a b='" * 50_000]
)
def test_markup_that_would_exhaust_a_parser_takes_no_time(markup: str) -> None:
    began = time.process_time()
    plain_text(markup)
    assert time.process_time() - began < 2


def test_entities_of_a_document_are_not_expanded_without_end() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(9)
    )
    document = bomb + "]>" + rss(item("1", title="&j;")).partition("?>")[2]
    began = time.process_time()
    try:
        found = entries(document)
    except NotAFeedError:
        found = []
    assert all(len(entry.title or "") < 10_000 for entry in found)
    assert time.process_time() - began < 2


def test_files_of_the_house_are_not_read_into_a_feed() -> None:
    document = (
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        + rss(item("1", title="T&f;")).partition("?>")[2]
    )
    try:
        found = entries(document)
    except NotAFeedError:
        found = []
    assert not any("root:" in (entry.title or "") for entry in found)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_feed_or_told_to_be_none(body: bytes) -> None:
    try:
        found = entries(rss(item("1")).encode().replace(b"Envoys meet", body))
    except NotAFeedError:
        return
    assert all(1 <= len(entry.id) <= ID_CHARACTERS for entry in found)
