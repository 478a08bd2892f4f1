"""Months and days without a year that a clause in the past tense names: "had agreed to the inspection in July", told in August."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.words import Words
from models.mentions import TimeMention

_CLASSES = classes()
_FAR = 214
"""Days; what is further ahead than this was last less than five months ago."""
_LATELY = 150
_CLAUSE_REACH = 24
_NEAR = 3
_BEFORE = frozenset(
    ("first", "last", "previous", "earlier", "preceding", "past", "initial", "opening", "recent", "latest")
)
_OPENING = frozenset(("that", "which", "and", "but", "while", "whose", "who", ";"))
_AHEAD = frozenset(
    ("will", "would", "'ll", "shall", "could", "may", "might", "next", "coming", "upcoming", "until", "till", "before")
)  # fmt: skip
_STANDING = frozenset(("cancelled", "postponed", "agreed"))
"""What a clause in the past tense leaves: that an act was agreed, moved or called off."""
_AFTER = frozenset(("after", "following", "since", "despite"))
_NAMED = re.compile(
    rf"\b(?:{'|'.join(calendar.month_name[1:])}|(?:{'|'.join(calendar.month_abbr[1:])})\b)".lower()
)
_WEEKDAYS = frozenset(map(str.lower, calendar.day_name))
"""Days that no month is named with, though most times are told by them."""
_YEAR = re.compile(r"\b\d{4}\b")
_ANNOUNCING = cues().context.reports - _CLASSES.saying
"""Verbs that may take the act as their object, and so tell of its day, or of theirs."""


def in_past_clause(candidate: Candidate, time: TimeMention, day: dt.date | None) -> bool:
    """Whether a time without a year is the last of that name, and no next one, as the act's clause looks back."""
    if day is None or time.first is None or time.last is None:
        return False
    if candidate.status in _STANDING and not _long_agreed(candidate, time):
        return False
    text = candidate.words.document.lower[time.start : time.end]
    if text in _WEEKDAYS or not _far_or_gone(time.first, time.last, day):
        return False
    if _NAMED.search(text) is None or _YEAR.search(text) is not None or not _AHEAD.isdisjoint(text.split()):
        return False
    at = candidate.words.at(time.start)
    if still_planned(candidate.words, at):
        return False
    after = _after(candidate.words, at)
    over = after is not None and after < candidate.head < at
    return over or candidate.status == "agreed" or _once_before(candidate) or _looks_back(candidate, at)


def still_planned(words: Words, at: int) -> bool:
    """Whether an act is told with the day it is planned for, and then that it "will" be: "scheduled for | December 12, will be held"."""
    lower = words.lower
    planned = lower[at - 1] == "for" and not _CLASSES.fixed.isdisjoint(lower[max(0, at - 1 - _NEAR) : at - 1])
    end = next((far for far in range(at, len(lower)) if not words.timed[far]), len(lower))
    return planned and lower[end : end + 2] in ([",", "will"], [",", "would"])


def _long_agreed(candidate: Candidate, time: TimeMention) -> bool:
    """Whether the time before the verb is when parties had agreed on what is no news: "In January they had | agreed to meet again"."""
    words = candidate.words
    lower = words.lower
    if candidate.status != "agreed" or words.at(time.start) >= candidate.head:
        return False
    had = next((at for at in range(candidate.first, candidate.head) if lower[at] == "had"), None)
    agreed = had is not None and lower[had + 1 : had + 2] in (["agreed"], ["undertaken"], ["consented"])
    return agreed and had is not None and words.at(time.start) < had


def comes_after(candidate: Candidate, time: TimeMention, day: dt.date | None) -> bool:
    """Whether a month beside the act is that of what it comes after: "after a meeting in Oslo in June, | they might meet"."""
    if day is None or time.first is None or time.last is None:
        return False
    text = candidate.words.document.lower[time.start : time.end]
    if text in _WEEKDAYS or not _far_or_gone(time.first, time.last, day):
        return False
    if _NAMED.search(text) is None or _YEAR.search(text) is not None:
        return False
    at = candidate.words.at(time.start)
    after = _after(candidate.words, at)
    return after is not None and (at < candidate.head or after > candidate.head)


def _far_or_gone(first: dt.date, last: dt.date, day: dt.date) -> bool:
    """Whether a time of that name was lately, and the next is far ahead."""
    return (first - day).days > _FAR or -_LATELY < (last - day).days < 0


def _once_before(candidate: Candidate) -> bool:
    """Whether its noun is told to be one that has been: "as at the | first meeting on February 5"."""
    words = candidate.words.lower[max(0, candidate.head - _NEAR) : candidate.head]
    return candidate.nominal and not _BEFORE.isdisjoint(words)


def _after(words: Words, index: int) -> int | None:
    """Where "after" stands, if the time at word `index` belongs to an act after which something else is: "| after talks in Oslo in June"."""
    lower = words.lower
    for at in range(index - 1, max(-1, index - _CLAUSE_REACH), -1):
        if lower[at] in _AFTER:
            return None if words.timed[at + 1] else at
        if lower[at] == "," or lower[at] in _AHEAD or boundary(words, at):
            return None
    return None


def _looks_back(candidate: Candidate, index: int) -> bool:
    """Whether the last verb before the time is one in the past tense, and none of saying or of what is ahead."""
    words = candidate.words
    lower = words.lower
    for at in range(index - 1, max(-1, index - _CLAUSE_REACH), -1):
        word = lower[at]
        if words.timed[at]:
            continue
        if word in _AHEAD or (word == "to" and is_base(words, at + 1)) or word in _CLASSES.saying:
            return False
        if word in _OPENING or boundary(words, at):
            return False
        if word == "had" or word in _CLASSES.be_past:
            return True
        if word in _ANNOUNCING:
            known = not _CLASSES.definite.isdisjoint(lower[at + 1 : candidate.head])
            return known or "had" in lower[max(0, at - 2) : at]
        if _past_verb(words, at):
            return True
    return False


def _past_verb(words: Words, at: int) -> bool:
    word = words.lower[at]
    if word in _CLASSES.fixed or words.lower[at - 1] in ("be", "been"):
        return False
    if words.lower[at - 1] in _AHEAD or words.lower[at - 1] == "to":
        # "Will let", "to run out": a base form that looks like a past one.
        return False
    return acts().base(word, "past") is not None or (finite(words, at) and word.endswith("ed"))
