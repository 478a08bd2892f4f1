"""How the page says names, numbers and moments, and where its links lead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal
from urllib.parse import quote, urlencode, urlsplit

from models.actors.registry import actor_name
from models.signal import Place, Span
from stream.pages.days import long_day, long_days
from stream.pages.panels import shortened
from stream.pages.segments import plain
from stream.records.pair import ALL

_DASH: Final = "\N{EN DASH}"
_MINUS: Final = "\N{MINUS SIGN}"
_LEAST_CHANGE: Final = 0.05
"""Points; a smaller change rounds to none."""


def pair_title(pair: str) -> str:
    """A pair by the names of its actors, such as China and United States, with a dash between."""
    if pair == ALL:
        return "All pairs"
    one, dash, other = pair.partition("-")
    return f"{plain(actor_name(one))} {_DASH} {plain(actor_name(other))}" if dash else plain(pair)


def actor_title(actor: str) -> str:
    """An actor by name."""
    return plain(actor_name(actor))


def points(value: float) -> str:
    """A tension: 41.3."""
    return f"{value:.1f}"


def change(value: float | None) -> str:
    """A change of tension with its sign; a dash where none is known."""
    if value is None:
        return _DASH
    return "0.0" if abs(value) < _LEAST_CHANGE else f"{value:+.1f}".replace("-", _MINUS)


def direction(value: float | None) -> str:
    """The arrow of a change: up, down, level, or none where the change is not known."""
    if value is None:
        return "none"
    if abs(value) < _LEAST_CHANGE:
        return "level"
    return "up" if value > 0 else "down"


def moment(value: dt.datetime) -> str:
    """A moment to the minute, in UTC: 3 May 2024, 14:05 UTC."""
    value = value.astimezone(dt.UTC)
    return f"{value.day} {value:%b} {value.year}, {value:%H:%M} UTC"


def day_words(start: str | None, end: str | None) -> str:
    """The days of an act in words, from ISO days."""
    match start, end:
        case str(), str():
            return long_days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
        case str(), None:
            return f"From {long_day(dt.date.fromisoformat(start))}"
        case None, str():
            return f"By {long_day(dt.date.fromisoformat(end))}"
    return "No date told"


def snippet(text: str | None) -> str:
    """A quotation on one short line."""
    return shortened(text or "")


def pair_link(pair: str) -> str:
    """Where a pair is shown."""
    return f"/pairs/{quote(pair, safe='')}"


def article_link(
    article: str, place: Place | None = None, span: Span | None = None, *, of: Literal["", "act-"] = ""
) -> str:
    """Where an article is shown; at a sentence of its evidence where one is named, or where it tells of an act."""
    at = "" if span is None or place not in {"title", "text"} else f"#{of}{place}-{span[0]}"
    return f"/articles/{quote(article, safe='')}{at}"


def query_link(path: str, given: Sequence[tuple[str, str]], **changed: str | None) -> str:
    """A path with the parameters that were given, some of them changed; None leaves one out."""
    kept = [(name, value) for name, value in given if name not in changed and value]
    kept += [(name, value) for name, value in changed.items() if value is not None]
    return f"{path}?{urlencode(kept)}" if kept else path


def outside(address: str | None) -> str:
    """An address of the web that a link may lead to; "" for any other, such as a script."""
    if address is None:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""
