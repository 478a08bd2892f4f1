"""Weeks, months and years told from the article's day, lengths of time, and vague references."""

from __future__ import annotations

import datetime as dt

from models.times import days
from models.times.anchor import Anchor
from models.times.clocks import own_day
from models.times.edges import edged
from models.times.lengths import Length, from_now, lasting, until_now
from models.times.meaning import (
    Meaning,
    in_month,
    in_quarter,
    in_week,
    in_year,
    in_years,
    on_day,
    refers,
    underspecified,
)
from models.times.parts import Parts, length_of

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
_FROM_NOW = frozenset((("from", "now"), ("from", "today")))
_RELATIVE_WORDS = frozenset(("previous", "preceding"))


def within_unit(day: dt.date, length: Length) -> Meaning | None:
    """The calendar day, week, month, quarter, year, decade or century around a day; None for other units."""
    match length:
        case Length(amount=1, unit="D"):
            return on_day(day)
        case Length(amount=1, unit="W"):
            return in_week(day)
        case Length(amount=1, unit="M"):
            return in_month(day.year, day.month)
        case Length(amount=1, unit="Q"):
            return in_quarter(day.year, (day.month + 2) // 3)
        case Length(amount=1, unit="Y"):
            return in_year(day.year)
        case Length(amount=10, unit="Y"):
            return in_years(f"{day.year // 10:03}", max(day.year // 10 * 10, dt.MINYEAR), 10)
        case Length(amount=100, unit="Y"):
            return in_years(f"{day.year // 100:02}", max(day.year // 100 * 100, dt.MINYEAR), 100)
        case _:
            return None


def shifted_unit(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Last week, this month, next year, the previous year, the same day."""
    length = length_of(parts)
    if length is None or length.unit.startswith("T"):
        return None
    length = length._replace(amount=1) if length.amount is None else length
    if parts.has("COMING"):
        return from_now(length, anchor.day)
    if length.unit == "D":
        return _spoken_day(parts, anchor)
    base = anchor.mentioned_day if _is_spoken_of(parts) else anchor.day
    if base is None:
        return underspecified(_UNKNOWN.get(length.unit, "XXXX"))
    sign = parts.has("NEXT FOLLOWING") - parts.has("LAST BEFORE")
    meaning = within_unit(_stepped(base, length, sign), length)
    if meaning is None:
        return from_now(length, anchor.day) if parts.has("NEXT") else lasting(length)
    if parts.has("THIS"):
        return _this(meaning, length, anchor)
    return edged(meaning, parts, anchor)


def _is_spoken_of(parts: Parts) -> bool:
    """Whether the unit is told from what was last spoken of: "the previous year", "the year previous"."""
    return parts.has("SAME FOLLOWING BEFORE") or parts.word("LAST") in _RELATIVE_WORDS


def _spoken_day(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The same day, the next day, the day before: from the day last spoken of."""
    if parts.word("LAST") == "last":
        return None
    shift = parts.has("NEXT FOLLOWING") - parts.has("LAST BEFORE")
    base = anchor.day if parts.has("THIS") else anchor.spoken_day
    return own_day(base if base is None or not shift else days.add_days(base, shift))


def _stepped(base: dt.date, length: Length, sign: int) -> dt.date:
    """A day in the unit before or after the one around `base`."""
    return length.from_day(base.replace(day=1) if length.unit in ("M", "Q") else base, sign) if sign else base


def _this(meaning: Meaning, length: Length, anchor: Anchor) -> Meaning:
    """Ahead, this unit is what is left of it; a Sunday's "this week" is then the week that follows."""
    if anchor.future and anchor.day is not None and length == Length(1, "W") and anchor.day == meaning.last:
        return in_week(days.add_days(anchor.day, 1))
    return anchor.ahead(meaning)


def edge_of_unit(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The end of the month, later this year, early next week, the start of the day."""
    length = length_of(parts)
    if length is None or length.unit.startswith("T"):
        return None
    if parts.has("QUARTER_UNIT") and not parts.has("THIS LAST NEXT SAME FOLLOWING"):
        length = Length(1, "Q")
    length = length._replace(amount=1) if length.amount is None else length
    base = anchor.mentioned_day if parts.has("SAME FOLLOWING") else anchor.day
    if length.unit == "D":
        return own_day(anchor.spoken_day)
    if base is None:
        return underspecified(_UNKNOWN.get(length.unit, "XXXX"))
    sign = parts.has("NEXT FOLLOWING COMING") - parts.has("LAST")
    meaning = within_unit(_stepped(base, length, sign), length)
    if meaning is None:
        return None
    if parts.has("LATER") and length.unit == "W" and anchor.day == meaning.last and not sign:
        meaning = in_week(days.add_days(base, 1))
    return edged(meaning, parts, anchor)


def entire_unit(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The entire year: the one last spoken of."""
    length = length_of(parts)
    if length is None:
        return None
    base = anchor.mentioned_day
    return underspecified(_UNKNOWN.get(length.unit, "XXXX")) if base is None else within_unit(base, length)


def rolling(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The past five years, the next few weeks, the coming months."""
    length = length_of(parts)
    if length is None:
        return None
    counted = parts.has("COUNT_WORD DAY_NUMBER SMALL_NUMBER FOUR_DIGITS YEAR VAGUE HALF")
    if parts.has("PAST LAST"):
        if not counted and parts.has("PLURAL_UNIT"):
            return refers("PAST_REF", anchor.day)
        return until_now(length, anchor.day)
    if parts.has("NEXT COMING"):
        return from_now(length, anchor.day) if counted else refers("FUTURE_REF", anchor.day)
    return lasting(length)


def ago(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Two weeks ago, three days later, a year earlier."""
    length = length_of(parts)
    if length is None:
        return None
    if (
        parts.has("BY REFERENCE RELATIVE_DAY")
        and (parts.word("BY"), parts.word("REFERENCE RELATIVE_DAY")) not in _FROM_NOW
    ):
        return None
    back = parts.has("AGO EARLIER")
    if length.amount is None:
        return refers("PAST_REF" if back else "FUTURE_REF", anchor.day)
    spoken = anchor.spoken_day if length.unit in ("D", "W") else anchor.mentioned_day
    now = parts.has("AGO HENCE BY")
    return at_distance(length, anchor.day if now else spoken, -1 if back else 1, ahead=parts.has("HENCE BY"))


def at_distance(length: Length, base: dt.date | None, sign: int = 1, *, ahead: bool = True) -> Meaning:
    """What lies so far from a day, as exactly as the unit tells: months mean a month, hours a day.

    A single week means a day ("a week ago"), but for `ahead`: "in a week" is somewhere in the next.
    """
    if base is None:
        return underspecified(_UNKNOWN.get(length.unit, "XXXX-XX-XX"))
    day = length.from_day(base, sign)
    if length.unit.startswith("T") and sign > 0:
        return lasting(length)._replace(first=day, last=day, precision="day")
    if length.unit == "W" and (length.amount != 1 or ahead):
        return in_week(day)
    whole = within_unit(day, Length(1, length.unit)) if length.unit in ("M", "Q", "Y") else None
    return whole or on_day(day)


def in_time(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Three weeks' time."""
    length = length_of(parts)
    if length is None:
        return None
    return refers("FUTURE_REF", anchor.day) if length.amount is None else at_distance(length, anchor.day)


def length(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Five years, two-day, 7.5 hours."""
    told = length_of(parts)
    return None if told is None else lasting(told)


def vague_length(parts: Parts, _anchor: Anchor) -> Meaning | None:
    """Years, as in "for years"."""
    told = length_of(parts)
    return None if told is None else lasting(told._replace(amount=None))


def recent(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Recent years."""
    return refers("PAST_REF", anchor.day) if parts.text("REFERENCE") == "PAST_REF" else None


def horizon(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The near future, due course, the time being, the past."""
    if parts.has("BEING MOMENT PRESENT"):
        return refers("PRESENT_REF", anchor.day)
    return refers("PAST_REF" if parts.has("PAST") else "FUTURE_REF", anchor.day)


def reference(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Now, recently, soon."""
    told = parts.text("REFERENCE")
    if told == "PRESENT_REF":
        return refers("PRESENT_REF", anchor.day)
    return refers("PAST_REF" if told == "PAST_REF" else "FUTURE_REF", anchor.day)


def same_period_earlier(_parts: Parts, anchor: Anchor) -> Meaning | None:
    """The same month last year: what was last spoken of, a year back."""
    mentioned = anchor.mentioned
    if mentioned is None or mentioned.first is None:
        return underspecified("XXXX")
    back = days.add_months(mentioned.first, -days.MONTHS_A_YEAR)
    match mentioned.precision:
        case "month":
            return in_month(back.year, back.month)
        case "week":
            return in_week(back)
        case "season" if "-Q" in mentioned.value:
            return in_quarter(back.year, (back.month + 2) // 3)
        case "day":
            return on_day(back)
        case _:
            return in_year(back.year)
