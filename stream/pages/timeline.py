"""The follow-ups of an article as a timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from models.signal import FollowUp, When
from stream.pages.days import long_day, long_days
from stream.pages.panels import shortened
from stream.pages.segments import plain

_WEEK = 7
_MONTH = 30.44


class Entry(NamedTuple):
    """One act: its day or days in words, how far off they are, and what is to happen."""

    number: int
    day: str
    distance: str
    told: str
    kind: str
    status: str
    participants: tuple[tuple[str, str], ...]
    location: str
    text: str


def timeline(follow_ups: Sequence[FollowUp], today: dt.date | None) -> list[Entry]:
    """The acts by day, the open ones behind the dated ones, those without any day last."""
    ordered = sorted(enumerate(follow_ups, 1), key=lambda item: (*_order(item[1].when), item[0]))
    return [
        Entry(
            number,
            _day(act.when),
            _distance(act.when, today),
            plain(act.when.text or ""),
            act.kind,
            act.status,
            tuple((plain(who.text), who.actor or "") for who in act.participants),
            plain(act.location or ""),
            shortened(act.text),
        )
        for number, act in ordered
    ]


def _order(when: When) -> tuple[int, str]:
    if when.start is None and when.end is None:
        return 2, ""
    return (1 if when.end is None else 0), when.end or when.start or ""


def _day(when: When) -> str:
    match when.start, when.end:
        case None, None:
            return "No date told"
        case str(start), None:
            return f"From {long_day(dt.date.fromisoformat(start))}"
        case None, str(end):
            return f"By {long_day(dt.date.fromisoformat(end))}"
        case str(start), str(end):
            return long_days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    return ""


def _distance(when: When, today: dt.date | None) -> str:
    """How far a day or the end of some days is from the article's, in the largest unit that fits twice."""
    if today is None or when.end is None:
        return ""
    days = (dt.date.fromisoformat(when.end) - today).days
    if days < 0:
        return ""
    return (
        ("within " if when.start != when.end else "in ") + _span(days)
        if days > 1
        else ("that day", "the next day")[days]
    )


def _span(days: int) -> str:
    if days < 2 * _WEEK:
        return f"{days} days"
    if days < 2 * _MONTH:
        return f"{days // _WEEK} weeks"
    return f"{round(days / _MONTH)} months"
