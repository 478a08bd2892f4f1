"""Tellings written as one line each, for tests that read like a timetable."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.actors.registry import actor_name
from models.signal import Kind, Participant, Precision, Status, When
from stream.ledger.ledger import Ledger
from stream.ledger.particulars.told import Told
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.telling import Telling
from stream.records.follow_up import ActRecord

DAY = 86_400.0


def moment(day: str) -> float:
    """Noon of a day given as "2025-06-01", or the moment of "2025-06-01T08:00"."""
    text = day if "T" in day else f"{day}T12:00"
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC).timestamp()


def when(*, on: str | None = None, until: str | None = None, precision: Precision | None = None) -> When:
    """A time: a day, a range of days, or none."""
    if on is None and until is None:
        return When(text=None, start=None, end=None, precision=precision or "none")
    return When(text=f"on {on}", start=on, end=until or on, precision=precision or "day")


def told(
    who: str,
    *,
    kind: Kind = "talks",
    status: Status | None = "confirmed",
    on: str | None = None,
    until: str | None = None,
    precision: Precision | None = None,
    at: str | None = None,
    text: str = "",
    was: str | None = None,
    names: dict[str, str] | None = None,
    unnamed: str | None = None,
    name: str = "",
    follows: bool = False,
) -> Told:
    """One telling.

    `who` are actors apart by spaces, `names` what they are called, `unnamed` somebody without a state, `was` the day it was
    planned for; it `follows` another act of its article.
    """
    names = names or {}
    return Told(
        id=name or f"{who}/{kind}/{status}/{on}/{text}/{at}",
        place="text",
        span=(0, len(text)),
        text=text,
        kind=kind,
        status=status,
        participants=(
            *(Participant(names.get(actor, actor_name(actor)), actor) for actor in who.split()),
            *(() if unnamed is None else (Participant(unnamed, None),)),
        ),
        location=at,
        when=when(on=on, until=until, precision=precision),
        also=() if was is None else ((was, was),),
        follows=follows,
    )


def article(
    day: str,
    *acts: Told,
    source: str = "one",
    story: str | None = None,
    name: str = "",
    cast: str = "",
    titled: str = "",
) -> Telling:
    """An article of a day; `cast` are the actors that it names, `titled` those that its title does, apart by spaces."""
    return Telling(
        article=name or f"{day}/{source}/{'+'.join(one.id for one in acts)}",
        at=moment(day),
        source=source,
        story=story,
        acts=acts,
        cast=tuple(cast.split()),
        titled=tuple(titled.split()),
    )


def after(*articles: Telling, now: str, settings: LedgerSettings | None = None) -> list[ActRecord]:
    """All acts at the end of a day, in order of their first step, the articles having come in their order."""
    ledger = Ledger(settings)
    for one in articles:
        ledger.put(one, one.at)
    ledger.advance(moment(now))
    return sorted(ledger.acts(), key=lambda act: (act.history[0].at, act.kind, act.when.start or "", act.id))


def steps(act: ActRecord) -> str:
    """A life in a line: "told 06-01, dated 06-03"."""
    return ", ".join(f"{event.state} {event.at:%m-%d}" for event in act.history)


def lives(*articles: Telling, now: str, **settings: Any) -> list[str]:
    """The life of every act."""
    return [steps(act) for act in after(*articles, now=now, settings=LedgerSettings(**settings))]
