"""Months gone by, which a clause in the past looks back to: in May, "was first planned for | February"."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.days.past_clauses import still_planned
from models.follow_ups.grammar.subjects import is_base
from models.times import resolve

_CLASSES = classes()
_MONTH = re.compile(rf"\b(?:{'|'.join((*calendar.month_name[1:], *calendar.month_abbr[1:]))})\b")
_INITIALS = re.compile("|".join(calendar.month_abbr[1:]))
"""What each of these begins with, looked for first since it can be found many times sooner."""
_DAYS = frozenset(on + name for on in ("", "on ", "On ") for name in calendar.day_name)
"""What most times are told by, with no month in it."""
_ONWARD = re.compile(r"\b(?:\d{4}|next|coming|this|until|till|by|before|within)\b", re.IGNORECASE)
"""What tells by itself which year is meant, or that a time is still to come."""
_PRESENT = frozenset(
    ("will", "'ll", "shall", "would", "may", "might", "could", "should", "can", "is", "are", "has", "have", "now", "until")
)  # fmt: skip
_UNDONE = frozenset(("cancelled", "postponed"))
_RELATING = (["where"], ["which"], ["after"], ["when"], ["since"], ["although"], ["though"], ["because"])
"""What leads a clause beside the news."""
_NEARER = 1.5
"""A time gone by may be this much further away than the one ahead: what is to come is seldom told in the past."""
_FIXED = frozenset(("set", "due", "put", "held"))
"""Participles of what was planned that don't end in -ed."""


def gone_by(candidate: Candidate, phrase: str, at: int, day: dt.date) -> bool:
    """Whether the time at word `at` is the one gone by, in a clause that looks back."""
    if (
        phrase in _DAYS
        or _INITIALS.search(phrase) is None
        or _MONTH.search(phrase) is None
        or _ONWARD.search(phrase) is not None
    ):
        return False
    if not _looks_back(candidate, phrase, at):
        return False
    past = resolve(phrase, day=day, future=False, role="act", mentioned=None)
    ahead = resolve(phrase, day=day, future=True, role="act", mentioned=None)
    if past.last is None or ahead.first is None or not past.last < day < ahead.first:
        return False
    return day - past.last < _NEARER * (ahead.first - day)


def undone_before(candidate: Candidate) -> bool:
    """Whether it had been put off or called off before what the article tells: "where the round in June | had been called off"."""
    if candidate.status not in _UNDONE:
        return False
    lower = candidate.words.lower
    had = next((at for at in range(candidate.first, candidate.last) if lower[at] == "had"), None)
    if had is None or lower[candidate.first - 1 : candidate.first] in _RELATING:
        return had is not None
    return cues().context.reports.isdisjoint(lower[:had])


def _looks_back(candidate: Candidate, phrase: str, at: int) -> bool:
    """Whether the words up to the time tell of the past: "was planned for", "agreed on in", "was to open in"."""
    present = any(sign.isdigit() for sign in phrase) and _in_present(candidate)
    if (candidate.past and not candidate.nominal and not present) or undone_before(candidate):
        return True
    words = candidate.words
    if still_planned(words, at):
        return False
    near = words.lower[candidate.first : at]
    if near[-1:] == ["to"] or any(
        words.lower[to] == "to" and is_base(words, to + 1) for to in range(candidate.first, at)
    ):
        return False
    told = any(
        word in _CLASSES.be_past or word in _FIXED or word == "had" or word.endswith("ed") for word in near
    )
    return told and _PRESENT.isdisjoint(near)


def _in_present(candidate: Candidate) -> bool:
    """Whether its own verb, behind its subject at once, tells it in the present tense: "ministers | meet on July 14", "the pact | expires"."""
    relative = candidate.words.lower[candidate.subject[1]] in _CLASSES.relatives
    if candidate.subject[1] + relative != candidate.head:
        return False
    known, word = candidate.words.acts, candidate.words.lower[candidate.head]
    if known.base(word, "s") is not None:
        return True
    # "The previous visit on July 14" is read as a verb now and then.
    return known.base(word, "base") is not None and word not in known.nouns
