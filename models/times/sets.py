"""Times that recur."""

from __future__ import annotations

from models.times.anchor import Anchor
from models.times.dates import MONTHS, NUMBERED, numbered_day
from models.times.lengths import Length
from models.times.meaning import Meaning, underspecified
from models.times.parts import Parts, length_of


def every(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Every Friday, every two years, every other week, each morning."""
    length = length_of(parts)
    if length is not None:
        count = (length.amount or 1) * (2 if parts.has("OTHER") else 1)
        return underspecified(Length(count, length.unit).value, "SET")
    weekday = parts.number("WEEKDAY")
    if weekday is not None:
        return underspecified(f"XXXX-WXX-{weekday}", "SET")
    month = parts.number(MONTHS)
    if month is not None:
        day = f"-{numbered_day(parts):02}" if parts.has(NUMBERED) else ""
        return underspecified(f"XXXX-{month:02}{day}", "SET")
    season = parts.text("SEASON DOUBTFUL_SEASON")
    return underspecified(f"XXXX-{season}" if season else f"XXXX-XX-XXT{parts.text('DAY_PART')}", "SET")


def rate(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Twice a year, 15 a day, per month."""
    length = length_of(parts)
    return None if length is None else underspecified(Length(1, length.unit).value, "SET")


def repeated(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Mondays."""
    return underspecified(f"XXXX-WXX-{parts.number('REPEATED_WEEKDAY')}", "SET")


def frequency(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Weekly, annual."""
    return underspecified(parts.text("FREQUENCY"), "SET")
