"""Which of the dates around an act that is off or put off are not its own: that of the decision, and that of the old plan."""

from __future__ import annotations

import datetime as dt

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import FIRM, undoing
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_PLANNED_REACH = 3
_TOWARDS = frozenset(("to", "before", "until", "till", "for", "into", "by", "later"))
_BEFORE_DATES = frozenset(("early", "late", "mid", "the", "at", "least", "on", "as", "around", "about"))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OF_ONCE = frozenset(("lapsed", "collapsed", "barred", "turned"))
"""Words of what was over at once, on the weekday behind them: "turned the inspectors away | on Friday"."""
_SPANS = frozenset(("period", "window", "days", "dates", "week", "weeks"))
"""Nouns of which "from … to" gives the first and the last day."""
_LATELY = 2
"""A weekday this many days back, or the article's own, is the one on which an act was called off."""


def dates_the_telling(candidate: Candidate, index: int, last: int, day: dt.date | None) -> bool:
    """Whether the time at words `[index, last)` is that of the decision or denial and not the act's: "on Monday scrapped"."""
    at = undoing(candidate)
    words = candidate.words
    lower = words.lower
    if at is None:
        if candidate.kind == "deadline" and not candidate.nominal and index < candidate.head:
            # When more time was given: "on Monday | gave Chad two more weeks".
            return lower[index] in _WEEKDAYS or lower[index] == "today"
        if index < candidate.subject[1] < len(lower) and lower[candidate.subject[1]] in _CLASSES.declaring:
            return lower[index] in _WEEKDAYS or lower[index] == "today"
        if candidate.status == "cancelled" and not _OF_ONCE.isdisjoint(lower[candidate.first : index]):
            return lower[index] in _WEEKDAYS and _lately(lower[index], day)
        told = not DENYING.isdisjoint(lower[max(0, index - _PLANNED_REACH) : index])
        if told and lower[last : last + 1] == ["that"]:
            return True
        return not (_CLASSES.rejecting | DENYING).isdisjoint(lower[index : candidate.head])
    if index < at:
        return not candidate.nominal and candidate.subject[1] == at
    if lower[last : last + 1] in (["'s"], ["'"]) or _planned(words, at + 1, index):
        return False
    if candidate.status == "postponed":
        plain = lower[index] in _WEEKDAYS or lower[index] == "today"
        return plain and _introduction(words, index) not in _TOWARDS | {"from"}
    return lower[index] in _WEEKDAYS and _lately(lower[index], day)


def given_up(candidate: Candidate, index: int) -> bool:
    """Whether the time at word `index` is the one that a postponed act had at first, not its new one."""
    at = undoing(candidate)
    if at is None:
        head, last = candidate.head, candidate.last
        if not candidate.nominal and index < head and True in candidate.words.timed[head:last]:
            return True
        onward = candidate.words.lower[index:last]
        return not FIRM.isdisjoint(onward) or "but" in onward or "now" in onward
    if index < at or _planned(candidate.words, at + 1, index):
        return True
    anew = not FIRM.isdisjoint(candidate.words.lower[at:index])
    left = not anew and _introduction(candidate.words, index) == "from"
    return left and candidate.words.lower[index - 2] not in _SPANS


def of_new_days(candidate: Candidate) -> bool:
    """Whether "from … to" gives the first and last of the new days: "was put off and will now run | from June 3 to 7"."""
    at = undoing(candidate)
    first = candidate.first if at is None else at
    return not FIRM.isdisjoint(candidate.words.lower[first : candidate.last])


def only_planned(candidate: Candidate) -> bool:
    """Whether all days stand before the word that puts off, which are those of the plan: "set for May 3 to 5, was | delayed"."""
    at = undoing(candidate)
    return at is not None and candidate.nominal and True not in candidate.words.timed[at : candidate.last]


def _planned(words: Words, first: int, index: int) -> bool:
    """Whether the time is told as one that was planned: "due on Friday", "that was to open on Friday"."""
    near = words.lower[first:index]
    if not cues().postmodifiers.words.isdisjoint(near[-_PLANNED_REACH:]):
        return True
    if "to" in near[-_PLANNED_REACH:] and near[-_PLANNED_REACH - 1 : -_PLANNED_REACH] == ["due"]:
        return True
    return any(
        near[at] in _CLASSES.relatives and not _CLASSES.finite.isdisjoint(near[at:])
        for at in range(len(near))
    )


def _introduction(words: Words, index: int) -> str:
    """The word that leads to the time, without those between: "to | at least", "until"."""
    at = index - 1
    while at > 0 and words.lower[at] in _BEFORE_DATES:
        at -= 1
    return words.lower[at] if at >= 0 else ""


def _lately(weekday: str, day: dt.date | None) -> bool:
    return day is not None and (day.weekday() - _WEEKDAYS.index(weekday)) % 7 <= _LATELY
