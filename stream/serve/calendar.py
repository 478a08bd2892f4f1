"""The calendar of follow-ups by RFC 5545: an event an act, on whole days.

Everything in it comes from the acts, not from the clock, so the same acts make the same calendar. An act that changes
keeps its UID and raises its SEQUENCE, and calendars that are subscribed to it move or cancel the event.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable
from typing import Final

from icalendar import Calendar, Event, vDuration, vText

from models.signal import Status
from stream.records.follow_up import ActRecord, ActState

DOMAIN: Final = "detente"
REFRESH: Final = dt.timedelta(hours=1)

_STATUS: Final[dict[Status, str]] = {
    "confirmed": "CONFIRMED",
    "agreed": "CONFIRMED",
    "expected": "TENTATIVE",
    "possible": "TENTATIVE",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
}
_OVER: Final[dict[ActState, str]] = {"cancelled": "CANCELLED", "held": "CONFIRMED"}
_SHOWN: Final = 1000
"""Characters of a text at most."""


def calendar(acts: Iterable[ActRecord], *, name: str) -> bytes:
    """Write a calendar; acts of which no day is known are left out.

    Args:
        acts: in the order of their events.
        name: of the calendar.
    """
    written = Calendar()
    written.add("prodid", "-//detente//follow-ups//EN")
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    written.add("method", "PUBLISH")
    shown = vText(" ".join(_clean(name).split()))
    written.add("x-wr-calname", shown)
    written.add("name", shown)
    written.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    written.add("x-published-ttl", vDuration(REFRESH))
    for act in acts:
        days = _days(act)
        if days is not None:
            written.add_component(_event(act, *days))
    body: bytes = written.to_ical()
    return body


def _event(act: ActRecord, first: dt.date, last: dt.date) -> Event:
    event = Event()
    told = max((moment.at for moment in act.history), default=dt.datetime.combine(first, dt.time(), dt.UTC))
    told = told.astimezone(dt.UTC).replace(microsecond=0)
    event.add("uid", f"{act.id}@{DOMAIN}")
    event.add("dtstamp", told)
    event.add("last-modified", told)
    event.add("sequence", max(len(act.history) - 1, 0))
    event.add("summary", _clean(_summary(act)))
    event.add("dtstart", first)
    # The end of an event on whole days is the day after its last.
    event.add("dtend", last + dt.timedelta(days=1))
    event.add("status", _OVER.get(act.state) or _STATUS[act.status])
    event.add("transp", "TRANSPARENT")
    event.add("categories", [act.kind, act.state])
    if act.location:
        event.add("location", _clean(act.location))
    event.add("description", _clean(_description(act)))
    return event


def _days(act: ActRecord) -> tuple[dt.date, dt.date] | None:
    try:
        days = [dt.date.fromisoformat(day) for day in (act.when.start, act.when.end) if day is not None]
        return (days[0], max(days)) if days and max(days) < dt.date.max else None
    except ValueError:
        return None


def _summary(act: ActRecord) -> str:
    who = ", ".join(dict.fromkeys(participant.text for participant in act.participants))
    kind = act.kind.replace("_", " ").capitalize()
    return f"{kind}: {who}" if who else kind


def _description(act: ActRecord) -> str:
    lines = [
        f"State: {act.state}; status: {act.status}{'; sources contradict each other' if act.disputed else ''}"
    ]
    if act.when.text:
        lines.append(f"When, as told: {act.when.text} (to the {act.when.precision})")
    lines += [
        f"{event.at.date().isoformat()} {event.state}: {event.text}" for event in act.history if event.text
    ]
    return "\n".join(line[:_SHOWN] for line in lines)


def _clean(text: str) -> str:
    """The text without control characters, which RFC 5545 does not carry; lines stay lines."""
    return "".join(
        letter if letter == "\n" or unicodedata.category(letter) not in {"Cc", "Cs"} else " "
        for letter in text.replace("\r\n", "\n")
    )[: 10 * _SHOWN]
