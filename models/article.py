"""The article: what a reader is given, with every limit of the contract enforced."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import Any

import msgspec

from models.errors import ArticleError

ID_CHARACTERS = 512
TEXT_BYTES = 1 << 20
TITLE_BYTES = 1 << 16
FIELD_BYTES = 1 << 13
EXTRA_BYTES = 4 << 10

_OPTIONAL = ("title", "source", "url", "published_at", "language", "fetched_at")
_KNOWN = frozenset(("id", "text", "date", *_OPTIONAL))


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One news article as it was received.

    `text` is kept to the character: every span in a signal indexes it by Unicode code point.
    `published_at` is an RFC 3339 date or time as given. `extra` carries unknown fields of the record,
    at most 4 KiB of JSON; `extra_dropped` counts the fields that did not fit.
    """

    id: str
    text: str = ""
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published_at: str | None = None
    language: str | None = None
    fetched_at: str | None = None
    extra: dict[str, Any] = {}
    extra_dropped: int = 0

    @property
    def day(self) -> dt.date | None:
        """The day of publication in the offset that `published_at` itself states."""
        return None if self.published_at is None else parse_moment(self.published_at)[0]


def parse_moment(value: str) -> tuple[dt.date, dt.datetime | None]:
    """Read an RFC 3339 date or time; answer its day in its own offset, and the moment if it has a time.

    A time without an offset is taken as UTC, as RFC 3339 writers that drop it mostly mean.

    Raises:
        ValueError: the value is neither.
    """
    value = value.strip()
    if len(value) == len("2023-06-19"):
        return dt.date.fromisoformat(value), None
    moment = dt.datetime.fromisoformat(value)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return moment.date(), moment


def article_from(record: Any) -> Article:
    """Check a decoded JSON value against the contract and build the article.

    Raises:
        ArticleError: with the field at fault, what is wrong and the remedy.
    """
    if not isinstance(record, Mapping):
        raise ArticleError(
            "not-an-object",
            "",
            f"an article is a JSON object, not {_json_type(record)}; send {{'id': …, 'text': …}}",
        )
    title = _text(record, "title", limit=TITLE_BYTES)
    text = _text(record, "text", limit=TEXT_BYTES)
    if text is None and not title:
        raise ArticleError("missing-field", "text", "required; it may be empty only where 'title' is not")
    if not (text or "").strip() and not (title or "").strip():
        raise ArticleError(
            "empty", "text", "neither 'text' nor 'title' holds a character to read; send one of them"
        )
    extra, dropped = _extra(record)
    return Article(
        id=_identifier(record),
        text=text or "",
        title=title,
        source=_text(record, "source"),
        url=_text(record, "url"),
        published_at=_moment(record, "published_at") or _moment(record, "date"),
        language=_text(record, "language"),
        fetched_at=_moment(record, "fetched_at"),
        extra=extra,
        extra_dropped=dropped,
    )


def _identifier(record: Mapping[str, Any]) -> str:
    value = record.get("id")
    if value is None:
        raise ArticleError(
            "missing-field", "id", "required; give every article a stable id of 1 to 512 characters"
        )
    if not isinstance(value, str):
        raise ArticleError("wrong-type", "id", f"must be a string, not {_json_type(value)}; put it in quotes")
    if not 1 <= len(value) <= ID_CHARACTERS:
        raise ArticleError(
            "too-long" if value else "empty",
            "id",
            f"has {len(value)} characters; 1 to {ID_CHARACTERS} are allowed",
        )
    _scalar_values(value, "id")
    return value


def _text(record: Mapping[str, Any], field: str, *, limit: int = FIELD_BYTES) -> str | None:
    value = record.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ArticleError(
            "wrong-type", field, f"must be a string, not {_json_type(value)}; send text or leave it out"
        )
    _scalar_values(value, field)
    if len(value) * 4 > limit and len(value.encode()) > limit:
        raise ArticleError(
            "too-long", field, f"is over {limit:,} bytes of UTF-8; shorten it or split the article"
        )
    return value


def _scalar_values(value: str, field: str) -> None:
    """Refuse lone surrogates: JSON can spell them, UTF-8 and therefore Kafka cannot carry them on."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ArticleError(
            "wrong-value",
            field,
            f"has half of a surrogate pair at character {error.start}; send whole code points",
        ) from None


def _moment(record: Mapping[str, Any], field: str) -> str | None:
    value = _text(record, field)
    if value is None:
        return None
    try:
        parse_moment(value)
    except ValueError:
        shown = value if len(value) <= 40 else value[:40] + "…"  # noqa: PLR2004 - what fits a line of an error
        raise ArticleError(
            "wrong-value",
            field,
            f"{shown!r} is not an RFC 3339 date or time; write 2023-06-19 or 2023-06-19T08:00:00Z",
        ) from None
    return value.strip()


def _extra(record: Mapping[str, Any]) -> tuple[dict[str, Any], int]:
    """Keep unknown fields in the order received while they fit into 4 KiB of JSON."""
    kept: dict[str, Any] = {}
    dropped = 0
    room = EXTRA_BYTES - len("{}")
    for field, value in record.items():
        if field in _KNOWN:
            continue
        try:
            cost = len(msgspec.json.encode({field: value})) - 1
        except (TypeError, ValueError, RecursionError):
            cost = room + 1
        if cost > room or not _finite(value):
            dropped += 1
            continue
        room -= cost
        kept[field] = value
    return kept, dropped


def _finite(value: Any) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


def _json_type(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case int() | float():
            return "a number"
        case list() | tuple():
            return "an array"
        case _:
            return "an object"
