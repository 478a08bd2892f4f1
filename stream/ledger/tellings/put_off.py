"""An act that an article tells to be off for its day, and to be on another: it is put off.

"The vote has been taken off the calendar for May 25. It is now to be held in June": whoever gives the new time, or says that one will be
found, has called nothing off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import NO_TIME, days_of, overlap
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

_AHEAD = ("confirmed", "agreed", "expected")
_NEW_DAY = re.compile(
    r"\b(?:another|a new|a later|a fresh|a different|new) (?:day|date|time|dates|days)\b.*\b(?:would|will|is|are|was|to|being|be)\b"
)
"""What is said of the day of an act that will be all the same."""
_ANEW = re.compile(r"\b(?:now|instead|rather than|rescheduled|moved|later than)\b")
"""What is said of an act that has got another time than it had."""
_TITLE = re.compile(
    r"\b(?:postponed|delayed|put back|held up|deferred)$|\b(?:puts? off|postpone[sd]|delay(?:s|ed))(?=$| ) ?(?!\w+ (?:off|cancel))"
)
"""How a title says that something will be later."""


def put_off_at_once(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, one that is called off and told for another time or for one to be found as one that is put off.

    What says the new day of an act that was moved once more is left out.
    """
    kept = list(acts)
    for off in (act for act in acts if act.status == "cancelled"):
        anew = next((act for act in kept if _anew(act, off)), None)
        if anew is not None:
            old = () if off.when.start is None or off.when.end is None else ((off.when.start, off.when.end),)
            when = NO_TIME if anew.kind != off.kind else anew.when
            kept[kept.index(off)] = msgspec.structs.replace(
                off, status="postponed", when=when, also=(*off.also, *old)
            )
            kept.remove(anew)
    moved = [act for act in kept if act.status == "postponed" and days_of(act.when).on_a_day]
    return (
        tuple(act for act in kept if not any(_new_day_again(act, off) for off in moved))
        if moved
        else tuple(kept)
    )


def _new_day_again(act: Told, off: Told) -> bool:
    """Whether it only says once more when the act will be that was moved: "We will have a decision | next Monday"."""
    told = act.status in _AHEAD and act.kind == off.kind and act.when.start == off.when.start
    behind = act.place == off.place == "text" and bool(act.span and off.span and off.span[1] <= act.span[0])
    more = rules().more.search((act.text or "").lower()) is not None
    return told and behind and not more and not act.sides.isdisjoint(off.sides)


def put_off_by_title(title: str | None, acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, what did not take place put off where its title says so: "The exchange did not take place on Friday"."""
    if title is None or _TITLE.search(title.lower()) is None:
        return tuple(acts)
    return tuple(
        msgspec.structs.replace(act, status="postponed") if act.status == "cancelled" and act.sure else act
        for act in acts
    )


def _anew(act: Told, off: Told) -> bool:
    """Whether the article gives what it tells to be off another time, or says that there will be one."""
    if act.sides and off.sides and act.sides.isdisjoint(off.sides):
        return False
    if act is off or (act.place == off.place and act.span and off.span and act.span[0] < off.span[1]):
        return False
    text = (act.text or "").lower()
    if act.kind == "other" and act.status not in (None, "cancelled") and not days_of(act.when).dated:
        return _NEW_DAY.search(text) is not None
    new, old = days_of(act.when), days_of(off.when)
    if act.kind != off.kind or not new.dated or (off.when.start is not None and overlap(new, old)):
        return False
    return act.status == "postponed" or (act.status in _AHEAD and _ANEW.search(text) is not None)
