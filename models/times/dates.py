"""Days, months, quarters, seasons and years by their names and numbers."""

from __future__ import annotations

from models.times import days
from models.times.anchor import AHEAD, PASSED, Anchor
from models.times.edges import edged
from models.times.meaning import Meaning, in_month, in_year, on_day, underspecified
from models.times.parts import Parts

MONTHS = "MONTH SHORT_MONTH DOUBTFUL_MONTH"
NUMBERED = "DAY_NUMBER ORDINAL SECOND"
SHORT_YEARS_TURN = 50
"""Years of two digits below this are of this century."""


def iso_date(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """2023-06-19."""
    year, month, day = parts.numbers("YEAR DAY_NUMBER")
    return _on(year, month, day)


def figures_date(parts: Parts, anchor: Anchor) -> Meaning | None:
    """6/19/2023, 19/6/23, 19.6.2023, and 9/11 after "on"; the month comes first where both could be."""
    first, second, *rest = parts.numbers("YEAR DAY_NUMBER SMALL_NUMBER")
    dotted = parts.has("STOP")
    month, day = (second, first) if dotted or first > days.MONTHS_A_YEAR else (first, second)
    if not rest:
        return anchor.month_day(month, day) if month <= days.MONTHS_A_YEAR else None
    return _on(full_year(rest[0]), month, day)


def full_year(number: int) -> int:
    """A year of two digits in full."""
    if number >= 100:  # noqa: PLR2004 - more than two digits
        return number
    return number + (2000 if number < SHORT_YEARS_TURN else 1900)


def _on(year: int, month: int, day: int) -> Meaning | None:
    found = days.date_of(year, month, day)
    return None if found is None else on_day(found)


def named_year(parts: Parts, anchor: Anchor) -> tuple[bool, int | None]:
    """Whether the expression names a year, and which, None where only the article's day could tell."""
    explicit = parts.number("YEAR")
    if explicit is not None:
        return True, explicit
    if not parts.has("YEAR_UNIT"):
        return False, None
    if parts.has("SAME") and anchor.mentioned_day is not None:
        return True, anchor.mentioned_day.year
    if anchor.day is None:
        return True, None
    return True, anchor.day.year + parts.has("NEXT COMING FOLLOWING") - parts.has("LAST")


def numbered_day(parts: Parts) -> int:
    """The day of the month that stands nearest to its name; Reuters spells those below ten."""
    name = parts.indexes(MONTHS)[0]
    numbered = parts.indexes(NUMBERED) or parts.indexes("COUNT_WORD")
    nearest = min(numbered, key=lambda index: abs(index - name))
    number = parts.narrowed(nearest, nearest + 1).number(NUMBERED + " COUNT_WORD")
    return 2 if number is None else number


def month_day(parts: Parts, anchor: Anchor) -> Meaning | None:
    """June 19, 19 June 2023, the 3rd of June next year."""
    month, day = parts.number(MONTHS), numbered_day(parts)
    assert month is not None
    named, year = named_year(parts, anchor)
    if not named:
        if parts.has("LAST NEXT"):
            tense = AHEAD if parts.has("NEXT") else PASSED
            anchor = Anchor(anchor.day, tense, anchor.mentioned, None, anchor.beside, None, anchor.date)
        return anchor.month_day(month, day)
    if year is None:
        return underspecified(f"XXXX-{month:02}-{day:02}")
    return _on(year, month, day)


def month(parts: Parts, anchor: Anchor) -> Meaning | None:
    """June, early June, last June, June 2023, June '87, July this year."""
    number = parts.number(MONTHS)
    assert number is not None
    named, year = named_year(parts, anchor)
    if not named and parts.has("APOSTROPHE"):
        named, year = True, full_year(parts.numbers("DAY_NUMBER SMALL_NUMBER")[-1])
    if named:
        meaning = in_month(year, number) if year else underspecified(f"XXXX-{number:02}")
        return edged(meaning, parts, anchor)
    if parts.has("LAST PAST") and anchor.day is not None:
        return in_month(anchor.day.year - (number >= anchor.day.month), number)
    if parts.has("NEXT COMING") and anchor.day is not None:
        return in_month(anchor.day.year + (number <= anchor.day.month), number)
    if parts.has("THIS") and anchor.day is not None:
        return anchor.ahead(in_month(anchor.day.year, number))
    return edged(anchor.month(number), parts, anchor)


def year(parts: Parts, anchor: Anchor) -> Meaning | None:
    """1991, early 2009, the end of 2018, '82."""
    number = parts.number("YEAR")
    if number is None:
        number = full_year(parts.numbers("DAY_NUMBER SMALL_NUMBER")[-1])
    return edged(in_year(number), parts, anchor)


def feast(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Christmas, New Year's Eve."""
    date = parts.text("FEAST") or "01-01"
    number, day = int(date[:2]), int(date[3:])
    if parts.has("EVE"):
        number, day = (12, 31) if day == 1 else (number, day - 1)
    told = parts.number("YEAR")
    return anchor.month_day(number, day) if told is None else _on(told, number, day)
