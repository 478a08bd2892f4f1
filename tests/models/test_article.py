"""The article record and its limits."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import EXTRA_BYTES, TEXT_BYTES, Article, article_from, parse_moment
from models.errors import ARTICLE_ERRORS, ArticleError

GOOD = {"id": "a-1", "text": "Talks resumed."}


def test_every_field_of_the_contract_is_kept() -> None:
    """A full record comes through as it was."""
    record = {
        **GOOD, "title": "T", "source": "wire", "url": "https://example.org/1",
        "published_at": "2023-06-19T08:00:00+08:00", "language": "en", "fetched_at": "2023-06-19", "desk": {"no": 4},
    }  # fmt: skip
    article = article_from(record)
    assert article == Article(
        id="a-1", text="Talks resumed.", title="T", source="wire", url="https://example.org/1",
        published_at="2023-06-19T08:00:00+08:00", language="en", fetched_at="2023-06-19", extra={"desk": {"no": 4}},
    )  # fmt: skip
    assert article.day == dt.date(2023, 6, 19)


def test_date_is_another_name_for_published_at() -> None:
    """Either name gives the day; `published_at` wins where both stand."""
    assert article_from({**GOOD, "date": "2023-06-19"}).published_at == "2023-06-19"
    assert article_from({**GOOD, "date": "2023-06-19", "published_at": "2024-01-02"}).day == dt.date(
        2024, 1, 2
    )


def test_the_day_is_the_one_in_the_stated_offset() -> None:
    """Half past midnight in Tokyo is still yesterday in UTC; the article's day is Tokyo's."""
    assert article_from({**GOOD, "published_at": "2023-06-20T00:30:00+09:00"}).day == dt.date(2023, 6, 20)


def test_null_in_an_optional_field_means_missing() -> None:
    """Null is the same as absence."""
    assert article_from({**GOOD, "title": None, "url": None, "date": None}) == article_from(GOOD)


def test_a_title_alone_is_enough() -> None:
    """Text may be empty or missing where there is a title."""
    assert article_from({"id": "a", "title": "Truce holds"}).text == ""
    assert article_from({"id": "a", "title": "Truce holds", "text": ""}).title == "Truce holds"


@pytest.mark.parametrize(
    ("record", "code", "field"),
    [
        (None, "not-an-object", ""),
        ([], "not-an-object", ""),
        ("text", "not-an-object", ""),
        ({"text": "x"}, "missing-field", "id"),
        ({"id": None, "text": "x"}, "missing-field", "id"),
        ({"id": 7, "text": "x"}, "wrong-type", "id"),
        ({"id": "", "text": "x"}, "empty", "id"),
        ({"id": "x" * 513, "text": "x"}, "too-long", "id"),
        ({"id": "a"}, "missing-field", "text"),
        ({"id": "a", "text": None}, "missing-field", "text"),
        ({"id": "a", "text": ""}, "empty", "text"),
        ({"id": "a", "text": " \n"}, "empty", "text"),
        ({"id": "a", "text": ["x"]}, "wrong-type", "text"),
        ({"id": "a", "text": "é" * (TEXT_BYTES // 2 + 1)}, "too-long", "text"),
        ({"id": "a", "text": "x \ud800"}, "wrong-value", "text"),
        ({**GOOD, "title": 3}, "wrong-type", "title"),
        ({**GOOD, "published_at": "yesterday"}, "wrong-value", "published_at"),
        ({**GOOD, "published_at": 1687132800}, "wrong-type", "published_at"),
        ({**GOOD, "published_at": "2023-02-30"}, "wrong-value", "published_at"),
    ],
)
def test_a_wrong_record_is_refused_with_its_field_and_a_remedy(record: Any, code: str, field: str) -> None:
    """Each limit has its own code, and the message names the field."""
    with pytest.raises(ArticleError) as caught:
        article_from(record)
    assert (caught.value.code, caught.value.field) == (code, field)
    assert code in ARTICLE_ERRORS
    assert str(caught.value).startswith(f"{field}: " if field else "an article")


def test_text_of_exactly_one_mebibyte_is_taken() -> None:
    """The limit counts bytes of UTF-8 and includes its own value."""
    assert len(article_from({"id": "a", "text": "é" * (TEXT_BYTES // 2)}).text) == TEXT_BYTES // 2


@given(
    st.dictionaries(
        st.text(min_size=1, max_size=20), st.text(max_size=2000) | st.integers() | st.floats(), max_size=8
    )
)
def test_unknown_fields_are_carried_up_to_4_kib_and_counted_beyond(unknown: dict[str, Any]) -> None:
    """What does not fit is dropped whole and counted; what is kept is unchanged and fits."""
    known = {"id", "text", "date", "title", "source", "url", "published_at", "language", "fetched_at"}
    unknown = {key: value for key, value in unknown.items() if key not in known}
    article = article_from({**unknown, **GOOD})
    assert len(article.extra) + article.extra_dropped == len(unknown)
    assert all(unknown[key] == value for key, value in article.extra.items())
    assert len(msgspec.json.encode(article.extra)) <= EXTRA_BYTES


@pytest.mark.parametrize(
    "value", ["2023-06-19T08:00:00Z", "2023-06-19T08:00:00.5+02:00", "2023-06-19T08:00:00"]
)
def test_times_have_an_offset_after_reading(value: str) -> None:
    """A time without an offset is UTC."""
    day, moment = parse_moment(value)
    assert day == dt.date(2023, 6, 19)
    assert moment is not None
    assert moment.tzinfo is not None
