from __future__ import annotations

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import Article
from models.errors import ARTICLE_ERRORS, ArticleError
from stream.records.article import decode_article, encode_article

texts = st.text(st.characters(codec="utf-8"), max_size=60)
fields = st.dictionaries(
    texts.filter(lambda name: name not in msgspec.structs.asdict(Article(id="x")) and name != "date"),
    st.one_of(texts, st.integers(-9, 9), st.lists(texts, max_size=2), st.none()),
    max_size=3,
)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (b"", "not-json"),
        (b" \n", "not-json"),
        (b"{", "not-json"),
        (b'{"id": "a", "text": "b"} c', "not-json"),
        (b'{"id": "a", "text": "b", "score": NaN}', "not-json"),
        (b'{"id": "a", "text": "b", "score": -Infinity}', "not-json"),
        (b'{"id": "a", "text": "b", "score": 1e999}', "not-json"),
        (rb'{"id": "a", "text": "\ud800"}', "not-json"),
        (b'{"id": "a", "text": "\xff"}', "not-utf8"),
        (b'{"id": "a", "text": "\xed\xa0\x80"}', "not-utf8"),
        (b"[" * 100_000, "nested-too-deep"),
        (b'{"a":' * 100_000, "nested-too-deep"),
        (b"[]", "not-an-object"),
        (b"null", "not-an-object"),
        (b'{"text": "b"}', "missing-field"),
        (b'{"id": 7, "text": "b"}', "wrong-type"),
        (b'{"id": "a", "text": "b", "published_at": "yesterday"}', "wrong-value"),
    ],
)
def test_what_is_no_article_is_refused_with_a_stable_code(value: bytes, code: str) -> None:
    with pytest.raises(ArticleError) as refused:
        decode_article(value)
    assert refused.value.code == code
    assert code in ARTICLE_ERRORS


def test_a_byte_that_is_not_utf8_is_named_by_its_place_in_the_record() -> None:
    with pytest.raises(ArticleError, match="byte 22 is"):
        decode_article(b'{"id": "a", "text": "b\xff"}')


def test_a_byte_order_mark_is_passed_over() -> None:
    assert decode_article(b'\xef\xbb\xbf{"id": "a", "text": "b"}').id == "a"


@given(st.binary(max_size=200))
def test_no_bytes_at_all_raise_anything_but_an_article_error(value: bytes) -> None:
    with suppress(ArticleError):
        decode_article(value)


@given(
    id=st.text(st.characters(codec="utf-8"), min_size=1, max_size=40),
    text=texts.filter(str.strip),
    title=st.none() | texts,
    published_at=st.none()
    | st.dates().map(str)
    | st.datetimes(timezones=st.timezones()).map(
        lambda moment: moment.replace(microsecond=0, tzinfo=None).isoformat() + "+05:30"
    ),
    extra=fields,
)
def test_an_article_that_is_written_is_read_back_the_same(**given_fields: object) -> None:
    article = Article(**given_fields)  # type: ignore[arg-type]  # the strategies give each field its type
    assert decode_article(encode_article(article)) == article
