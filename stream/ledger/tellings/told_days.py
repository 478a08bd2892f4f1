"""Which of the days in the words of an act are those of the act: not an hour alone, the day of the plan, or a season of the other hemisphere."""

from __future__ import annotations

import datetime as dt

from stream.ledger.particulars.days import DAY, GRAIN, NO_DAYS, Days, days_of, number
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD
from stream.ledger.rules import rules

_PLANNED_REACH = 3
"""So many words before the day tell whether it was only planned."""
_NEW_DAYS = ("until", "till", "before", "to ")
"""How the time begins that an act is put off to."""
_MOVED = ("until", "till", "to ")
"""The same, where no day of the plan begins so: "due on January 8 and 9, | until March 4"."""
_TO_NEW_DAYS = (" to", " until", " till")
"""How the words before it end: "which was to start on Tuesday, to | March 20"."""
_POSSESSIVE = "'s "
"""What makes a time that of a planned act: "asked to delay | next week's | visit"."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def hour_only(told: Told) -> bool:
    """Whether what goes on from another act gives an hour and no day: "the launch window opens at 9 a.m."."""
    ahead = told.status is not None and told.follows and told.place == "text" and told.kind != "deadline"
    return ahead and rules().hour.search((told.when.text or "").strip().lower()) is not None


def open_season(days: Days, states: frozenset[str | None]) -> Days:
    """The days, open where they are of a season of a state that has its autumn in April."""
    return NO_DAYS if days.grain == GRAIN["season"] and not rules().southern.isdisjoint(states) else days


def of_the_plan(told: Told, text: str) -> bool:
    """Whether the only time of an act that is put off is the one that it was planned for, and no new one: "planned for May", not "as planned but in May"."""
    at = text.find((told.when.text or "").lower())
    if told.when.text is None or not days_of(told.when).dated or at < 0:
        return False
    _, _, ahead = text[:at].rpartition(" but ")
    if text[at + len(told.when.text) :].startswith(_POSSESSIVE) and not ahead.rstrip().endswith(_TO_NEW_DAYS):
        return True
    before = WORD.findall(ahead)[-_PLANNED_REACH:]
    anew = (told.when.text or "").lower().startswith(_NEW_DAYS) or ahead.rstrip().endswith(_TO_NEW_DAYS)
    was_to = not anew and rules().was_to.search(ahead) is not None
    moved = (told.when.text or "").lower().startswith(_MOVED)
    if "now" not in before and (was_to or not (moved or rules().words.planned.isdisjoint(before))):
        return True
    # What stands on the next line, below the words of a title, tells of the act anew.
    behind = text[at:].partition("\n")[0]
    return not rules().words.putting_off.isdisjoint(WORD.findall(behind))


def this_day(told: Told, at: float) -> tuple[tuple[str, str], ...]:
    """The day of the article, where an act of its weekday was changed: "the signing set for Friday", told on Friday."""
    day = int(at // DAY)
    weekday = (told.when.text or "").lower().rpartition(" ")[2] in _WEEKDAYS
    named = [number(first) for first, _ in told.also] + ([days_of(told.when).first] if weekday else [])
    if day + len(_WEEKDAYS) not in named:
        return ()
    today = dt.datetime.fromtimestamp(at, dt.UTC).date().isoformat()
    return ((today, today),)


def days_told(told: Told) -> tuple[tuple[str, str], ...]:
    """The day that the words give, where they give one; a range of days as its first and last."""
    first, last = told.when.start, told.when.end
    return () if first is None or last is None else ((first, last),)
