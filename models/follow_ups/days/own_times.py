"""Which time phrases may date an act: those in its words, the likeliest first, and those just outside them."""

from __future__ import annotations

from models.follow_ups.agreeing.accepted import of_offer
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.moves import day_named_before
from models.follow_ups.changed_plans.overturning import undoing
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.days import dating
from models.follow_ups.days.dates_overturned import dates_the_telling, given_up, of_new_days, only_planned
from models.follow_ups.days.days_of_nouns import of_its_object, of_its_subject
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.days.told_times import WEEKDAYS
from models.follow_ups.days.verb_days import of_its_verb
from models.mentions import TimeMention
from models.signal import Kind, Span
from models.text.document import Document

_CLASSES = classes()
_AFTER = frozenset(("after", "following"))
_ENDING = ("by ", "until ", "till ", "before ", "within ")
"""What leads to the end of a term."""
_TOWARDS = ("until ", "to ", "till ", "before ")
_UNDONE = frozenset(("cancelled", "postponed"))
_TO_COME: frozenset[Kind] = frozenset(
    (
        "visit",
        "talks",
        "meeting",
        "summit",
        "call",
        "exercise",
        "withdrawal",
        "deployment",
        "exchange",
        "signing",
    )
)
"""Kinds of what is still to come where it is announced; a ban may be in force at once."""


class OwnTimes:
    """The time phrases of a document, asked for those that an act may have as its own."""

    def __init__(self, document: Document, phrases: TimePhrases) -> None:
        self._document = document
        self._times = phrases

    def inside(self, candidate: Candidate) -> list[Span]:
        """The phrases within the act that may date it, the likeliest first."""
        words, times = candidate.words, self._times
        moved = candidate.status == "postponed" and not of_new_days(candidate) and not only_planned(candidate)
        spans = times.joined(words.starts[candidate.first], words.ends[candidate.last - 1], moved=moved)
        if not spans:
            return spans
        if candidate.status in _UNDONE:
            spans = [span for span in spans if not self._of_telling(candidate, span)]
        spans = [
            span
            for span in spans
            if not self._of_occasion(candidate, span)
            and not of_its_verb(candidate, words.at(span[0]), self._document.day)
        ]
        if _told_of(candidate):
            before = 0 if candidate.kind in _TO_COME else 1
            spans = [span for span in spans if not self._names_today(span, before=before)]
        if candidate.kind == "deadline" and len(spans) > 1:
            spans = [span for span in spans if not self._names_today(span, before=1)] or spans
        nominal, head, cue = candidate.nominal, words.starts[candidate.head], candidate.subject[1]
        dated_cue = not nominal and cue < len(words.lower) and words.lower[cue] in _CLASSES.dated_cues
        dated_cue = dated_cue and undoing(candidate) is None
        dated_cue = dated_cue or (not nominal and _asked_of_two(candidate))
        inside = [
            span
            for span in spans
            if self._dates(candidate, span, words.at(span[0]))
            and not (dated_cue and span[0] < head and not of_offer(candidate, words.at(span[0])))
        ]
        if len(inside) > 1:
            self._sort(inside, candidate)
        return inside

    def _dates(self, candidate: Candidate, span: Span, at: int) -> bool:
        """Whether the phrase at word `at` dates the act itself, and nothing else in its words."""
        words, nominal = candidate.words, candidate.nominal
        if not nominal and at < candidate.subject[0]:
            return False
        past = dating.of_past_act(words, at) and not dating.undone_at_once(candidate, at)
        if (past and not _said_of(candidate, at)) or dating.of_its_name(candidate, at):
            return False
        if dating.of_its_reason(candidate, at):
            return False
        if (nominal and span[0] < words.starts[candidate.head]) or not self._times.attributive(span):
            return True
        behind = words.at(span[1])
        return of_its_object(candidate, at, behind) or of_its_subject(candidate, behind, self._document.day)

    def beside(self, candidate: Candidate) -> list[Span]:
        """Phrases just outside the act: behind its clause, and before its subject ("On Friday, …")."""
        words, between = candidate.words, _CLASSES.between_act_and_date
        lower, timed = words.lower, words.timed
        spans: list[Span] = []
        at = candidate.last
        while at < len(lower) and not timed[at] and lower[at] in between:
            at += 1
        called_off = candidate.nominal and candidate.status == "cancelled"
        just_agreed = candidate.nominal and lower[candidate.last - 1] == "agreed"
        if at < len(lower) and timed[at] and not (called_off or just_agreed):
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

    def of_today(self, time: TimeMention) -> bool:
        """Whether it is the name of the article's own weekday."""
        day = self._document.day
        return day is not None and WEEKDAYS.get(self._document.lower[time.start : time.end]) == day.weekday()

    def announced_today(self, candidate: Candidate) -> bool:
        """Whether the only time in the act's words is the day on which it was announced: "announced a visit on Wednesday"."""
        words = candidate.words
        if candidate.kind not in _TO_COME or not _told_of(candidate) or _reacted_to(candidate):
            return False
        spans = self._times.joined(words.starts[candidate.head], words.ends[candidate.last - 1])
        return bool(spans) and all(self._names_today(span) for span in spans)

    def _names_today(self, span: Span, *, before: int = 0) -> bool:
        """Whether it begins with the name of the article's own weekday, or of one at most so many days before: "on Tuesday evening"."""
        day, time = self._document.day, self._times.at(span[0])
        named = self._document.lower[time.start : time.end].partition(" ")[0]
        number = WEEKDAYS.get(named)
        return day is not None and number is not None and (day.weekday() - number) % _WEEK <= before

    def _of_telling(self, candidate: Candidate, span: Span) -> bool:
        words = candidate.words
        return dates_the_telling(candidate, words.at(span[0]), words.at(span[1]), self._document.day)

    def _of_occasion(self, candidate: Candidate, span: Span) -> bool:
        """Whether the article's own weekday is that of what came before: "will lift its ban | after talks in Oslo on Friday"."""
        if not self.of_today(self._times.at(span[0])):
            return False
        words = candidate.words
        at = words.at(span[0])
        after = candidate.first - 1 if candidate.nominal else candidate.head
        return not _AFTER.isdisjoint(words.lower[max(0, after) : at])

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
                    dating.before_fixing(candidate, words.at(span[0])),
                    span[0] < head,
                )
            )


