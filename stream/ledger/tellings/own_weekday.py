"""A weekday that is the article's own: the day on which somebody spoke, and never the same day of the week after.

"Chad and Mali agreed on a truce on Tuesday", told on a Tuesday: news gives what is a week off as "next Tuesday" or with its date. Of
fifty-six scripted years none told an act ahead otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import NO_TIME, number
from stream.ledger.particulars.told import Told

_AHEAD = ("confirmed", "agreed", "expected", "possible")
_WEEK = 7
_TUESDAY = 1
_WEEKEND = re.compile(r"(?:(?:on|at|over|during) )+the weekend")
_BARE = re.compile(
    r"(?:(?:on|late|early|from|by|for) )*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?: (?:early|late|morning|noon|afternoon|evening|night))?"
)


def without_own_weekday(acts: Sequence[Told], day: dt.date) -> tuple[Told, ...]:
    """The acts of an article of that day, those ahead without a time that is only its own weekday read as the next one."""
    return tuple(
        msgspec.structs.replace(act, when=NO_TIME)
        if (_a_week_on(act, day) and _bare(act)) or _last_weekend(act, day)
        else act
        for act in acts
    )


def _bare(act: Told) -> bool:
    return act.status in _AHEAD and _BARE.fullmatch((act.when.text or "").strip().lower()) is not None


def _a_week_on(act: Told, day: dt.date) -> bool:
    first = number(act.when.start)
    return (
        first is not None
        and act.when.end == act.when.start
        and first - (number(day.isoformat()) or 0) == _WEEK
    )


def _last_weekend(act: Told, day: dt.date) -> bool:
    """Whether it is told early in the week of the weekend, which then is the one just gone: "threatened at the weekend"."""
    text = (act.when.text or "").strip().lower()
    return act.status in _AHEAD and day.weekday() <= _TUESDAY and _WEEKEND.fullmatch(text) is not None
