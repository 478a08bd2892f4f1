"""Weekdays, relative days, parts of the day and times by the clock."""

from __future__ import annotations

import datetime as dt

from models.times import days
from models.times.anchor import PASSED, Anchor
from models.times.dates import MONTHS, month_day
from models.times.meaning import Meaning, on_day, underspecified
from models.times.parts import Parts

NOON, DAY_HOURS, MINUTES = 12, 24, 60
UNIVERSAL = frozenset(("gmt", "utc"))


def weekday(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Friday, Friday morning; "later on Friday" is the article's own day if that is a Friday."""
    number = parts.number("WEEKDAY SHORT_WEEKDAY")
    assert number is not None
    own = anchor.day is not None and anchor.day.isoweekday() == number
    if own and parts.has("LATER EARLIER LATE EARLY"):
        anchor = anchor.in_tense(PASSED)
    return with_part(anchor.weekday(number), parts)


def shifted_weekday(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Last Friday, next Monday, this coming Tuesday."""
    number = parts.number("WEEKDAY")
    assert number is not None
    if parts.has("FOLLOWING SAME") and anchor.spoken_day is not None:
        found = days.weekday_after(days.add_days(anchor.spoken_day, -parts.has("SAME")), number)
        return with_part(on_day(found), parts)
    return with_part(anchor.shifted_weekday(number, _shift(parts)), parts)


def weekday_of_week(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Tuesday next week, Friday of this week."""
    number = parts.number("WEEKDAY")
    assert number is not None
    if anchor.day is None:
        return underspecified(f"XXXX-WXX-{number}")
    shift = parts.has("NEXT") - parts.has("LAST")
    return on_day(days.add_days(days.week(anchor.day)[0], days.DAYS_A_WEEK * shift + number - 1))


def weekend(parts: Parts, anchor: Anchor) -> Meaning | None:
    """The weekend, this weekend, next weekend."""
    shift = "" if _shift(parts) == "this" and not parts.has("THIS SAME") else _shift(parts)
    return anchor.weekend(shift)


def _shift(parts: Parts) -> str:
    for name, shift in (("LAST PAST", "last"), ("COMING FOLLOWING", "coming"), ("NEXT", "next")):
        if parts.has(name):
            return shift
    return "this"


def relative_day(parts: Parts, anchor: Anchor) -> Meaning | None:
    """Today, later today, tomorrow morning, tonight, the day before yesterday."""
    if anchor.day is None:
        return with_part(underspecified("XXXX-XX-XX"), parts)
    offset = parts.number("RELATIVE_DAY")
    assert offset is not None
    if parts.has("DAY_UNIT"):
        offset += parts.has("AFTER") - parts.has("BEFORE")
    return with_part(on_day(days.add_days(anchor.day, offset)), parts)


def day_part(parts: Parts, anchor: Anchor) -> Meaning | None:
    """This morning, last night, the following evening, at dawn, overnight."""
    base = anchor.day
    if parts.has("SAME FOLLOWING NEXT BEFORE"):
        base = anchor.spoken_day
    if base is None:
        return with_part(underspecified("XXXX-XX-XX"), parts)
    shift = parts.has("FOLLOWING NEXT") - parts.has("LAST BEFORE")
    return with_part(on_day(days.add_days(base, shift)), parts)


def with_part(meaning: Meaning, parts: Parts) -> Meaning:
    """The day narrowed to the part of it that the expression names."""
    part = "NI" if parts.word("RELATIVE_DAY") == "tonight" else parts.text("DAY_PART LONE_DAY_PART")
    return meaning._replace(type="TIME", value=f"{meaning.value}T{part}") if part else meaning


def clock(parts: Parts, anchor: Anchor) -> Meaning | None:
    """10:00 GMT, 6.40 p.m. on Friday, noon, 0800 UTC: on the day that stands beside it, else the article's."""
    told = _told(parts)
    if told is None:
        return None
    hour, minute = told
    day = _clock_day(parts, anchor)
    zone = "Z" if parts.word("ZONE") in UNIVERSAL else ""
    value = f"{day.value if day else 'XXXX-XX-XX'}T{hour:02}:{minute:02}{zone}"
    first = day.first if day else None
    return Meaning("TIME", value, first, first, "day" if first else "none")


def _told(parts: Parts) -> tuple[int, int] | None:
    """The hour and minute, None where the figures are no time."""
    index = parts.indexes("CLOCK_WORD DAY_NUMBER SMALL_NUMBER FOUR_DIGITS YEAR")[0]
    words = parts.tokens.words
    if parts.narrowed(index, index + 1).has("CLOCK_WORD"):
        word = parts.text("CLOCK_WORD")
        return int(word[:2]), int(word[3:])
    figures = words[index]
    post = ante = False
    if len(figures) == 4:  # noqa: PLR2004 - hhmm
        hour, minute = int(figures[:2]), int(figures[2:])
    else:
        hour = int(figures)
        follows = index + 2 < parts.last and words[index + 1] in ":."
        label = words[index + 2] if follows else ""
        figures = label.rstrip("apm")
        minute = int(figures) if figures.isdecimal() else 0
        post, ante = label.endswith("pm"), label.endswith("am")
    if (post or parts.has("POST P_LETTER")) and hour < NOON:
        hour += NOON
    elif (ante or parts.has("ANTE") or _ante(parts, index)) and hour == NOON:
        hour = 0
    return (hour, minute) if hour <= DAY_HOURS and minute < MINUTES else None


def _ante(parts: Parts, index: int) -> bool:
    return "a" in parts.tokens.words[index + 1 : parts.last] and parts.has("M_LETTER")


def _clock_day(parts: Parts, anchor: Anchor) -> Meaning | None:
    if parts.has(MONTHS):
        figures = parts.indexes("CLOCK_WORD DAY_NUMBER SMALL_NUMBER FOUR_DIGITS YEAR")[0]
        return month_day(parts.narrowed(figures + 1, parts.last), anchor)
    if parts.has("WEEKDAY"):
        return weekday(parts, anchor)
    if parts.has("RELATIVE_DAY"):
        found = relative_day(parts, anchor)
        return found and found._replace(value=found.value[:10])
    if anchor.beside is not None and anchor.beside.precision == "day" and anchor.beside.first is not None:
        return on_day(anchor.beside.first)
    return None if anchor.day is None else on_day(anchor.day)


def the_day(_parts: Parts, anchor: Anchor) -> Meaning | None:
    """The day in "ended the day": the one last spoken of."""
    return own_day(anchor.spoken_day)


def own_day(day: dt.date | None) -> Meaning:
    """A day, or one unknown."""
    return underspecified("XXXX-XX-XX") if day is None else on_day(day)
