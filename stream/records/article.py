"""Article in: the value of the articles topic, JSON by UTF-8."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from models.article import FIELD_BYTES, ID_CHARACTERS, Article, article_from
from models.errors import ArticleError

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_WRITTEN = ("id", "text", "title", "source", "url", "published_at", "language", "fetched_at")

_Field = Annotated[str, Meta(max_length=FIELD_BYTES)]
_Moment = Annotated[str, Meta(max_length=FIELD_BYTES, examples=["2023-06-19", "2023-06-19T08:00:00+08:00"])]


class ArticleRecord(msgspec.Struct, kw_only=True):
    """One news article; a null value under an id withdraws the article.

    Null in an optional field means missing. `text` is required unless `title` holds the article.
    Unknown fields are carried through in the score's `article.extra` up to 4 KiB of JSON, beyond that dropped.

    Args:
        id: names the article for good: a redelivery repeats it, and so does a revision.
        text: at most 1 MiB of UTF-8; the spans of the score index it as received. May be empty beside a title.
        title: at most 64 KiB of UTF-8; read like the text.
        source: who published it.
        url: where it was published.
        published_at: an RFC 3339 date or time. Where missing, the dateline's day, else the record's Kafka timestamp.
        date: another name for `published_at`, which wins where both are given.
        language: BCP 47; detected where missing. English is read.
        fetched_at: when it was fetched, an RFC 3339 date or time.
    """

    id: Annotated[str, Meta(min_length=1, max_length=ID_CHARACTERS)]
    text: str | None = None
    title: str | None = None
    source: _Field | None = None
    url: _Field | None = None
    published_at: _Moment | None = None
    date: _Moment | None = None
    language: _Field | None = None
    fetched_at: _Moment | None = None


def decode_article(value: bytes) -> Article:
    """Read the value of an article's record.

    Raises:
        ArticleError: the value is not JSON by UTF-8 (NaN and infinities are none), is nested too deep,
            or breaks the contract of a field.
    """
    return article_from(decode_json(value))


def decode_json(value: bytes) -> Any:
    """Read strict JSON, after a byte order mark if there is one.

    Raises:
        ArticleError: "not-utf8", "not-json" or "nested-too-deep", with the byte at fault.
    """
    try:
        return msgspec.json.decode(value.removeprefix(_BYTE_ORDER_MARK))
    except UnicodeDecodeError as error:
        at = _offset_of_bad_byte(value, error)
        raise ArticleError("not-utf8", "", f"byte {at} is not UTF-8; send the record in UTF-8") from None
    except RecursionError:
        raise ArticleError(
            "nested-too-deep", "", "arrays or objects are nested too deep; send a flat record"
        ) from None
    except msgspec.MsgspecError as error:
        problem = "an empty value" if not value.strip() else str(error)
        raise ArticleError("not-json", "", f"the value is not JSON: {problem}") from None


def encode_article(article: Article) -> bytes:
    """Write the record that `decode_article` reads back: missing fields left out, extra fields beside the known."""
    values = ((field, getattr(article, field)) for field in _WRITTEN)
    return msgspec.json.encode({field: value for field, value in values if value is not None} | article.extra)


def _offset_of_bad_byte(value: bytes, error: UnicodeDecodeError) -> int:
    """The decoder counts from the start of the string that holds the bad byte; people count from the record's."""
    try:
        value.decode()
    except UnicodeDecodeError as whole:
        return whole.start
    return error.start
