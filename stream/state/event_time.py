"""The moment of an article in event time."""

from __future__ import annotations

import datetime as dt

from models.article import parse_moment
from stream.records.score import Score


def event_time(score: Score, *, received_at: float | None, read_at: float) -> float:
    """When the article was published, in seconds since the epoch.

    A date without a time is the beginning of that UTC day; an article that states neither, nor has a dateline, counts
    from when it was received, or else read.
    """
    published_at = score.article.published_at
    if published_at is None:
        return read_at if received_at is None else received_at
    return seconds_of(published_at)


def seconds_of(published_at: str) -> float:
    """The moment that an article states, in seconds since the epoch; of a date the beginning of that UTC day."""
    day, moment = parse_moment(published_at)
    if moment is None:
        moment = dt.datetime.combine(day, dt.time(), dt.UTC)
    return moment.timestamp()
