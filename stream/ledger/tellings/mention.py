"""One telling of one act, with all that is compared made ready."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from models.signal import Kind
from stream.ledger.particulars.called import called
from stream.ledger.particulars.days import DAY, NO_TIME, Days, days_of, number, overlap
from stream.ledger.particulars.houses import house_of
from stream.ledger.particulars.people import By, offices, persons
from stream.ledger.particulars.places import NOWHERE, Spot, spot_of
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import matter
from stream.ledger.rules import rules
from stream.ledger.tellings.asides import in_passing, said_again
from stream.ledger.tellings.beside import in_office, planned_besides, still_due
from stream.ledger.tellings.captors import with_captors
from stream.ledger.tellings.taking_part import actors_of, one_side, with_one
from stream.ledger.tellings.telling import Telling
from stream.ledger.tellings.title_turns import AGAINST, turn_of
from stream.ledger.tellings.told_days import days_told, hour_only, of_the_plan, open_season, this_day

Order = tuple[float, int, str, int]
"""Event time, rank, article, place in the article: the order in which acts are derived.

Within a rank, what has a day, or tells that none is settled, comes before what has none."""

_RANK = {"postponed": 2, "cancelled": 4, None: 6}
"""Among tellings of one moment, a change comes after what it changes, and the report that it took place last."""

_AFTERWARDS = 8
"""The rank of one more act, of how an act goes on, and of what has no day, after the report of the act that it follows."""

_AGAINST = 7
"""The rank of a title that contradicts others, after the report that they gave: "Pull-out has begun; Baghdad sees no movement"."""

_UNDONE = ("postponed", "cancelled")
_AHEAD = ("confirmed", "agreed", "expected")


_NOWHERE: frozenset[Kind] = frozenset(("deadline", "call"))
"""Kinds of acts that take place nowhere: a place in the words of one is what it is about, or where somebody speaks from."""

_NOTHING = re.compile(
    r"nothing (?:\w+ ){0,4}(?:agreed|fixed|set|decided|arranged|settled|scheduled|determined) (?:about|on|for|regarding|concerning|over)\b"
)
"""How somebody says of an act of whose day others tell that it is only thought of."""


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
    an act; `disowns`: that what others said of it is so; `undecided`: that its
    day is settled; `shuns`: that somebody stays away from it; `against`: that its day is not the one that others tell; `moves`:
    that its day is another one than at first; `corrects`: that it is not on the day told before; `more`: it speaks of one
    more act beside others; `lasts`: how long it goes on; `goes_on`: so does the one that its article reports as begun; `aside`: it is
    told in passing; `stands`: it rejects word that it is off; `unmoved`: it does, or says that it was never put off; `cast`: whom its article names; `house`:
    whose parliament votes; `titled`: whom its article's title names; `called`: the names of an exercise; `still_due`: its article tells of an act of the family as one to come, on no day yet.
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
    undecided: bool
    shuns: bool
    against: bool
    moves: bool
    corrects: bool
    more: bool
    goes_on: bool = False
    lasts: bool = False
    aside: bool = False
    unmoved: bool = False
    stands: bool = False
    cast: frozenset[str] = frozenset()
    house: str | None = None
    still_due: bool = False
    titled: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()

    @property
    def held(self) -> bool:
        """Whether it reports that the act took place."""
        return self.told.status is None

    @property
    def off(self) -> bool:
        """Whether it says that the act will not be, or that there is no such act."""
        return self.told.status == "cancelled" or self.denies

    @property
    def after(self) -> bool:
        """Whether it tells, on no day or as one more, what comes after the act of its family that the article reports."""
        return self.order[1] == _AFTERWARDS

    @property
    def changes(self) -> bool:
        """Whether it moves an act, calls it off or says that its day is not settled, so that the act was told before."""
        return self.off or self.undecided or self.told.status == "postponed"

    def names_day_of(self, days: Days) -> bool:
        """Whether it moves or calls off what was planned for a day, and names that."""
        return self.changes and days.on_a_day and any(overlap(day, days) for day in self.also)

    @property
    def day(self) -> int:
        """The UTC day of the article since the epoch."""
        return int(self.at // DAY)


def mention_of(telling: Telling, index: int, told: Told) -> Mention:
    """An act that an article tells of as its `index`-th."""
    spot = NOWHERE if told.kind in _NOWHERE else spot_of(told.location)
    upheld = told.status in _AHEAD and told.ruling != ""
    text = (told.text or "" if upheld else f"{told.ruling}\n{told.text or ''}".strip()).lower()
    if told.status in _UNDONE:
        told = msgspec.structs.replace(told, also=(*told.also, *this_day(told, telling.at)))
    if told.status == "postponed" and of_the_plan(told, text):
        told = msgspec.structs.replace(told, when=NO_TIME, also=(*told.also, *days_told(told)))
    undecided = (told.status == "expected" and rules().undecided.search(text) is not None) or (
        told.status == "possible" and _NOTHING.match(text) is not None
    )
    if undecided:
        told = msgspec.structs.replace(told, when=NO_TIME, also=(*told.also, *days_told(told)))
    if hour_only(told):
        told = msgspec.structs.replace(told, when=NO_TIME)
    actors = with_captors(told.kind, one_side(actors_of(told)), telling.cast)
    days = open_season(days_of(told.when), actors | {spot.state})
    hearsay = told.status == "cancelled" and rules().hearsay.search(text) is not None
    stands = upheld or (told.status in _AHEAD and rules().stands.search(text) is not None)
    unmoved = stands or (told.status in _AHEAD and rules().unmoved.search(text) is not None)
    disowned = (
        told.status == "cancelled" and turn_of(told.ruling if told.sure else told.text or "") in AGAINST
    )
    denies = (
        hearsay
        or disowned
        or (
            told.status is not None and not (undecided or unmoved) and rules().denial.search(text) is not None
        )
    )
    more = rules().more.search(text) is not None or planned_besides(told, text)
    after = _held_too(telling, told)
    lasts = not more and told.status is not None and rules().lasts.search(text) is not None
    goes_on = after and not more and rules().goes_on.search(text) is not None
    undated = told.status not in _UNDONE and not days.dated
    rank = (
        _AFTERWARDS
        if after and (more or goes_on or undated)
        else _AGAINST
        if disowned and not told.sure
        else _RANK.get(told.status, 0) + (not days.on_a_day and not undecided)
    )
    return Mention(
        order=(telling.at, rank, telling.article, index),
        article=telling.article,
        at=telling.at,
        voice=Voice(telling.source or telling.article, telling.story),
        told=told,
        family=rules().family[told.kind],
        actors=actors,
        unnamed=any(one.actor is None for one in told.participants) or with_one(told, text),
        persons=persons(told.participants, told.text or ""),
        offices=offices(" / ".join((*in_office(told), text))),
        spot=spot,
        days=days,
        also=tuple(
            Days(first, last, 0)
            for first, last in ((number(one), number(two)) for one, two in told.also)
            if first is not None
        ),
        words=matter(text, told),
        denies=denies,
        undecided=undecided,
        shuns=told.status == "cancelled" and rules().shunning.search(text) is not None,
        disowns=hearsay or disowned or (denies and rules().disowning.search(text) is not None),
        against=bool(days.on_a_day and told.also) and rules().against.search(text) is not None,
        moves=(told.status in _AHEAD or (told.status == "cancelled" and not denies))
        and days.on_a_day
        and rules().move.search(text) is not None,
        corrects=told.status in _AHEAD and days.on_a_day and rules().correction.search(text) is not None,
        more=more,
        goes_on=goes_on,
        lasts=lasts,
        aside=in_passing(told, more=more)
        or (not more and said_again(told, actors, ((act, one_side(actors_of(act))) for act in telling.acts))),
        cast=one_side(telling.cast),
        stands=stands,
        unmoved=unmoved,
        house=house_of(told),
        still_due=still_due(told, telling.acts),
        titled=one_side(telling.titled),
        called=_called(telling, told),
    )


def _called(telling: Telling, told: Told) -> frozenset[str]:
    """The names of an exercise; what is of no kind may be one where its article tells of none."""
    if told.kind == "other" and any(act.kind == "exercise" for act in telling.acts):
        return frozenset()
    return called(told.kind, told.text or "")


def _held_too(telling: Telling, told: Told) -> bool:
    """Whether the article reports an act of the family as held, which "another round" then comes after."""
    family = rules().family
    return told.status is not None and any(
        act.status is None and act.sure and family[act.kind] == family[told.kind] for act in telling.acts
    )
