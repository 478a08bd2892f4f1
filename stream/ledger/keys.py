"""Where acts and tellings stand in the index: by family and actors, persons, places and days."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from models.signal import Kind
from stream.ledger.likeness.nameless import sites
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import Days
from stream.ledger.particulars.people import By
from stream.ledger.particulars.places import Spot
from stream.ledger.rules import rules
from stream.ledger.second_look.by_article import may_name_none
from stream.ledger.tellings.headlines import is_headline
from stream.ledger.tellings.mention import Mention

Key = tuple[str, ...]
_OTHER: Kind = "other"
_SPOKEN: dict[Kind, Kind] = {"call": "talks", "talks": "call"}
"""What may be told for the other: "will talk this week", "spoke by telephone"."""
_DAYS = 14
"""So many days of an act are looked for by reports of it."""
_SPECIFIC, _UNSPECIFIC = "any kind", "no kind"
"""Beside the families: where pairs of actors stand for acts whose kind is known, and for those where it isn't."""


def keys_of_act(life: Life) -> list[Key]:
    """Where an act stands as its life is now."""
    actors = life.actors
    group = _UNSPECIFIC if life.kinds == {_OTHER} else _SPECIFIC
    keys = [*_loose(group, actors), *_single(group, actors), *_alone(group, actors)]
    for family in life.families:
        keys += _single(family, actors)
        keys += _found(family, actors)
        keys += _named(family, life.persons)
        keys += _sited(family, life.spot, life.days)
        keys += _at(family, life.spot)
        keys += _put_off(family, actors, life)
    return keys + _due(actors, life.days) + _due_there(life.spot, life.days) + _called(life.called)


def sought(mention: Mention) -> list[Key]:
    """Where the acts stand that have enough actors in common with a telling."""
    family, actors = mention.family, mention.actors
    sited = [*_sited(family, mention.spot, mention.days), *_named_places(mention)]
    keys = [*_named(family, mention.persons), *sited, *_of_other_kind(mention), *_called(mention.called)]
    keys += [*_each_other(mention), *_of_any_kind(mention)]
    if len(actors) == 1:
        return keys + _single(family, actors)
    keys += _found(family, actors)
    keys += [(family, "alone", actor) for actor in actors]
    keys += _single(family, actors) if _beside_others(mention) else ()
    keys += [(family, "pair", *sorted((one, other))) for one in actors for other in mention.cast - actors]
    return keys


def keys_of(mention: Mention) -> list[Key]:
    """Where a telling stands."""
    family = mention.family
    return [
        *_single(family, mention.actors),
        *_named(family, mention.persons),
        *_called(mention.called),
        *_sited(family, mention.spot, mention.days),
        *_named_places(mention),
        *_of_other_kind(mention),
        *_each_other(mention),
        *_of_any_kind(mention),
        *reported(mention),
        *beside(mention),
        *by_turn(mention),
    ]


def by_turn(mention: Mention) -> list[Key]:
    """Where a title that says what became of an act stands to meet those of whom its article names."""
    if mention.held or not is_headline(mention):
        return []
    return [*_single(_SPECIFIC, sorted(mention.cast)), *_single(_UNSPECIFIC, sorted(mention.cast))]


def beside(mention: Mention) -> list[Key]:
    """Where a telling that may name no side of its act stands for those of its day, and for those that were put off to none."""
    if not may_name_none(mention):
        return []
    days = (mention.days, *mention.also) if mention.changes else (mention.days,)
    cast = sorted(mention.cast - mention.actors)
    dated = mention.days.dated or bool(mention.also)
    firsts = [str(day.first) for day in days] if dated else [str(mention.day)]
    keys: list[Key] = [("due", actor, first) for actor in cast for first in firsts]
    if mention.changes and mention.spot.state is not None:
        keys += [("due in", mention.spot.state, first) for first in firsts]
    return keys if mention.held else [*keys, *((mention.family, "put off", actor) for actor in cast)]


def _put_off(family: str, actors: frozenset[str], life: Life) -> list[Key]:
    """Where an act that was put off stands for who gives it a day."""
    waits = life.state == "postponed" and not life.days.on_a_day
    return [(family, "put off", actor) for actor in sorted(actors)] if waits else []


