"""The one day to come that an article names, for an act that its words leave undated.

Readers cut the words of an act short ("the envoys will meet | in Oslo, on May 8"), or find it in the title alone ("Council to vote on mission"),
while the article names one day to come and no more. What else would that day be for?
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from models.signal import When
from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told

if TYPE_CHECKING:
    from models.signal import Place, Time
    from stream.records.score import Score

_DATE = re.compile(r"\d")
"""A day that is named by its number: of a bare weekday it is often not told whether that is gone by."""
_MOVED = re.compile(
    r"\b(?:mov(?:e[ds]?|ing)|push(?:ed|es)|shift(?:ed|s)|rescheduled?|brought forward|put back)\b"
)
"""Verbs that ask for a day to which something goes; what was put off may stand with the one that it was planned for."""
_REACH = 80
"""The day stands within so many characters behind the words of the act."""
_CHANGED = ("postponed", "cancelled")
_AHEAD = ("confirmed", "agreed", "expected")


def day_ahead(score: Score, day: dt.date, place: Place) -> tuple[When, int] | None:
    """The only day after the article's own that its title or text names by its number, and where it stands first; None where there are more."""
    found = [time for time in score.times if time.place == place and _ahead(time, day)]
    if len({(time.start, time.end) for time in found}) != 1:
        return None
    first = min(found, key=lambda time: time.span)
    return When(text=first.text, start=first.start, end=first.end, precision="day"), first.span[0]


def on_days_beside(score: Score, acts: Sequence[Told], day: dt.date) -> tuple[Told, ...]:
    """The acts of an article, one that has no day on the only one to come that the text names, if that is its own."""
    found = day_ahead(score, day, "text")
    if found is None or any(days_of(act.when).first == days_of(found[0]).first for act in acts):
        return tuple(acts)
    when, at = found
    if any(act.status in _CHANGED for act in acts):
        return tuple(_moved_to(act, when, at) for act in acts)
    alone = not any(act.status in _AHEAD and act.place == "text" for act in acts)
    return tuple(
        msgspec.structs.replace(act, when=when) if _undated(act) and _beside(act, at, alone=alone) else act
        for act in acts
    )


def _moved_to(act: Told, when: When, at: int) -> Told:
    """What is moved to no day that its words tell, on the day that follows them: "moved the summit | once more, to May 11"."""
    told = act.also or act.when.start is not None or (act.when.text or "").lower().startswith("no ")
    moved = act.status == "postponed" and act.sure and _MOVED.search((act.text or "").lower()) is not None
    return (
        msgspec.structs.replace(act, when=when)
        if moved and not told and _beside(act, at, alone=False)
        else act
    )


def _ahead(time: Time, day: dt.date) -> bool:
    if time.precision != "day" or time.start is None or time.end is None or _DATE.search(time.text) is None:
        return False
    return dt.date.fromisoformat(time.start) > day


def _undated(act: Told) -> bool:
    days = days_of(act.when)
    return act.sure and act.status in _AHEAD and not days.dated and days.first is None


def _beside(act: Told, at: int, *, alone: bool) -> bool:
    if act.place == "title":
        return alone
    return act.span is not None and 0 <= at - act.span[1] <= _REACH