def _asked_of_two(candidate: Candidate) -> bool:
    """Whether the subject stands behind the verb that asks it to do the act: "urged | Peru and Chile on Friday to meet"."""
    first, to = candidate.subject
    lower = candidate.words.lower
    if first == 0 or lower[to : to + 1] != ["to"]:
        return False
    return cues().infinitive.get(lower[first - 1]) == "possible"


def _told_of(candidate: Candidate) -> bool:
    """Whether the act is the object of what somebody did, whose day it is: "announced | the deadline on Tuesday"."""
    head = candidate.head
    return not _ANNOUNCING.isdisjoint(candidate.words.lower[max(0, head - _OBJECT_REACH) : head])


def _said_of(candidate: Candidate, index: int) -> bool:
    """Whether the day at word `index` describes the act of which somebody speaks: "said the | May 20 visit still stands"."""
    lower = candidate.words.lower
    led = index > 1 and lower[index - 1] == "the" and lower[index - 2] in _CLASSES.saying
    return led and candidate.nominal and index < candidate.head


def _reacted_to(candidate: Candidate) -> bool:
    """Whether somebody only spoke of an act that may be over: "condemned | the visit on Tuesday"."""
    head = candidate.head
    return not _REACTING.isdisjoint(candidate.words.lower[max(0, head - _OBJECT_REACH) : head])


_OBJECT_REACH = 4
_REACTING = frozenset(("condemned", "criticised", "criticized", "discussed", "welcomed"))
_WEEK = 7
_ANNOUNCING = frozenset(
    (
        "announced",
        "imposed",
        "welcomed",
        "set",
        "confirmed",
        "condemned",
        "unveiled",
        "declared",
        "discussed",
        "criticised",
        "criticized",
        "ordered",
        "issued",
        "adopted",
        "approved",
    )
)
