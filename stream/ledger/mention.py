"""One telling of one act, with all that is compared made ready."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import msgspec

from models.actors.registry import is_group
from models.signal import Participant
from stream.ledger.days import DAY, NO_TIME, Days, days_of, number, overlap
from stream.ledger.people import By, offices, persons
from stream.ledger.places import Spot, spot_of
from stream.ledger.rules import rules
from stream.ledger.telling import Telling
from stream.ledger.told import Told
from stream.ledger.words import WORD, matter

Order = tuple[float, int, str, int]
"""Event time, rank, article, place in the article: the order in which acts are derived.

Within a rank, what has a day comes before what has none."""

_RANK = {"postponed": 2, "cancelled": 4, None: 6}
"""Among tellings of one moment, a change comes after what it changes, and the report that it took place last."""

_AFTERWARDS = 8
"""The rank of one more act, of how an act goes on, and of what has no day, after the report of the act that it follows."""

_UNDONE = ("postponed", "cancelled")
_AHEAD = ("confirmed", "agreed", "expected")

_PLANNED_REACH = 3
"""So many words before the day tell whether it was only planned."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Voice(NamedTuple):
    """Who speaks: copies of one story are one voice, and so is all that a source tells."""

    source: str
    story: str | None

    def is_one_with(self, other: Voice) -> bool:
        """Whether both are the same source, or copies of the same story."""
        return self.source == other.source or (self.story is not None and self.story == other.story)


class Mention(NamedTuple):
    """A telling of an act.

    `unnamed`: somebody takes part whose state is not told; `words`: what tells the matter; `denies`: that there is such
    an act; `disowns`: that what others said of it is so; `against`: that its day is not the one that others tell; `moves`:
    that its day is another one than at first; `corrects`: that it is not on the day told before; `more`: it speaks of one
    more act beside others; `goes_on`: that the act that its article reports as begun goes on until then.
    """

    order: Order
    article: str
    at: float
    voice: Voice
    told: Told
    family: str
    actors: frozenset[str]
    unnamed: bool
    persons: By
    offices: frozenset[str]
    spot: Spot
    days: Days
    also: tuple[Days, ...]
    words: frozenset[str]
    denies: bool
    disowns: bool
    against: bool
    moves: bool
    corrects: bool
    more: bool
    goes_on: bool = False

    @property
    def held(self) -> bool:
        """Whether it reports that the act took place."""
        return self.told.status is None

    @property
    def off(self) -> bool:
        """Whether it says that the act will not be, or that there is no such act."""
        return self.told.status == "cancelled" or self.denies

    @property
    def changes(self) -> bool:
        """Whether it moves an act or calls it off."""
        return self.off or self.told.status == "postponed"

    def names_day_of(self, days: Days) -> bool:
        """Whether it moves or calls off what was planned for a day, and names that."""
        return self.changes and days.on_a_day and any(overlap(day, days) for day in self.also)

    @property
    def day(self) -> int:
        """The UTC day of the article since the epoch."""
        return int(self.at // DAY)


def mention_of(telling: Telling, index: int, told: Told) -> Mention:
    """An act that an article tells of as its `index`-th."""
    spot = spot_of(told.location)
    text = (told.text or "").lower()
    if told.status in _UNDONE:
        told = msgspec.structs.replace(told, also=(*told.also, *_this_day(told, telling.at)))
    if told.status == "postponed" and _of_the_plan(told, text):
        told = msgspec.structs.replace(told, when=NO_TIME, also=(*told.also, *_day(told)))
    days = days_of(told.when)
    hearsay = told.status == "cancelled" and rules().hearsay.search(text) is not None
    denies = hearsay or (told.status is not None and rules().denial.search(text) is not None)
    more = rules().more.search(text) is not None
    after = _held_too(telling, told)
    goes_on = after and not more and rules().goes_on.search(text) is not None
    undated = told.status not in _UNDONE and not days.dated
    rank = (
        _AFTERWARDS
        if after and (more or goes_on or undated)
        else _RANK.get(told.status, 0) + (not days.on_a_day)
    )
    return Mention(
        order=(telling.at, rank, telling.article, index),
        article=telling.article,
        at=telling.at,
        voice=Voice(telling.source or telling.article, telling.story),
        told=told,
        family=rules().family[told.kind],
        actors=frozenset(rules().same_side.get(actor, actor) for actor in actors_of(told)),
        unnamed=any(one.actor is None for one in told.participants),
        persons=persons(told.participants),
        offices=offices(" / ".join((*(one.text for one in told.participants), text))),
        spot=spot,
        days=days,
        also=tuple(
            Days(first, last, 0)
            for first, last in ((number(one), number(two)) for one, two in told.also)
            if first is not None
        ),
        words=matter(text, told),
        denies=denies,
        disowns=hearsay or (denies and rules().disowning.search(text) is not None),
        against=bool(days.on_a_day and told.also) and rules().against.search(text) is not None,
        moves=(told.status in _AHEAD or (told.status == "cancelled" and not denies))
        and days.on_a_day
        and rules().move.search(text) is not None,
        corrects=told.status in _AHEAD and days.on_a_day and rules().correction.search(text) is not None,
        more=more,
        goes_on=goes_on,
    )


def _held_too(telling: Telling, told: Told) -> bool:
    """Whether the article reports an act of the family as held, which "another round" then comes after."""
    family = rules().family
    return told.status is not None and any(
        act.status is None and act.sure and family[act.kind] == family[told.kind] for act in telling.acts
    )


def _of_the_plan(told: Told, text: str) -> bool:
    """Whether the only time of an act that is put off is the one that it was planned for, and no new one."""
    at = text.find((told.when.text or "").lower())
    if told.when.text is None or not days_of(told.when).dated or at < 0:
        return False
    if not rules().words.planned.isdisjoint(WORD.findall(text[:at])[-_PLANNED_REACH:]):
        return True
    return not rules().words.putting_off.isdisjoint(WORD.findall(text[at:]))


def _this_day(told: Told, at: float) -> tuple[tuple[str, str], ...]:
    """The day of the article, where an act of its weekday was changed: "the signing set for Friday", told on Friday."""
    day = int(at // DAY)
    weekday = (told.when.text or "").lower().rpartition(" ")[2] in _WEEKDAYS
    named = [number(first) for first, _ in told.also] + ([days_of(told.when).first] if weekday else [])
    if day + len(_WEEKDAYS) not in named:
        return ()
    today = dt.datetime.fromtimestamp(at, dt.UTC).date().isoformat()
    return ((today, today),)


def _day(told: Told) -> tuple[tuple[str, str], ...]:
    first, last = told.when.start, told.when.end
    return () if first is None or last is None else ((first, last),)


def actors_of(told: Told) -> frozenset[str]:
    """The actors that take part, with the state in which an act takes place that is that state's affair too."""
    actors = frozenset(
        one.actor for one in told.participants if one.actor is not None and not _owner(one, told)
    )
    spot = spot_of(told.location)
    if told.kind not in rules().at_home or spot.state is None or not spot.sure:
        return actors
    return actors | {spot.state}


def _owner(one: Participant, told: Told) -> bool:
    """Whether a state is only named as that of a group that takes part: "Yemen's | Houthi rebels"."""
    if one.actor is None or is_group(one.actor):
        return False
    groups = (
        other.text.split(" ", 1)[0] for other in told.participants if other.actor and is_group(other.actor)
    )
    return any(f"{one.text}'s {group}" in (told.text or "") for group in groups)
