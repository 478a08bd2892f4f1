"""Deadlines and ultimatums: "has until Sept. 17 to", "had 48 hours to", "must leave by Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import DEADLINE
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import subject_start
from models.follow_ups.words import Words

_CLASSES = classes()
_GAVE = frozenset(("gave", "gives"))
_UNITS = frozenset(("hours", "days", "weeks", "months", "day", "week", "month"))
_TERM_REACH = 7
_DATE_REACH = 8


def deadlines(setting: Setting) -> Iterator[Candidate]:
    """Yield the deadlines that a sentence sets."""
    words = setting.words
    if not setting.dated or setting.ritual:
        return
    for index, word, roles in setting.marks:
        if not roles & DEADLINE:
            continue
        span: Range | None = None
        if word in _CLASSES.having or word in _CLASSES.giving:
            span = _term(words, index)
        elif word == "must":
            span = _duty(words, index)
        elif word == "deadline":
            span = _named(words, index)
        if span is not None:
            yield Candidate(words, *span, index, (span[0], index), "deadline", "confirmed", sure=False)


def _term(words: Words, index: int) -> Range | None:
    """Having or giving somebody a time to do something; the span of its clause."""
    lower = words.lower
    for at in range(index + 1, min(index + _TERM_REACH, len(lower))):
        if words.timed[at] and (lower[at] == "until" or lower[at - 1] == "until" or _to_follows(words, at)):
            end = at
            while end < len(lower) and words.timed[end]:
                end += 1
            return subject_start(words, index), max(clause_end(words, end), end)
        if words.timed[at] and lower[index] in _GAVE and _length(words, at):
            return subject_start(words, index), clause_end(words, at + 1)
        if lower[at] in _CLASSES.no_term_after or acts().base(lower[at], "past") or lower[at].endswith("ed"):
            return None
    return None


def _length(words: Words, at: int) -> bool:
    """Whether a time of some hours or days begins there that is given to somebody: not "two weeks of talks"."""
    lower = words.lower
    length = False
    while at < len(words.lower) and words.timed[at]:
        length = length or lower[at] in _UNITS
        at += 1
    return length and lower[at : at + 1] != ["of"] and lower[at : at + 1] != ["'"]


def _to_follows(words: Words, at: int) -> bool:
    while at < len(words.lower) and words.timed[at]:
        at += 1
    return at + 1 < len(words.lower) and (
        words.lower[at] == "to" or words.lower[at : at + 2] == ["in", "which"]
    )


def _duty(words: Words, index: int) -> Range | None:
    """What has to be done by a day; the span of its clause."""
    end = clause_end(words, index + 1)
    for at in range(index + 1, end - 1):
        if words.lower[at] in ("by", "before") and words.timed[at + 1]:
            return subject_start(words, index), end
    return None


def _named(words: Words, index: int) -> Range | None:
    near = words.timed[max(0, index - _DATE_REACH) : index + _DATE_REACH]
    return (subject_start(words, index), clause_end(words, index + 1)) if any(near) else None
