"""When an act is told to happen: the time phrase of its clause, against the article's day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from models.follow_ups import dating
from models.follow_ups.agreed_then import dated_by_its_accord
from models.follow_ups.anew import new_date
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.gone_by import gone_by
from models.follow_ups.moves import day_named_before
from models.follow_ups.overturning import dates_the_telling, given_up, of_new_days, only_planned, undoing
from models.follow_ups.past_clauses import in_past_clause
from models.follow_ups.seasons import names_a_break
from models.follow_ups.time_phrases import TimePhrases
from models.mentions import TimeMention
from models.signal import Precision, Span
from models.text.document import Document, Sentence
from models.times import Meaning, Role, resolve

_CLASSES = classes()
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
_HANGING = re.compile(r"\b((?:after|once|as soon as|at the end of|during|when)\s+[^,.;:\"]{3,60})")
_ROLES: dict[str, Role] = {"deadline": "deadline", "postponed": "postponed"}
_AFTER = frozenset(("after", "following"))
_PLAIN = ("on ", "in ", "at ", "next ", "for ", "tomorrow", "later ", "the coming")
_ENDING = ("by ", "until ", "till ", "before ", "within ")
"""What leads to the end of a term."""
_TOWARDS = ("until ", "to ", "till ", "before ")
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_UNDONE = frozenset(("cancelled", "postponed"))
_RECORD_REACH = 100
_LATELY = 31
_A_YEAR = 366
_HALF = 183
_LATER = re.compile(r"\b(?:days?|weeks?|fortnight|months?) later$")
"""What counts from the day that the text told before."""
_COUNTED = ("a ", "an ", "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "ten ")
_UNANCHORED = Meaning("DATE", "", None, None, "none")
"""What "a week later" means where no day was told before."""
_KEPT = 4096
"""Meanings that are kept: the articles of a day speak of the same few days."""


class Told(NamedTuple):
    """The time of an act: its phrase, its first and last day, inclusive, and how precise it is."""

    text: str | None
    first: dt.date | None
    last: dt.date | None
    precision: Precision


NO_TIME = Told(None, None, None, "none")
_BEHIND = Told(None, None, None, "none")
"""Stands for a time that has gone by: the clause looks back."""


class Timing:
    """The time phrases of a document, read as times of acts to come."""

    def __init__(self, document: Document, phrases: TimePhrases) -> None:
        self._document = document
        self._times = phrases

    def of(self, candidate: Candidate, sentence: Sentence, *, dated: bool) -> Told | None:
        """The time of an act; None where it needs a date to be an act and has none.

        `dated` tells whether the words of the sentence hold a time expression at all.
        """
        if dated_by_its_accord(candidate):
            return NO_TIME
        if dated:
            inside = self._inside(candidate)
            if any(in_past_clause(candidate, self._times.at(span[0]), self._document.day) for span in inside):
                return None
            for span in (*inside, *self._beside(candidate)):
                if names_a_break(self._document.lower, span):
                    continue
                told = self._read_or_recall(span, candidate)
                if told is not None:
                    return _recalled(candidate) if told is _BEHIND else told
            head = candidate.words.starts[candidate.head]
            if candidate.status == "agreed" and any(span[0] > head and self._of_old(span) for span in inside):
                return None
        if not candidate.sure or candidate.past:
            return None
        hanging = (
            self._anew(candidate, sentence) or self._open(sentence) or self._hanging(candidate, sentence)
        )
        if hanging is _BEHIND:
            return _recalled(candidate)
        return hanging or self._coming(candidate) or NO_TIME

    def _of_old(self, span: Span) -> bool:
        """Whether the time is more than a year gone by: what was agreed then is history."""
        last, day = self._times.at(span[0]).last, self._document.day
        return last is not None and day is not None and (day - last).days > _A_YEAR

    def _inside(self, candidate: Candidate) -> list[Span]:
        """The phrases within the act that may date it, the likeliest first."""
        words, times = candidate.words, self._times
        moved = candidate.status == "postponed" and not of_new_days(candidate) and not only_planned(candidate)
        spans = times.joined(words.starts[candidate.first], words.ends[candidate.last - 1], moved=moved)
        if not spans:
            return spans
        if candidate.status in _UNDONE:
            spans = [span for span in spans if not self._of_telling(candidate, span)]
        spans = [span for span in spans if not self._of_occasion(candidate, span)]
        nominal, head, cue = candidate.nominal, words.starts[candidate.head], candidate.subject[1]
        dated_cue = not nominal and cue < len(words.lower) and words.lower[cue] in _CLASSES.dated_cues
        dated_cue = dated_cue and undoing(candidate) is None
        inside = [
            span
            for span in spans
            if (nominal or words.at(span[0]) >= candidate.subject[0])
            and not (
                dating.of_past_act(words, words.at(span[0]))
                and not dating.undone_at_once(candidate, words.at(span[0]))
            )
            and not (dated_cue and span[0] < head)
            and not dating.of_its_name(candidate, words.at(span[0]))
            and (
                (nominal and span[0] < head)
                or not times.attributive(span)
                or dating.of_its_object(candidate, words.at(span[0]), words.at(span[1]))
            )
        ]
        if len(inside) > 1:
            self._sort(inside, candidate)
        return inside

    def _of_telling(self, candidate: Candidate, span: Span) -> bool:
        words = candidate.words
        return dates_the_telling(candidate, words.at(span[0]), words.at(span[1]), self._document.day)

    def _of_occasion(self, candidate: Candidate, span: Span) -> bool:
        """Whether the article's own weekday is that of what came before: "will lift its ban | after talks in Oslo on Friday"."""
        if not self._of_today(self._times.at(span[0])):
            return False
        words = candidate.words
        at = words.at(span[0])
        after = candidate.first - 1 if candidate.nominal else candidate.head
        return not _AFTER.isdisjoint(words.lower[max(0, after) : at])

    def _of_today(self, time: TimeMention) -> bool:
        """Whether it is the name of the article's own weekday."""
        day = self._document.day
        return day is not None and _WEEKDAYS.get(self._document.lower[time.start : time.end]) == day.weekday()

    def _sort(self, inside: list[Span], candidate: Candidate) -> None:
        words = candidate.words
        if candidate.status == "postponed":
            lower = self._document.lower
            inside.sort(
                key=lambda span: (
                    given_up(candidate, words.at(span[0])),
                    not lower.endswith(_TOWARDS, 0, span[0]),
                    span[0],
                )
            )
        else:
            head = words.starts[candidate.head]
            ends = candidate.kind == "deadline"
            inside.sort(
                key=lambda span: (
                    ends
                    and not self._document.lower.endswith(_ENDING, 0, span[0])
                    and not self._document.lower.startswith(" as ", span[1]),
                    self._times.attributive(span),
                    span[0] < head,
                )
            )

    def _beside(self, candidate: Candidate) -> list[Span]:
        """Phrases just outside the act: behind its clause, and before its subject ("On Friday, …")."""
        words, between = candidate.words, _CLASSES.between_act_and_date
        lower, timed = words.lower, words.timed
        spans: list[Span] = []
        at = candidate.last
        while at < len(lower) and not timed[at] and lower[at] in between:
            at += 1
        called_off = candidate.nominal and candidate.status == "cancelled"
        if at < len(lower) and timed[at] and not called_off:
            spans += self._times.joined(words.starts[at], words.starts[at] + 1)
        first = candidate.first
        named = day_named_before(words, first)
        if named is not None:
            return spans + self._times.joined(words.starts[named], words.starts[named] + 1)
        then = dating.before_when(words, first)
        if then is not None:
            return (
                spans
                + self._times.joined(words.starts[dating.fronted(words, then + 1)], words.starts[first])[-1:]
            )
        if first < 2 or lower[first - 1] != "," or undoing(candidate) is not None:  # noqa: PLR2004 - a date and a comma
            return spans
        return (
            spans
            + self._times.joined(words.starts[dating.fronted(words, first - 1)], words.starts[first])[-1:]
        )

    def _read_or_recall(self, span: Span, candidate: Candidate) -> Told | None:
        """The phrase as `_read` answers it, `_BEHIND` where the clause looks back at that time."""
        told, day = self._read(span, candidate), self._document.day
        if told is None or told.text is None or told.first is None:
            return None if told is not None and _LATER.search((told.text or "").lower()) else told
        if day is None or told.first <= day:
            return told
        return _BEHIND if gone_by(candidate, told.text, candidate.words.at(span[0]), day) else told

    def _read(self, span: Span, candidate: Candidate) -> Told | None:
        """The phrase read as future; None if it lies in the past or dates nothing."""
        document = self._document
        time = self._times.at(span[0])
        whole = self._times.with_preposition(span, candidate.words.starts[0])
        lower = document.lower[slice(*whole)]
        matter = dating.of_its_matter(candidate, candidate.words.at(span[0])) and _far(time, document.day)
        if matter or lower.startswith("earlier") or self._of_record(lower, whole[0]):
            return None
        phrase = self._times.text(whole, candidate.words.ends[-1])
        length = time.type == "DURATION"
        if length and _only_long(candidate, lower, alone=whole == span):
            return None
        role = _ROLES.get(candidate.kind) or _ROLES.get(candidate.status, "act")
        day = document.day
        gone = self._gone(phrase, candidate, span[0])
        if gone is not None:
            return Told(phrase, gone.first, gone.last, gone.precision)
        if role == "act" and self._today(lower):
            return Told(phrase, day, day, "day")
        if role == "act" and _plain(time, span, lower, day):
            return Told(phrase, time.first, time.last, time.precision)
        phrase = dating.with_month(document.clean, span[0], phrase)
        told = f"within {phrase}" if length and role == "deadline" else dating.of_weekend(phrase)
        if time.type == "TIME" and len(parts := self._times.between(*span)) > 1 and parts[-1].type == "DATE":
            told = document.clean[parts[-1].start : span[1]]
        meaning = self._resolve(told, role, span[0])
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
        if _WEEKDAYS.get(phrase.lower().split()[-1]) == day.weekday():
            return Meaning("DATE", day.isoformat(), day, day, "day")
        if not phrase[-1:].isdigit():
            return None
        past = resolve(phrase, day=day, future=False, role="act", mentioned=None)
        lately = past.last is not None and 0 < (day - past.last).days <= _LATELY
        return past if lately and past.precision == "day" else None

    def _today(self, lower: str) -> bool:
        """Whether the phrase is the article's own weekday, which the article calls today, and not that of a week on."""
        weekday = _WEEKDAYS.get(lower.removeprefix("on "))
        day = self._document.day
        return (
            weekday is not None and day is not None and weekday == day.weekday() and self._document.of_today
        )

    def _ahead(self, time: TimeMention, candidate: Candidate) -> bool:
        """Whether a noun's date lies ahead as it stands, or in a sentence that looks ahead."""
        return self._times.lies_ahead(time) or "will" in candidate.words.lower

    def _resolve(self, phrase: str, role: Role, start: int) -> Meaning:
        """What the phrase means; "the same day" and "that day" go back to the day told before, to one ahead if there is one."""
        mentioned = None
        if "day" in phrase and not phrase.startswith("later"):
            mentioned = self._times.day_ahead_before(start) or self._times.day_before(start)
        day = self._document.day
        if _LATER.search(phrase.lower()) is not None:
            day = self._times.day_ahead_before(start)
            if day is None and phrase.lower().startswith(_COUNTED):
                return _UNANCHORED
            day = day or self._document.day
        return _meaning(dating.from_tomorrow(phrase), day, role, mentioned)

    def _of_record(self, phrase: str, start: int) -> bool:
        """Whether "in five years" tells how long something has not been: "the first visit in five years"."""
        low = max(0, start - _RECORD_REACH)
        if _RECENT.match(phrase) or _SOON.match(phrase):
            return _BEING.search(self._document.lower, low, start) is not None
        return (
            _SPAN.match(phrase) is not None and _RECORD.search(self._document.lower, low, start) is not None
        )

    def _open(self, sentence: Sentence) -> Told | None:
        """The phrase that says there is no date, in the sentence itself or the next."""
        for following in self._document.sentences[sentence.index : sentence.index + 2]:
            lower = following.lower
            if "date" not in lower and "timetable" not in lower:
                continue
            for phrase in cues().context.no_date:
                found = lower.find(phrase)
                if found >= 0:
                    return Told(following.text[found : found + len(phrase)], None, None, "none")
        return None

    def _anew(self, candidate: Candidate, sentence: Sentence) -> Told | None:
        """The new day of what is put off, which the next sentence tells."""
        following = new_date(sentence) if candidate.status == "postponed" else None
        if following is None:
            return None
        for span in self._times.joined(following.start, following.end):
            phrase = self._times.text(self._times.with_preposition(span, following.start), following.end)
            meaning = self._resolve(phrase, "act", span[0])
            if meaning.precision == "day":
                return Told(phrase, meaning.first, meaning.last, meaning.precision)
        return None

    def _hanging(self, candidate: Candidate, sentence: Sentence) -> Told | None:
        """A time that hangs on another act ("after the talks") is kept as a phrase without days."""
        if candidate.status == "cancelled":
            return None
        match = _HANGING.search(self._document.lower, candidate.words.starts[candidate.head], sentence.end)
        if match is None or match.start() > candidate.words.ends[candidate.last - 1] + 2:
            return None
        inner = self._times.between(*match.span(1))
        described = bool(inner) and self._times.attributive((inner[0].start, inner[0].end))
        dated = bool(inner) and not (described or self._of_today(inner[0]))
        if dated and inner[0].type != "DURATION":
            return self._read_or_recall((inner[0].start, inner[0].end), candidate)
        return Told(self._document.clean[slice(*match.span(1))], None, None, "none")

    def _coming(self, candidate: Candidate) -> Told | None:
        """An act that is called "upcoming": ahead, with no day."""
        words, day = candidate.words, self._document.day
        for at in range(candidate.first, candidate.last):
            if words.lower[at] in _CLASSES.ahead and day is not None:
                last = at + 1 if words.lower[at + 1 : at + 2] == ["up"] else at
                text = self._document.clean[words.starts[at] : words.ends[last]]
                return Told(text, day + dt.timedelta(days=1), None, "vague")
        return None


def _recalled(candidate: Candidate) -> Told | None:
    """What remains of an act whose time has gone by: an accord, or that it is off; plans of then are none."""
    return NO_TIME if candidate.status in ("agreed", "cancelled") else None


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
