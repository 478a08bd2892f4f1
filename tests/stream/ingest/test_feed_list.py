from __future__ import annotations

from pathlib import Path

import pytest
from yarl import URL

from stream.errors import StreamError
from stream.ingest.feed_list import feed_address, read_feed_list, shown


def test_addresses_stand_a_line_each(tmp_path: Path) -> None:
    (tmp_path / "feeds").write_text(
        "\ufeff# ours\nhttps://example.org/a\n\n  http://example.org/b#x \nhttps://example.org/a\n"
    )
    assert list(map(str, read_feed_list(tmp_path / "feeds"))) == [
        "https://example.org/a",
        "http://example.org/b",
    ]


def test_opml_is_read_with_its_folders(tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="World">'
        '<outline type="rss" xmlUrl="https://example.org/a?x=1&amp;y=2"/></outline>'
        '<outline xmlUrl="https://example.org/b" htmlUrl="https://example.org"/></body></opml>'
    )
    assert list(map(str, read_feed_list(tmp_path / "feeds.opml"))) == [
        "https://example.org/a?x=1&y=2",
        "https://example.org/b",
    ]


def test_files_of_the_house_are_not_read_into_opml(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("https://example.org/secret")
    (tmp_path / "feeds.opml").write_text(
        f'<!DOCTYPE o [<!ENTITY f SYSTEM "file://{tmp_path}/secret">]><opml><body>&f;<outline xmlUrl="https://e.org/a"/>'
        "</body></opml>"
    )
    assert read_feed_list(tmp_path / "feeds.opml") == [URL("https://e.org/a")]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("https://example.org\nexample.org/b\n", ":2: is no address"),
        ("ftp://user:secret@example.org/b\n", ":1: is no address"),
        ("<opml><body>", "is no OPML"),
        ("<opml><body>\n<outline xmlUrl='x'/></body></opml>", ":2: is no address"),
    ],
)
def test_a_wrong_list_is_told_with_its_line(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "feeds").write_text(content)
    with pytest.raises(StreamError) as caught:
        read_feed_list(tmp_path / "feeds")
    assert told in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["", "https://", "http://[", "https://e.org:0/", "file:///etc/passwd", "https:/e.org"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no address of a feed"):
        feed_address(text)


def test_what_may_be_secret_is_not_shown() -> None:
    assert shown(URL("https://user:secret@example.org/feed?key=hidden")) == "https://example.org/feed"
