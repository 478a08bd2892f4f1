"""What early, middle, late, earlier and later leave of a stretch of days."""

from __future__ import annotations

from models.times import days
from models.times.anchor import Anchor
from models.times.meaning import Meaning
from models.times.parts import Parts

THIRDS = {"EARLY START": 0, "MIDDLE": 1, "LATE END": 2}
YEAR_PARTS = ((1, 3), (5, 4), (10, 3))
"""January to March, May to August, October to December, by first month and count."""
WEEK_PARTS = ((0, 2), (1, 3), (3, 6))
"""Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday, by days after Monday."""


def edged(meaning: Meaning, parts: Parts, anchor: Anchor) -> Meaning:
    """What early, middle, late, earlier or later leave of a stretch, if the expression has such a word."""
    first, last = meaning.first, meaning.last
    # A single token is what names the stretch.
    if first is None or last is None or len(parts.classes) == 1:
        return meaning
    if parts.has("LATER"):
        return meaning.over(anchor.rest((first, last)))
    if parts.has("EARLIER"):
        passed = anchor.day is not None and first <= anchor.day < last
        return meaning._replace(last=anchor.day) if passed else meaning
    for names, third in THIRDS.items():
        if parts.has(names):
            return anchor.ahead(_third(meaning, third))
    return meaning


def _third(meaning: Meaning, third: int) -> Meaning:
    """The early (0), middle (1) or late (2) part of a stretch; a part of a year is as exact as a season."""
    last = meaning.last
    assert last is not None
    match meaning.precision:
        case "month":
            return meaning.over(days.month_third(last.year, last.month, third))
        case "year" if len(meaning.value) == len("2023"):
            return meaning.over(days.months(last.year, *YEAR_PARTS[third]))._replace(precision="season")
        case "week":
            monday = days.week(last)[0]
            first_day, last_day = WEEK_PARTS[third]
            return meaning.over((days.add_days(monday, first_day), days.add_days(monday, last_day)))
        case "season":
            start = days.add_months(last.replace(day=1), third - 2)
            return meaning.over(days.months(start.year, start.month))._replace(precision="month")
        case _:
            return meaning
