"""When an entry was published, as feeds write it."""

from __future__ import annotations

import datetime as dt
import time
from email.utils import parsedate_to_datetime


def published(text: str | None, parsed: time.struct_time | None) -> str | None:
    """The moment as RFC 3339 in the offset that the feed states, which decides the article's day.

    Args:
        text: RFC 822 or RFC 3339, or another way of writing it.
        parsed: the moment in UTC as a lenient parser understood it, for such other ways.
    """
    moment = _exact((text or "").strip())
    if moment is None and parsed is not None:
        try:
            moment = dt.datetime(*parsed[:6], tzinfo=dt.UTC)
        except ValueError:
            return None
    if moment is None:
        return None
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)).isoformat(
        timespec="seconds"
    )


def _exact(text: str) -> dt.datetime | None:
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(text)
        except (ValueError, TypeError, OverflowError):
            continue
    return None
