"""What a time phrase says of when an act is to come, against the article's day: its first and last day, or that it lies in the past."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.days import dating
from models.follow_ups.days.dates_overturned import given_up
from models.follow_ups.days.gone_by import gone_by
from models.follow_ups.days.lasted import lasted
from models.follow_ups.days.time_phrases import TimePhrases
from models.mentions import TimeMention
from models.signal import Precision, Span
from models.text.document import Document
from models.times import Meaning, Role, resolve

_BOUNDING = ("within", "in ", "over", "before", "by", "around", "for the", "about")
_RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|lowest|highest|worst|biggest|largest|deadliest|longest|latest|last|times?|only|most|kind|once|least"
    r"|rare|no (?:such )?\w+)\b[^.;:]{0,80}$"
)
_SOON = re.compile(r"in (?:\w+ )+(?:days|weeks)\b")
_RECENT = re.compile(r"(?:so far )?this (?:week|month|year|decade|season|spring|summer|autumn|fall|winter)\b")
_BEING = re.compile(
    r"\b(?:be|mark|is|was|marks|becomes?)\s+(?:\S+\s+){0,3}(?:first|second|third|fourth|fifth|sixth|last|latest|only)\b[^.;:,]{0,60}$"
)
"""What "this year" follows where it tells how many such acts there have been: "it will be their second meeting | this year"."""
_SPAN = re.compile(r"in (?:\S+ ){0,3}(?:days|weeks|months|years|decades)\b")
_ROLES: dict[str, Role] = {"deadline": "deadline", "postponed": "postponed"}
_PLAIN = ("on ", "in ", "at ", "next ", "for ", "tomorrow", "later ", "the coming")
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
"""The names of the days of the week, Monday 0."""
_GONE_BY = ("past ", "the past ", "last ", "the last ", "recent ", "the recent ", "previous ", "the previous ", "preceding ", "the preceding ")  # fmt: skip
"""What begins a length of time that has gone by: "over | the past two years", not "in the last week of May"."""
_RECORD_REACH = 100
_LATELY = 31
_HALF = 183
_CLOSED = frozenset((".", "!", "?", '"'))
"""What ends a sentence, and no headline."""
_LATER = re.compile(r"\b(?:days?|weeks?|fortnight|months?) later$")
"""What counts from the day that the text told before."""
_COUNTED = ("a ", "an ", "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "ten ")
_UNANCHORED = Meaning("DATE", "", None, None, "none")
"""What "a week later" means where no day was told before."""
_ONWARD = frozenset(("next", "week", "coming", "following"))
"""With one of them the article's own weekday is that of a week on: "was to begin | next Monday"."""
_HOURS = frozenset(
    ("on", "at", "in", "the", "evening", "morning", "afternoon", "night", "noon", "midnight", "late", "early")
)
_KEPT = 4096
"""Meanings that are kept: the articles of a day speak of the same few days."""


class Told:
    """The time of an act: its phrase, its first and last day, inclusive, and how precise it is."""

    def __init__(
        self, text: str | None, first: dt.date | None, last: dt.date | None, precision: Precision
    ) -> None:
        self.text = text
        self.first = first
        self.last = last
        self.precision = precision

    def until(self, last: dt.date | None) -> Told:
        """The same time, with another last day."""
        return Told(self.text, self.first, last, self.precision)

    def begun(self, first: dt.date) -> Told:
        """The same time, with another first day."""
        return Told(self.text, first, self.last, self.precision)


NO_TIME = Told(None, None, None, "none")
BEHIND = Told(None, None, None, "none")
"""Stands for a time that has gone by: the clause looks back."""


