"""Months gone by, which a clause in the past looks back to: in May, "was first planned for | February"."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.subjects import is_base
from models.times import resolve

_CLASSES = classes()
_MONTH = re.compile(rf"\b(?:{'|'.join((*calendar.month_name[1:], *calendar.month_abbr[1:]))})\b")
_ONWARD = re.compile(r"\b(?:\d{4}|next|coming|this|until|till|by|before|within)\b", re.IGNORECASE)
"""What tells by itself which year is meant, or that a time is still to come."""
_PRESENT = frozenset(
    ("will", "'ll", "shall", "would", "may", "might", "could", "should", "can", "is", "are", "has", "have", "now", "until")
)  # fmt: skip
_NEARER = 1.5
"""A time gone by may be this much further away than the one ahead: what is to come is seldom told in the past."""
_FIXED = frozenset(("set", "due", "put", "held"))
"""Participles of what was planned that don't end in -ed."""


def gone_by(candidate: Candidate, phrase: str, at: int, day: dt.date) -> bool:
    """Whether the time at word `at` is the one gone by, in a clause that looks back."""
    if _MONTH.search(phrase) is None or _ONWARD.search(phrase) is not None:
        return False
    if not _looks_back(candidate, at):
        return False
    past = resolve(phrase, day=day, future=False, role="act", mentioned=None)
    ahead = resolve(phrase, day=day, future=True, role="act", mentioned=None)
    if past.last is None or ahead.first is None or not past.last < day < ahead.first:
        return False
    return day - past.last < _NEARER * (ahead.first - day)


def _looks_back(candidate: Candidate, at: int) -> bool:
    """Whether the words up to the time tell of the past: "was planned for", "agreed on in", "was to open in"."""
    if candidate.past and not candidate.nominal:
        return True
    words = candidate.words
    near = words.lower[candidate.first : at]
    if near[-1:] == ["to"] or any(
        words.lower[to] == "to" and is_base(words, to + 1) for to in range(candidate.first, at)
    ):
        return False
    told = any(
        word in _CLASSES.be_past or word in _FIXED or word == "had" or word.endswith("ed") for word in near
    )
    return told and _PRESENT.isdisjoint(near)
