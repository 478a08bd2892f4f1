"""A weekday of the week that the text has just told of: "will visit Rome next week. She arrives on Tuesday".

Readers take a bare weekday for the next one; where the same journey was told for next week, it is that of the week.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from models.signal import When
from stream.ledger.particulars.days import days_of, iso
from stream.ledger.particulars.places import relation, spot_of
from stream.ledger.particulars.told import Told

_AHEAD = ("confirmed", "agreed", "expected", "possible")
_WEEK = 7
_NEXT_WEEK = re.compile(r"\bnext week\b")
_BARE = re.compile(
    r"(?:(?:in|on|late|early|from|by|for) )*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?: (?:early|late|morning|noon|afternoon|evening|night))?"
)
_SOONER = re.compile(r"\b(?:first|before|ahead of|already|this)\b")
"""What is told so comes sooner than the week: "will first meet him on Friday"."""
_WITHIN = {"visit": ("visit", "meeting", "talks")}
"""What is done on a journey, beside acts of its own kind."""


def in_that_week(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, those on a weekday that belong to one told for next week on that day of it."""
    weeks = [act for act in acts if _of_next_week(act)]
    if not weeks:
        return tuple(acts)
    return tuple(_in_its_week(act, weeks) for act in acts)


def _in_its_week(act: Told, weeks: Sequence[Told]) -> Told:
    week = next((week for week in weeks if _of_it(act, week)), None)
    return act if week is None else _of_week(act, week)


def _of_next_week(act: Told) -> bool:
    text = (act.when.text or "").lower()
    return act.status in _AHEAD and act.place == "text" and _NEXT_WEEK.search(text) is not None


def _of_it(act: Told, week: Told) -> bool:
    """Whether the act on a weekday is the one told for next week, or a part of it."""
    if (
        act.status not in _AHEAD
        or act.place != "text"
        or act.kind not in _WITHIN.get(week.kind, (week.kind,))
    ):
        return False
    if act.span is None or week.span is None or act.span[0] < week.span[1]:
        return False
    if _BARE.fullmatch((act.when.text or "").strip().lower()) is None or _SOONER.search(
        (act.text or "").lower()
    ):
        return False
    if not act.sides <= week.sides or relation(spot_of(act.location), spot_of(week.location)) == "other":
        return False
    return _day_in(act, week) is not None


def _day_in(act: Told, week: Told) -> int | None:
    """The day of the week that the act's weekday is; None where it is none of it."""
    day, whole = days_of(act.when).first, days_of(week.when)
    if day is None or whole.first is None or whole.last is None:
        return None
    return next((at for at in (day, day + _WEEK) if whole.first <= at <= whole.last), None)


def _of_week(act: Told, week: Told) -> Told:
    """The act on its day of the week, in words that no longer pass for a bare weekday."""
    day = _day_in(act, week)
    assert day is not None
    when = When(text=f"{act.when.text} next week", start=iso(day), end=iso(day), precision="day")
    return msgspec.structs.replace(act, when=when)
