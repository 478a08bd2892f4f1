"""Moments as the view writes them: texts in UTC that sort as they follow each other."""

from __future__ import annotations

import datetime as dt

from models.article import parse_moment


def written(moment: dt.datetime) -> str:
    """The moment in UTC, always to the microsecond; it carries an offset."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def day_of(moment: dt.datetime) -> str:
    """The UTC day of a moment."""
    return moment.astimezone(dt.UTC).date().isoformat()


def told_at(published_at: str | None, scored_at: dt.datetime) -> str:
    """When an article is placed: when it was published, but never after it was scored.

    One without a moment of publication, or with one that nobody can place, stands where it was scored. A day alone
    is its beginning.
    """
    scored = written(scored_at)
    if published_at is None:
        return scored
    try:
        day, moment = parse_moment(published_at)
        told = written(moment or dt.datetime.combine(day, dt.time(), dt.UTC))
    except (ValueError, OverflowError):
        return scored
    return min(told, scored)