class ToldTimes:
    """The time phrases of a document, each read as the time of an act to come."""

    def __init__(self, document: Document, phrases: TimePhrases) -> None:
        self._document = document
        self._times = phrases

    def read_or_recall(self, span: Span, candidate: Candidate) -> Told | None:
        """The phrase as `_read` answers it, `BEHIND` where the clause looks back at that time."""
        told, day = self._read(span, candidate), self._document.day
        if told is None or told.text is None or told.first is None:
            return None if told is not None and _LATER.search((told.text or "").lower()) else told
        if day is None or told.first <= day:
            return told
        return BEHIND if gone_by(candidate, told.text, candidate.words.at(span[0]), day) else told

    def resolved(self, phrase: str, role: Role, start: int) -> Meaning:
        """What the phrase means; "the same day" and "that day" go back to the day told before, to one ahead if there is one."""
        mentioned = None
        if "day" in phrase and not phrase.startswith("later"):
            mentioned = self._times.date_ahead_before(start) if role == "deadline" else None
            mentioned = mentioned or self._times.day_ahead_before(start) or self._times.day_before(start)
        day = self._document.day
        if _LATER.search(phrase.lower()) is not None:
            day = self._times.day_ahead_before(start)
            if day is None and phrase.lower().startswith(_COUNTED):
                return _UNANCHORED
            day = day or self._document.day
        return _meaning(dating.from_tomorrow(phrase), day, role, mentioned)

    def _read(self, span: Span, candidate: Candidate) -> Told | None:
        """The phrase read as future; None if it lies in the past or dates nothing."""
        document = self._document
        time = self._times.at(span[0])
        whole = self._times.with_preposition(span, candidate.words.starts[0])
        lower = document.lower[whole[0] : whole[1]]
        first = candidate.words.at(span[0])
        matter = dating.of_its_matter(candidate, first) and _far(time, document.day)
        if matter or lower.startswith("earlier") or self._of_record(lower, whole[0]):
            return None
        phrase = self._times.text(whole, candidate.words.ends[-1])
        length = time.type == "DURATION"
        if (length and (self._behind(span) or _only_long(candidate, lower, alone=whole == span))) or (
            document.lower.startswith(" of ", span[1]) and lasted(document.lower, whole[0], span[1])
        ):
            return None
        role = _ROLES.get(candidate.kind) or _ROLES.get(candidate.status, "act")
        day = document.day
        gone = self._gone(phrase, candidate, span[0])
        if gone is not None:
            return Told(phrase, gone.first, gone.last, gone.precision)
        if role == "act" and (self._today(lower) or self._was_to(lower, candidate)):
            return Told(phrase, day, day, "day")
        if role == "act" and _plain(time, span, lower, day):
            return Told(phrase, time.first, time.last, time.precision)
        phrase = dating.with_month(document.clean, span[0], phrase)
        told = f"within {phrase}" if length and role == "deadline" else dating.of_weekend(phrase)
        parts = self._times.between(span[0], span[1]) if time.type == "TIME" else ()
        if len(parts) > 1 and parts[-1].type == "DATE":
            told = document.clean[parts[-1].start : span[1]]
        meaning = self.resolved(told, role, span[0])
        if day is not None:
            if meaning.last is not None and meaning.last < day:
                return None
            if candidate.nominal and not candidate.sure and not self._ahead(time, candidate):
                return None
        return Told(phrase, meaning.first, meaning.last, meaning.precision)

    def _gone(self, phrase: str, candidate: Candidate, start: int) -> Meaning | None:
        """The day lately gone by for which an act was planned that is called off now: "that was set for May 20"."""
        day = self._document.day
        planned = candidate.status == "cancelled" and given_up(candidate, candidate.words.at(start))
        if day is None or not planned:
            return None
        named = phrase.lower().split()
        if WEEKDAYS.get(named[-1]) == day.weekday() and _ONWARD.isdisjoint(named):
            return Meaning("DATE", day.isoformat(), day, day, "day")
        if not phrase[-1:].isdigit():
            return None
        past = resolve(phrase, day=day, future=False, role="act", mentioned=None)
        lately = past.last is not None and 0 < (day - past.last).days <= _LATELY
        return past if lately and past.precision == "day" else None

    def _today(self, lower: str) -> bool:
        """Whether the phrase is the article's own weekday, which the article calls today, and not that of a week on."""
        weekday = WEEKDAYS.get(lower.removeprefix("on "))
        day = self._document.day
        return (
            weekday is not None and day is not None and weekday == day.weekday() and self._document.of_today
        )

    def _was_to(self, lower: str, candidate: Candidate) -> bool:
        """Whether the phrase is the article's own weekday, on which the act "was to" be by the article's own word."""
        *hours, named = lower.split()
        weekday, day = WEEKDAYS.get(named), self._document.day
        if (
            not _HOURS.issuperset(hours)
            or weekday is None
            or day is None
            or weekday != day.weekday()
            or candidate.nominal
            or candidate.first
        ):
            return False
        words, cue = candidate.words.lower, candidate.subject[1]
        return words[cue : cue + 2] in (["was", "to"], ["were", "to"]) and cue + 2 == candidate.head

    def _behind(self, span: Span) -> bool:
        """Whether a length of time ends now, so that only what went before lies in it: "captured in | the last ten months"."""
        lower = self._document.lower
        return lower.startswith(_GONE_BY, span[0]) and " of " not in lower[span[0] : span[1] + 4]

    def _ahead(self, time: TimeMention, candidate: Candidate) -> bool:
        """Whether a noun's date lies ahead as it stands, or in a sentence that looks ahead."""
        return (
            self._times.lies_ahead(time) or "will" in candidate.words.lower or _headline_day(candidate, time)
        )

    def _of_record(self, phrase: str, start: int) -> bool:
        """Whether "in five years" tells how long something has not been: "the first visit in five years"."""
        if not phrase.startswith("in ") and not phrase.startswith("this ") and not phrase.startswith("so "):
            return False
        low = max(0, start - _RECORD_REACH)
        if _RECENT.match(phrase) or _SOON.match(phrase):
            return _BEING.search(self._document.lower, low, start) is not None
        return (
            _SPAN.match(phrase) is not None and _RECORD.search(self._document.lower, low, start) is not None
        )


def _headline_day(candidate: Candidate, time: TimeMention) -> bool:
    """Whether a headline fixes the day: "Peru-Chile talks set for | Friday", and no more is told of it."""
    words = candidate.words
    lower, at = words.lower, words.at(time.start)
    fixed = lower[at - 1] == "for" and lower[at - 2] in cues().postmodifiers.words
    return fixed and lower[-1] not in _CLOSED and words.at(time.end) >= len(lower)


def _far(time: TimeMention, day: dt.date | None) -> bool:
    """Whether the last month or season of that name is nearer than the next: "in August", told in November."""
    return (
        day is not None
        and time.precision != "day"
        and time.first is not None
        and not 0 <= (time.first - day).days < _HALF
    )


def _only_long(candidate: Candidate, lower: str, *, alone: bool) -> bool:
    """Whether a length of time only tells how long an act lasts, or by how much it moves."""
    if candidate.kind != "deadline" and (alone or not lower.startswith(_BOUNDING)):
        return True
    return candidate.status == "postponed" and lower.startswith("by ")


@lru_cache(maxsize=_KEPT)
def _meaning(phrase: str, day: dt.date | None, role: Role, mentioned: dt.date | None) -> Meaning:
    return resolve(phrase, day=day, future=True, role=role, mentioned=mentioned)


def _plain(time: TimeMention, span: Span, lower: str, day: dt.date | None) -> bool:
    """Whether the expression already reads as one to come, with no preposition that would change it."""
    ahead = day is not None and time.first is not None and time.first > day
    if dating.from_tomorrow(lower) != lower:
        return False
    return ahead and time.type != "DURATION" and time.end == span[1] and lower.startswith(_PLAIN)
