"""When an act took place: the time phrase of its clause, read as past against the article's day."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from models.follow_ups.candidate import Candidate
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.days.told_times import NO_TIME, Told
from models.follow_ups.grammar.words import Words
from models.held.begun_later import begins_later, of_its_beginning
from models.held.delays import of_a_delay
from models.held.near_times import times_near
from models.held.spans import NUMBERS, days_told, first_day, of_years
from models.mentions import TimeMention
from models.text.document import Document
from models.times import Meaning, resolve

_KEPT = 4096
"""Meanings that are kept: the articles of a day speak of the same few days."""
_APART = frozenset(("since", "until", "till", "before", "by", "for", "from", "next", "through", "of"))
"""Right before a time they show that it is not that of the act: "until Friday", "ahead of Friday"."""
_HOURS = frozenset(("hours", "morning", "afternoon", "evening", "night"))
_WITHIN_A_DAY = frozenset(("within", "hours", "minutes"))
_FIXED = frozenset(("due", "set", "scheduled", "expected"))
_YEAR = re.compile(r"\d{4}|last|ago|earlier|year")
_LASTING = frozenset(("been", "are", "is"))
_BEING = frozenset(("is", "are"))
_ONE = frozenset(("a", "one", "the"))
_COUNTED = 3
"""Words in "a day after"."""
_NEWS = 92
"""A bare date that lies ahead this year is that of a year ago only for acts at most so many days old."""


class PastTiming:
    """The time phrases of a document, read as times of acts that took place."""

    def __init__(self, document: Document, phrases: TimePhrases) -> None:
        self._document = document
        self._times = phrases

    def of(self, candidate: Candidate, pivot: int, *, course: bool) -> Told | None:
        """The time of an act; None where it is told as in course or as an occasion, and its date may lie ahead.

        What stands behind the word at `pivot`, its verb or noun, dates it rather than what stands before.
        """
        words = candidate.words
        after = self._days_before(candidate) or self._hours_later(words)
        if after is not None:
            return after
        if not _names_time(words):
            return NO_TIME
        ahead = False
        near = times_near(self._times, candidate, pivot)
        if candidate.kind == "other" and begins_later(candidate, near, self._document.day):
            return None
        for time in near:
            when = self._past(time, candidate)
            if when is not None:
                when = self._from_its_first_day(when, time, candidate)
                if course and self._to_be_done(words, pivot, when, time):
                    return None
                return None if course and candidate.nominal and self._may_lie_ahead(time) else when
            ahead |= self._may_lie_ahead(time)
        return None if ahead and course else NO_TIME

    def _to_be_done(self, words: Words, pivot: int, when: Told, time: TimeMention) -> bool:
        """Whether the present tells of another day than the article's, which then lies ahead: "is holding talks on Friday"."""
        another = when.precision == "day" and when.last != self._document.day
        since = self._document.lower.endswith("since ", 0, time.start)
        return another and not since and _is_doing(words, pivot)

    def _from_its_first_day(self, when: Told, time: TimeMention, candidate: Candidate) -> Told:
        if when.first is None or when.first != when.last:
            return when
        first = first_day(self._document, self._times, candidate, time, when.first)
        return when if first == when.first else when.begun(first)

    def now(self, candidate: Candidate, pivot: int, *, dated: bool) -> Told | None:
        """The time of an act told in the present tense: the day of the article, or none; None where it is another.

        `dated` asks for the day.
        """
        undated = None if dated else NO_TIME
        if not _names_time(candidate.words):
            return undated
        for time in times_near(self._times, candidate, pivot):
            when = None if self._of_another(time, candidate) else self._past(time, candidate)
            if (
                when is not None
                and when.precision == "day"
                and when.last == self._document.day
                and not self._later(time)
            ):
                return when
            if time.type != "DURATION":
                return None
        return undated

    def of_clause(self, candidate: Candidate, clause: tuple[int, int]) -> Told | None:
        """The day that the words tell, as that of an act which they make the occasion of another; None without one.

        An act of several days, "a two-day visit", ended on it.
        """
        words, (first, stop) = candidate.words, clause
        for time in self._times.between(words.starts[first], words.starts[stop - 1] + 1):
            when = self._past(time, candidate)
            if when is not None and when.first is not None and when.first == when.last:
                days = days_told(words.lower[max(0, candidate.first) : candidate.head])
                return when.begun(when.first - dt.timedelta(days=days - 1))
        return None

    def _later(self, time: TimeMention) -> bool:
        lower = self._document.lower
        return lower.startswith("later", time.start) or lower.endswith("later ", 0, time.start)

    def _days_before(self, candidate: Candidate) -> Told | None:
        """The day of an act that another followed: "said on Friday, two days after | they had met"; "hours after" is that day."""
        words, day = candidate.words, self._document.day
        lower = words.lower
        first = (
            min(candidate.first, candidate.subject[0])
            if candidate.subject[0] < candidate.subject[1]
            else candidate.first
        )
        if day is None or first < _COUNTED or lower[first - 1] not in ("after", "since"):
            return None
        unit, count = lower[first - 2], lower[first - 3]
        if unit in ("hours", "minutes"):
            back = 0
        elif unit in ("day", "days") and (count in _ONE or count in NUMBERS):
            back = NUMBERS.get(count, 1)
        else:
            return None
        known = [
            self._past(time, candidate)
            for time in self._times.between(words.starts[0], words.starts[first - 3])
        ]
        days = [
            when.first
            for when in known
            if when is not None and when.first is not None and when.first == when.last
        ]
        told = (days[-1] if days else day) - dt.timedelta(days=back)
        text = self._document.clean[words.starts[first - 3 + (back == 0)] : words.ends[first - 1]]
        return Told(text, told, told, "day")

    def _hours_later(self, words: Words) -> Told | None:
        """The article's own day, where something followed within hours what the sentence before tells of it: "| Within hours the North fired"."""
        day, lower = self._document.day, words.lower
        within = lower[:2] == ["within", "hours"] or lower[1:2] == ["later"]
        if day is None or not within or lower[0] not in _WITHIN_A_DAY:
            return None
        index = self._document.sentence_at(words.starts[0]).index
        if not index:
            return None
        lead, filed = self._document.sentences[0], self._document.dateline
        first = lead.start if filed is None else filed.span[1]
        if not any(map(self._today, self._times.between(first, lead.end))):
            return None
        return Told(self._document.clean[words.starts[0] : words.ends[1]], day, day, "day")

    def _may_lie_ahead(self, time: TimeMention) -> bool:
        """Whether the time lies ahead, may as well do so ("this year"), or is a bare day of long ago ("on June 8")."""
        day = self._document.day
        if time.first is None or day is None or self._times.lies_ahead(time):
            return self._times.lies_ahead(time) and not self._today(time)
        if time.last is None or time.last > day:
            return time.precision != "day"
        text = self._document.lower[time.start : time.end]
        return time.precision == "day" and (day - time.last).days > _NEWS and not _YEAR.search(text)

    def _today(self, time: TimeMention) -> bool:
        """Whether the weekday of the article, read as that of a week later, is today's where past acts are told."""
        day = self._document.day
        return day is not None and _meaning(self._document.clean[time.start : time.end], day).first == day

    def _past(self, time: TimeMention, candidate: Candidate) -> Told | None:
        """The time as past; None where it lies ahead or belongs to something else."""
        if time.type == "DURATION":
            return None
        words, day = candidate.words, self._document.day
        at = words.at(time.start)
        if self._of_another(time, candidate) or of_a_delay(words, at) or of_years(self._document, time):
            return None
        if candidate.kind == "signing" and of_its_beginning(words, at, candidate.head):
            return None
        before = words.lower[at - 1] if at else ""
        if (
            before in _APART
            and not (before == "since" and _has_been(candidate, at))
            and not _of_hours(words, at)
        ):
            return None
        if before in _FIXED or (at > 1 and words.lower[at - 2] in _FIXED):
            return None
        whole = self._times.with_preposition((time.start, time.end), words.starts[0])
        owning = self._document.lower.startswith("'s", time.end)
        phrase = self._times.text((time.start, time.end) if owning else whole, words.ends[-1])
        if day is None:
            return Told(phrase, None, None, time.precision)
        first, last, precision = time.first, time.last, time.precision
        if first is None or first > day:
            meaning = _meaning(phrase, day)
            first, last, precision = meaning.first, meaning.last, meaning.precision
            if first is None or first > day or (day - first).days > _NEWS:
                return None
        return Told(phrase, first, day if last is None or last > day else last, precision)

    def _of_another(self, time: TimeMention, candidate: Candidate) -> bool:
        """Whether the time only describes a noun that is not that of the act: "signed a 1987 accord"."""
        if not self._times.attributive((time.start, time.end)):
            return False
        owning = self._document.lower.startswith("'s", time.end)
        return not owning and not (candidate.nominal and time.start < candidate.words.starts[candidate.head])


def _is_doing(words: Words, pivot: int) -> bool:
    """Whether the verb at `pivot` tells what goes on now or is to come: "is | holding talks on Friday"."""
    return words.lower[pivot].endswith("ing") and words.lower[pivot - 1] in _BEING


def _names_time(words: Words) -> bool:
    """Whether a time stands in the sentence."""
    for timed in words.timed:  # noqa: SIM110 - a loop costs a tenth of `in`, which compares objects
        if timed:
            return True
    return False


def _has_been(candidate: Candidate, at: int) -> bool:
    """Whether the act itself has gone on, or been in force, until the word at `at`: "have been exercising | since Monday"."""
    first = candidate.head if candidate.nominal else candidate.head - 1
    near = candidate.words.lower[max(0, first) : at if candidate.nominal else candidate.head + 1]
    return not _LASTING.isdisjoint(near)


def _of_hours(words: Words, at: int) -> bool:
    """Whether only a part of the day is told before it: "in the early hours of | Monday"."""
    return at > 1 and words.lower[at - 1] == "of" and words.lower[at - 2] in _HOURS


@lru_cache(maxsize=_KEPT)
def _meaning(phrase: str, day: dt.date) -> Meaning:
    return resolve(phrase, day=day, future=False)
