"""What one article tells of acts: the facts that the ledger keeps, and all that it derives acts from."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

import msgspec

from models.signal import Status
from stream.ledger.titles import summed
from stream.ledger.told import Told

if TYPE_CHECKING:
    from stream.records.score import Score


_WEEKDAYS = frozenset(map(str.lower, calendar.day_name))


class Telling(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One article's follow-ups and reports of acts that took place.

    `at` is the article's moment in epoch seconds; copies of one `story` count as one source.
    """

    article: str
    at: float
    source: str | None
    story: str | None
    acts: tuple[Told, ...]


def tellings_from(score: Score, *, at: float, story: str | None) -> Telling:
    """What a score tells of acts.

    Args:
        score: of any outcome; one without acts makes an empty telling, which takes an older one's place.
        at: the article's moment, epoch seconds.
        story: the story that it belongs to, if known.
    """
    days = [
        (time.place, time.span, days)
        for time in score.times
        if time.start is not None and time.end is not None and time.precision == "day"
        for days in _readings(time.text, time.start, time.end)
    ]

    def told(act: Any, status: Status | None) -> Told:
        own = (act.when.start, act.when.end)
        return Told(
            id=act.id,
            place=act.place,
            span=act.span,
            text=act.text,
            kind=act.kind,
            status=status,
            participants=act.participants,
            location=act.location,
            when=act.when,
            also=tuple(
                (first, last)
                for place, span, (first, last) in days
                if place == act.place
                and act.span[0] <= span[0]
                and span[1] <= act.span[1]
                and (first, last) != own
            ),
        )

    return Telling(
        article=score.article.id,
        at=at,
        source=score.article.source,
        story=story,
        acts=summed(
            [
                *(told(act, act.status) for act in score.follow_ups),
                *(told(act, None) for act in score.held),
            ]
        ),
    )


def _readings(text: str, start: str, end: str) -> tuple[tuple[str, str], ...]:
    """The days that an expression may stand for: a bare weekday the one before the article, or the one after it."""
    if text.strip().lower() not in _WEEKDAYS:
        return ((start, end),)
    later = dt.date.fromisoformat(start) + dt.timedelta(days=7)
    return ((start, end), (later.isoformat(), later.isoformat()))


def digest_of(telling: Telling) -> bytes:
    """What tells a redelivery from a revision."""
    return hashlib.blake2b(_encoder.encode(telling), digest_size=16).digest()


_encoder = msgspec.msgpack.Encoder()
