"""Where an expression that does not tell its year or week is placed: by the article's day and the tense around it."""

from __future__ import annotations

import datetime as dt

from models.times import days
from models.times.days import Days
from models.times.meaning import Meaning, in_month, in_season, on_day, on_weekend, underspecified

NEAR_MONTHS_AHEAD = 3
"""Without a tense, a month up to so far ahead is to come; any other has passed."""
AHEAD_COUNTS = 3
"""Without a tense, a day to come must be so many times nearer than the one that has passed."""
LEAP_SEARCH, SEARCH = range(-8, 9), range(-1, 2)
"""Years around the article's in which a 29 February, or any other day, is surely found on either side."""
LEAP_DAY = (2, 29)


class Tense:
    """Whether an expression lies ahead, None where nothing tells."""

    def __init__(self, future: bool | None) -> None:
        self._told = future

    @property
    def future(self) -> bool | None:
        """Whether what is told lies ahead."""
        return self._told


AHEAD, PASSED, UNTOLD = Tense(True), Tense(False), Tense(None)
"""The tenses of what is to come, of what has happened, and where nothing tells it."""


class Anchor:
    """What an expression is read against.

    `tense` is that around it. `mentioned` is what the expression before meant, `beside`
    the same if it stands in the same sentence, `since` if it begins a range that this one ends; `date` is the
    day last spoken of. `year` is the year that one told for those that follow it in its paragraph.
    """

    __slots__ = ("beside", "date", "day", "mentioned", "since", "tense", "year")

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        day: dt.date | None,
        tense: Tense = UNTOLD,
        mentioned: Meaning | None = None,
        year: int | None = None,
        beside: Meaning | None = None,
        since: dt.date | None = None,
        date: dt.date | None = None,
    ) -> None:
        self.day = day
        self.tense = tense
        self.mentioned = mentioned
        self.year = year
        self.beside = beside
        self.since = since
        self.date = date

    def in_tense(self, tense: Tense) -> Anchor:
        """The same in another tense."""
        return Anchor(self.day, tense, self.mentioned, self.year, self.beside, self.since, self.date)

    @property
    def future(self) -> bool | None:
        """Whether the expression lies ahead, None where nothing tells; few expressions need to ask."""
        return self.tense.future

    @property
    def mentioned_day(self) -> dt.date | None:
        """The day last spoken of or in whose month or year it was, else the article's."""
        if self.mentioned is not None and self.mentioned.first is not None:
            return self.mentioned.first
        return self.day

    @property
    def spoken_day(self) -> dt.date | None:
        """The day last spoken of as such, else the article's."""
        return self.day if self.date is None else self.date

    def weekday(self, weekday: int) -> Meaning:
        """The nearest such weekday in the direction of the tense; the article's own day only in the past."""
        if self.day is None:
            return underspecified(f"XXXX-WXX-{weekday}")
        if self.since is not None:
            return on_day(days.weekday_after(self.since, weekday))
        if self.future:
            return on_day(days.weekday_after(self.day, weekday))
        return on_day(days.weekday_until(self.day, weekday))

    def shifted_weekday(self, weekday: int, shift: str) -> Meaning:
        """Last, this or next such weekday: next means the article's next week, or the next days on a weekend."""
        if self.day is None:
            return underspecified(f"XXXX-WXX-{weekday}")
        if shift == "last":
            return on_day(days.weekday_until(days.add_days(self.day, -1), weekday))
        monday = days.week(self.day)[0]
        if shift == "next":
            return on_day(days.add_days(monday, days.DAYS_A_WEEK + weekday - 1))
        if shift == "coming" or (self.future and weekday <= self.day.isoweekday()):
            return on_day(days.weekday_after(self.day, weekday))
        return on_day(days.add_days(monday, weekday - 1))

    def weekend(self, shift: str) -> Meaning:
        """The weekend that is last, this, next or simply "the": the one before or after, by the tense."""
        if self.day is None:
            return underspecified("XXXX-WXX-WE")
        saturday = days.add_days(days.week(self.day)[0], 5)
        within = saturday <= self.day
        if shift == "next":
            return on_weekend(days.add_days(saturday, days.DAYS_A_WEEK))
        future = self.future
        gone = future is False or (future is None and shift != "this")
        if shift == "last" or (gone and not within):
            return on_weekend(days.add_days(saturday, -days.DAYS_A_WEEK))
        if within and future and shift != "this":
            return on_weekend(days.add_days(saturday, days.DAYS_A_WEEK))
        return on_weekend(saturday)

    def month_year(self, month: int) -> int | None:
        """The year of a month named alone, None where no day tells."""
        if self.since is not None:
            return self.since.year + (month < self.since.month)
        future = self.future
        if self.year is not None and not future:
            return self.year
        if self.day is None:
            return None
        if future is None:
            future = 0 < (month - self.day.month) % days.MONTHS_A_YEAR <= NEAR_MONTHS_AHEAD
        if future:
            return self.day.year + (month < self.day.month)
        return self.day.year - (month > self.day.month)

    def month(self, month: int) -> Meaning:
        """A month named alone."""
        year = self.month_year(month)
        return underspecified(f"XXXX-{month:02}") if year is None else self.ahead(in_month(year, month))

    def month_day(self, month: int, day: int) -> Meaning | None:
        """A day of a month named without its year; None if no year has it."""
        if days.date_of(2000, month, day) is None:
            return None
        if self.since is not None:
            placed = _nearest(month, day, self.since, future=True)
        elif self.year is not None and not self.future:
            placed = days.date_of(self.year, month, day)
        elif self.day is None:
            return underspecified(f"XXXX-{month:02}-{day:02}")
        else:
            placed = _nearest(month, day, self.day, future=self.future)
        return None if placed is None else on_day(placed)

    def season(self, season: str) -> Meaning:
        """A season named alone."""
        if self.day is None:
            return underspecified(f"XXXX-{season}")
        candidates = [in_season(self.day.year + offset, season) for offset in (-2, -1, 0, 1)]
        if self.future:
            to_come = (item for item in candidates if item.last is not None and item.last > self.day)
            return self.ahead(next(to_come, candidates[-1]))
        begun = (item for item in reversed(candidates) if item.first is not None and item.first <= self.day)
        return next(begun, candidates[0])

    def ahead(self, meaning: Meaning) -> Meaning:
        """In the future a stretch that has begun runs from the day after the article's to its end."""
        if self.day is None or meaning.first is None or meaning.last is None:
            return meaning
        if meaning.first <= self.day < meaning.last and self.future:
            return meaning._replace(first=days.add_days(self.day, 1))
        return meaning

    def rest(self, stretch: Days) -> Days:
        """What "later" leaves of a stretch: from the day after the article's to its end."""
        first, last = stretch
        if self.day is None or not first <= self.day < last:
            return stretch
        return days.add_days(self.day, 1), last


def _nearest(month: int, day: int, own: dt.date, *, future: bool | None) -> dt.date | None:
    """The nearest such day of a month to `own`, itself included: ahead, passed, or either way."""
    years = LEAP_SEARCH if (month, day) == LEAP_DAY else SEARCH
    dates = [found for offset in years if (found := days.date_of(own.year + offset, month, day))]
    if future is None:
        return min(dates, key=lambda date: _distance(own, date), default=None)
    if future:
        return min((date for date in dates if date >= own), default=None)
    return max((date for date in dates if date <= own), default=None)


def _distance(own: dt.date, date: dt.date) -> int:
    return (date - own).days * AHEAD_COUNTS if date > own else (own - date).days
