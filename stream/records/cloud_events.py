"""CloudEvents 1.0 in Kafka's binary mode: the context stands in headers, the value is the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, NamedTuple

EventType = Literal[
    "detente.article",
    "detente.article.withdrawn",
    "detente.score",
    "detente.score.withdrawn",
    "detente.pair",
    "detente.follow-up",
    "detente.follow-up.ended",
    "detente.alert.firing",
    "detente.alert.resolved",
]
Headers = list[tuple[str, bytes]]

SPECVERSION = "1.0"
CONTENT_TYPE = "application/json"


class Event(NamedTuple):
    """The context of an event. `source` and `id` together are unique; a redelivery repeats both."""

    id: str
    source: str
    type: str
    time: dt.datetime | None


def event_headers(*, id: str, source: str, type: EventType, time: dt.datetime) -> Headers:  # noqa: A002 - CloudEvents' names
    """The headers of an event; `source` is a URI reference such as "/detente/worker", `time` carries an offset."""
    return [
        ("ce_specversion", SPECVERSION.encode()),
        ("ce_id", id.encode()),
        ("ce_source", source.encode()),
        ("ce_type", type.encode()),
        ("ce_time", rfc3339(time).encode()),
        ("content-type", CONTENT_TYPE.encode()),
    ]


def read_event(headers: Iterable[tuple[str, bytes | None]]) -> Event | None:
    """The context that headers state, or None where they are not those of an event that can be read."""
    given = {
        name: (value or b"").decode(errors="replace") for name, value in headers if name.startswith("ce_")
    }
    if given.get("ce_specversion") != SPECVERSION or not all(
        given.get(f"ce_{name}") for name in ("id", "source", "type")
    ):
        return None
    try:
        time = dt.datetime.fromisoformat(given["ce_time"]) if "ce_time" in given else None
    except ValueError:
        time = None
    return Event(given["ce_id"], given["ce_source"], given["ce_type"], time)


def rfc3339(moment: dt.datetime) -> str:
    """The moment in UTC to the microsecond.

    Raises:
        ValueError: the moment has no offset, so nobody could tell when it was.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no offset; give it one")
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
