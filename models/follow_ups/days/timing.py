"""When an act is told to happen: the time phrase of its clause, against the article's day."""

from __future__ import annotations

import datetime as dt
import re

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.anew import new_date
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.days.agreed_then import dated_by_its_accord
from models.follow_ups.days.dates_of_others import of_another_clause
from models.follow_ups.days.days_before import days_before
from models.follow_ups.days.gone_by import undone_before
from models.follow_ups.days.lengthened import by_how_much
from models.follow_ups.days.own_times import OwnTimes
from models.follow_ups.days.past_clauses import comes_after, in_past_clause
from models.follow_ups.days.seasons import names_a_break
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.days.told_times import BEHIND, NO_TIME, Told, ToldTimes
from models.signal import Kind, Span
from models.text.document import Document, Sentence
from models.text.places import places_between

_CLASSES = classes()
_HANGING_ON = ["after", "once", "as soon as", "at the end of", "during", "when"]
_HANGING = re.compile(rf"\b(?!once (?:more|again)\b)((?:{'|'.join(_HANGING_ON)})\s+[^,.;:\"]{{3,60}})")
_HANGING_REACH = 2
"""So many characters behind an act it may begin what its time hangs on."""
_A_YEAR = 366


_OF_FORCES: frozenset[Kind] = frozenset(("deployment", "withdrawal"))
"""Of them alone it is told when they came, and with no day that they may go: "troops sent to Chad in March | could go home"."""


class Timing:
    """The time phrases of a document, read as times of acts to come."""

    def __init__(self, document: Document, phrases: TimePhrases) -> None:
        self._document = document
        self._times = phrases
        self._own = OwnTimes(document, phrases)
        self._told = ToldTimes(document, phrases)

    def of(self, candidate: Candidate, sentence: Sentence, *, dated: bool) -> Told | None:
        """The time of an act; None where it needs a date to be an act and has none.

        `dated` tells whether the words of the sentence hold a time expression at all.
        """
        known = NO_TIME if dated_by_its_accord(candidate) else days_before(candidate) if dated else None
        if known is not None:
            return known
        measured = False
        if dated:
            inside = self._ahead(candidate, self._own.inside(candidate))
            if inside is None:
                return None
            for span in inside + self._own.beside(candidate):
                time = self._times.at(span[0])
                length = by_how_much(candidate, time)
                measured = measured or length
                if (
                    length
                    or names_a_break(self._document.lower, span)
                    or comes_after(candidate, time, self._document.day)
                ):
                    continue
                told = self._told.read_or_recall(span, candidate)
                if told is not None:
                    return _recalled(candidate) if told is BEHIND else told
            head = candidate.words.starts[candidate.head]
            if candidate.status == "agreed" and any(span[0] > head and self._of_old(span) for span in inside):
                return None
        if not candidate.sure or candidate.past:
            return NO_TIME if measured or (dated and self._own.announced_today(candidate)) else None
        hanging = (
            self._anew(candidate, sentence) or self._open(sentence) or self._hanging(candidate, sentence)
        )
        if hanging is BEHIND:
            return _recalled(candidate)
        return hanging or self._coming(candidate) or NO_TIME

    def _ahead(self, candidate: Candidate, inside: list[Span]) -> list[Span] | None:
        """The times that may be the act's; None where its clause looks back, and not only its subject: "talks put off in May will …"."""
        day = self._document.day
        past = [span for span in inside if in_past_clause(candidate, self._times.at(span[0]), day)]
        if not past:
            return inside
        words = candidate.words
        if candidate.nominal or any(words.at(span[0]) >= candidate.subject[1] for span in past):
            return None
        ahead = [span for span in inside if span not in past]
        return ahead if ahead or candidate.kind in _OF_FORCES else None

    def _of_old(self, span: Span) -> bool:
        """Whether the time is more than a year gone by: what was agreed then is history."""
        last, day = self._times.at(span[0]).last, self._document.day
        return last is not None and day is not None and (day - last).days > _A_YEAR

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
            meaning = self._told.resolved(phrase, "act", span[0])
            if meaning.precision == "day":
                return Told(phrase, meaning.first, meaning.last, meaning.precision)
        return None

    def _hanging(self, candidate: Candidate, sentence: Sentence) -> Told | None:
        """A time that hangs on another act ("after the talks") is kept as a phrase without days."""
        if candidate.status == "cancelled":
            return None
        match = self._leading_on(
            candidate.words.starts[candidate.head],
            candidate.words.ends[candidate.last - 1] + _HANGING_REACH,
            sentence.end,
        )
        if match is None:
            return None
        inner = self._times.between(match.start(1), match.end(1))
        if inner and of_another_clause(candidate.words, candidate.words.at(inner[0].start) - 1):
            return None
        described = bool(inner) and self._times.attributive((inner[0].start, inner[0].end))
        dated = bool(inner) and not (
            described or self._own.of_today(inner[0]) or comes_after(candidate, inner[0], self._document.day)
        )
        if dated and inner[0].type != "DURATION":
            return self._told.read_or_recall((inner[0].start, inner[0].end), candidate)
        return Told(self._document.clean[match.start(1) : match.end(1)], None, None, "none")

    def _leading_on(self, first: int, last: int, end: int) -> re.Match[str] | None:
        """The first phrase that starts between `first` and `last` and hangs the time on another act; it lies before `end`."""
        lower = self._document.lower
        for at in places_between(lower, _HANGING_ON, first, min(last + 1, end)):
            match = _HANGING.match(lower, at, end)
            if match is not None:
                return match
        return None

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
    """What remains of an act whose time has gone by: an accord, or that it is off; plans of then are none, nor what was off before."""
    if undone_before(candidate):
        return None
    return NO_TIME if candidate.status in ("agreed", "cancelled") else None