def reported(mention: Mention) -> list[Key]:
    """Where a report stands to meet acts that one of its sides, or of those whom a title's article names, was to take part in on that day."""
    if not mention.held:
        return []
    day = mention.days.first if mention.days.on_a_day else mention.day
    named = mention.cast if is_headline(mention) else mention.actors
    return [("due", actor, str(day)) for actor in sorted(named)]


def _due(actors: frozenset[str], days: Days) -> list[Key]:
    """Where an act stands for reports of its days and the day after; of a long one, of the first `_DAYS` and the last two."""
    if not days.on_a_day or days.first is None or days.last is None:
        return []
    near = {*range(days.first, min(days.last + 2, days.first + _DAYS)), days.last, days.last + 1}
    return [("due", actor, str(day)) for actor in sorted(actors) for day in sorted(near)]


def _due_there(spot: Spot, days: Days) -> list[Key]:
    """Where an act stands for what moves or calls it off and names only where and when it was to be."""
    return [("due in", spot.state, str(days.first))] if spot.state is not None and days.on_a_day else []


def _of_any_kind(mention: Mention) -> list[Key]:
    """Where a lead stands to meet acts of any kind between its sides and others that its article names."""
    if mention.told.sure:
        return []
    groups = (_SPECIFIC, _UNSPECIFIC)
    named = mention.actors | mention.cast
    alone: set[Key] = {(group, "alone", one) for group in groups for one in mention.actors}
    return sorted(
        alone.union(
            (group, "pair", *sorted((one, other)))
            for group in groups
            for one in mention.actors
            for other in named - {one}
        )
    )


def _beside_others(mention: Mention) -> bool:
    """Whether it may name, beside one side of an act, others than the act's own: who is sent where, or what is changed."""
    return mention.changes or (mention.told.kind in rules().sent and mention.spot.site is not None)


def _of_other_kind(mention: Mention) -> list[Key]:
    """Where a telling stands to meet acts whose kind is not told, or acts of any kind if its own is not.

    What moves or calls off an act names its day, so that one side is enough.
    """
    group = _SPECIFIC if mention.told.kind == _OTHER else _UNSPECIFIC
    if mention.told.kind == _OTHER and mention.held:
        return []
    spoken = _SPOKEN.get(mention.told.kind)
    talks = [] if spoken is None else _loose(rules().family[spoken], mention.actors)
    kinds = (
        _single(group, mention.actors)
        if mention.changes
        else [*_loose(group, mention.actors), *_alone(group, mention.actors)]
    )
    return [*kinds, *talks]


def _each_other(mention: Mention) -> list[Key]:
    """Where a telling of one party stands to meet acts of which only the other was told: who imposes, and on whom."""
    if len(mention.actors) != 1 and not (mention.more and mention.days.on_a_day):
        return []
    return [(mention.family, "alone", actor) for actor in sorted(mention.cast - mention.actors)]


def _loose(group: str, actors: Iterable[str]) -> list[Key]:
    return [(group, "pair", one, other) for one, other in combinations(sorted(actors), 2)]


def _alone(group: str, actors: frozenset[str]) -> list[Key]:
    return [(group, "alone", actor) for actor in actors] if len(actors) == 1 else []


def _at(family: str, spot: Spot) -> list[Key]:
    """Where acts stand for tellings that name nobody."""
    return [] if spot.site is None else [(family, "in", spot.site)]


def _named_places(mention: Mention) -> list[Key]:
    return [(mention.family, "in", site) for site in sorted(sites(mention))]


def _sited(family: str, spot: Spot, days: Days) -> list[Key]:
    """Where and when encounters stand that may be gatherings; others are found by their actors alone."""
    gathering = family == "encounter" and spot.site is not None and days.on_a_day
    return [(family, "at", spot.site, str(days.first))] if gathering and spot.site is not None else []


def _named(family: str, persons: By) -> list[Key]:
    return [(family, "person", name) for names in persons.values() for name in names]


def _called(names: frozenset[str]) -> list[Key]:
    """Where exercises stand by their names."""
    return [("called", name) for name in sorted(names)]


def _single(family: str, actors: Iterable[str]) -> list[Key]:
    return [(family, actor) for actor in actors] or [(family, "")]


def _found(family: str, actors: frozenset[str]) -> list[Key]:
    if not actors:
        return [(family, "")]
    return _alone(family, actors) or _loose(family, actors)
