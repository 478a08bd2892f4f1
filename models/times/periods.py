"""Weeks of a month, quarters, halves, seasons, decades and centuries by their names and numbers."""

from __future__ import annotations

import datetime as dt

from models.times import days
from models.times.anchor import PASSED, Anchor
from models.times.dates import MONTHS, month, month_day, named_year
from models.times.edges import edged
from models.times.grammar import DECADE_SUFFIXES
from models.times.meaning import Meaning, in_half, in_quarter, in_season, in_week, in_years, underspecified
from models.times.parts import Parts

MIDDLE_DAY = 15
"""The last day of the first half of a month."""


def week_of_month(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The first week of June: its first seven days; the last: its last seven."""
    within = month(parts, anchor)
    if within is None or within.first is None or within.last is None:
        return underspecified("XXXX-WXX")
    rank = 2 if parts.has("SECOND") else (parts.number("ORDINAL") or -1)
    whole = days.months(within.last.year, within.last.month)
    if rank in (1, 2, 3, 4) and not parts.has("LAST"):
        first = days.add_days(whole[0], days.DAYS_A_WEEK * (rank - 1))
    elif rank == -1 or parts.has("LAST"):
        first = days.add_days(whole[1], 1 - days.DAYS_A_WEEK)
    else:
        return None
    return in_week(first).over((first, days.add_days(first, days.DAYS_A_WEEK - 1)))


def week_of_day(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The week of June 5."""
    meaning = month_day(parts, anchor)
    return (
        in_week(meaning.first)
        if meaning is not None and meaning.first is not None
        else underspecified("XXXX-WXX")
    )


def quarter(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The third quarter, Q3 2023, the last quarter of the year."""
    rank = _rank(parts, 4)
    named, year = named_year(parts, anchor)
    if rank is None:
        if anchor.day is None:
            return underspecified("XXXX-QX")
        if not named:
            before = days.add_months(anchor.day, -3)
            return in_quarter(before.year, (before.month + 2) // 3)
        rank = 4
    if rank > 4:  # noqa: PLR2004 - quarters a year
        return None
    if named or anchor.day is None:
        return in_quarter(year, rank) if year else underspecified(f"XXXX-Q{rank}")
    whole = in_quarter(anchor.day.year, rank)
    assert whole.first is not None
    assert whole.last is not None
    if anchor.future:
        return anchor.ahead(whole if whole.last > anchor.day else in_quarter(anchor.day.year + 1, rank))
    return (
        whole
        if whole.last <= anchor.day or whole.first <= anchor.day
        else in_quarter(anchor.day.year - 1, rank)
    )


def _rank(parts: Parts, last: int) -> int | None:
    """The ordinal told, `last` for "final", None for "last"."""
    if parts.has("SECOND"):
        return 2
    rank = parts.number("ORDINAL QUARTER_LABEL")
    return last if rank == -1 else rank


def half(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The first half of the year, the second half of June."""
    rank = _rank(parts, 2) or 2
    if parts.has(MONTHS):
        return _half_month(month(parts, anchor), rank)
    _, year = named_year(parts, anchor)
    if rank > 2:  # noqa: PLR2004 - halves a year
        return None
    return anchor.ahead(in_half(year, rank)) if year else underspecified(f"XXXX-H{rank}")


def _half_month(meaning: Meaning | None, rank: int) -> Meaning | None:
    if meaning is None or meaning.last is None:
        return meaning
    middle = meaning.last.replace(day=MIDDLE_DAY)
    if rank == 1:
        return meaning.over((middle.replace(day=1), middle))
    return meaning.over((days.add_days(middle, 1), meaning.last))


def season(parts: Parts, anchor: Anchor) -> Meaning | None:
    """This summer, the autumn, spring 2023, the winter of last year."""
    name = parts.text("SEASON DOUBTFUL_SEASON")
    named, year = named_year(parts, anchor)
    if named or anchor.day is None:
        return edged(in_season(year, name), parts, anchor) if year else underspecified(f"XXXX-{name}")
    if parts.has("LAST PAST"):
        gone = anchor.in_tense(PASSED).season(name)
        if gone.last is not None and gone.last >= anchor.day and gone.first is not None:
            gone = in_season(gone.first.year - 1, name)
        return gone
    if parts.has("NEXT COMING"):
        coming = (in_season(anchor.day.year + offset, name) for offset in (0, 1))
        return next((found for found in coming if found.first and found.first > anchor.day), None)
    if parts.has("THIS"):
        begun = name == "WI" and anchor.day.month < days.SEASON_STARTS["SP"]
        return anchor.ahead(in_season(anchor.day.year - begun, name))
    return edged(anchor.season(name), parts, anchor)


def decade(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """The 1990s, the '90s."""
    first = parts.number("DECADE")
    assert first is not None
    if first in DECADE_SUFFIXES:
        first += 1900
    return in_years(str(first // 10), first, 10)


def century(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """The 21st century."""
    rank = 2 if parts.has("SECOND") else parts.number("ORDINAL")
    if rank is None or rank < 1:
        return None
    return in_years(f"{rank - 1:02}", max((rank - 1) * 100, dt.MINYEAR), 100)


def fiscal_year(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Fiscal 2007: its days depend on whose books they are."""
    return underspecified(f"FY{parts.word('YEAR')}")
