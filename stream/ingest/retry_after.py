"""The header Retry-After: seconds, or a moment (RFC 9110, 10.2.3)."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from typing import Final

MOST_SECONDS: Final = 86400.0
"""What a host can ask for at most."""


def retry_after(value: str | None, *, now: dt.datetime | None = None) -> float | None:
    """The seconds that a host asks for, at most a day; None where it says nothing that can be read."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return min(float(value[:9]), MOST_SECONDS)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    seconds = (moment - (now or dt.datetime.now(dt.UTC))).total_seconds()
    return min(max(seconds, 0.0), MOST_SECONDS)
