"""How well a telling fits an act: points for and against, None where they can't be one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from stream.ledger.likeness.anew import planned_anew
from stream.ledger.likeness.by_ship import by_ship
from stream.ledger.likeness.imposers import in_return
from stream.ledger.likeness.kinds import by_name, kind_points, left_open, one_act
from stream.ledger.likeness.leads import due_there, goes_on, sets_out
from stream.ledger.likeness.nameless import placed
from stream.ledger.likeness.sides import side_points
from stream.ledger.likeness.timing import time_points, too_silent
from stream.ledger.likeness.undated import may_be_of
from stream.ledger.lives.life import AHEAD, Life
from stream.ledger.particulars.days import overlap
from stream.ledger.particulars.people import By, conflict, doubtful, shared
from stream.ledger.particulars.places import Relation, relation
from stream.ledger.particulars.words import WORD, stem
from stream.ledger.rules import rules
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention

_PAIR = 2
_TELLING = 2
"""So many words for the matter tell that it is another one."""


def likeness(mention: Mention, life: Life, settings: LedgerSettings, *, start: float = 0.0) -> float | None:
    """The points of a telling for an act, counted from `start`; None where it is another one.

    The times are compared last: they cost the most, and count for the least where all else differs.
    """
    if too_silent(mention, life, settings) or not may_be_of(mention, life):
        return None
    if goes_on(mention, life) or sets_out(mention, life):
        return rules().points.enough
    if not (mention.told.sure or due_there(mention, life)) or in_return(mention, life):
        return None
    if _one_more_after(mention, life) or _only_thought_of(mention, life):
        return None
    opened, who = left_open(mention, life), _who(mention, life)
    place = None if opened is None or who is None else _place(mention, life, known=who.named)
    if opened is None or who is None or place is None:
        return None
    points = rules().points
    kind = kind_points(mention, life)
    named = who.named or place == "same" or _one_matter(mention, life)
    alike = kind == points.kind_same and named and _both(mention, life)
    sited = place == "same" and mention.spot.site is not None and len(mention.actors & life.actors) >= _PAIR
    time = time_points(mention, life, settings, alike=alike, sited=sited)
    there = (
        _may_be_there(mention, life, place)
        or _tentative(mention, life, known=who.named)
        or (place == "beside" and _leg(mention, life))
    )
    if time is None or (time < points.day_same and not there):
        return None
    if opened:
        told = named or not mention.words.isdisjoint(life.words)
        if not one_act(mention, life, time, named=told, known=who.named, sited=place == "same"):
            return None
    if placed(mention, life.spot) and time < points.day_same and not _told_by_place(mention, life):
        return None
    matter = _matter_points(mention, life, place, detail=start >= points.detail)
    total = start + who.points + _places()[place] + kind + time + matter
    return total if total >= (points.enough_changed if mention.changes else points.enough) else None


def _one_more_after(mention: Mention, life: Life) -> bool:
    """Whether one more act is thought of on the day of the first or later: "may follow up with a call of their own"."""
    ahead = mention.told.status in ("possible", "expected", "agreed") and not mention.days.dated
    first = life.days.first
    return mention.more and ahead and life.days.on_a_day and first is not None and mention.day >= first


def _only_thought_of(mention: Mention, life: Life) -> bool:
    """Whether one side's act is only possible, on no day, while the act of two has its day: "she might meet their leader"."""
    ahead = life.state in AHEAD and life.days.on_a_day and not mention.changes
    thought_of = mention.told.status == "possible" and not mention.days.dated
    return ahead and thought_of and len(mention.actors) < len(life.actors)


class _Who(NamedTuple):
    """Points for who takes part; `named`: a person or an office is in common, or the name of an exercise."""

    points: float
    named: bool


def _who(mention: Mention, life: Life) -> _Who | None:
    if conflict(mention.persons, life.persons) or other_house(mention, life) or by_ship(mention, life):
        return None
    person = shared(mention.persons, life.persons) or by_name(mention, life)
    sides = side_points(mention, life, person=person)
    if sides is None and placed(mention, life.spot):
        sides = rules().points.actors_partly
    office = not mention.offices.isdisjoint(life.offices)
    if sides is None or (not (person or office) and mention.offices and life.offices):
        return None
    points = rules().points
    total = sides + (points.person_same if person else points.office_same if office else 0.0)
    if doubtful(mention.persons, life.persons) and not _of_other_side(mention, life):
        total += points.person_doubtful
    return _Who(total, person or office)


def other_house(mention: Mention, life: Life) -> bool:
    """Whether the parliament of another state votes."""
    if mention.house is None:
        return False
    houses = {step.mention.house for step in life.steps if step.mention is not None} - {None}
    return bool(houses) and mention.house not in houses


def _of_other_side(mention: Mention, life: Life) -> bool:
    """Whether the person whose state is not told may be that of the side of which the act names nobody, and the article does name it."""
    other = life.actors - mention.actors
    alone = mention.persons.keys() == {""} and len(life.actors) == _PAIR == len(other) + 1
    return alone and "" not in life.persons and other.isdisjoint(life.persons) and other <= mention.cast


def _place(mention: Mention, life: Life, *, known: bool) -> Relation | None:
    """How the places stand to each other; None where they are of two acts."""
    if placed(mention, life.spot):
        return "same"
    place = relation(mention.spot, life.spot)
    if place == "other" and planned_anew(mention, life):
        return "unknown"
    moved = _elsewhere_at_once(mention, life) or _tentative(mention, life, known=known)
    return None if place == "other" and not moved else place


def _may_be_there(mention: Mention, life: Life, place: Relation) -> bool:
    """Whether the places let it be one act though the days don't tell: not two cities of one state, nor two states.

    A place whose state is not known, a sea or a strait, may be that of the same matter.
    """
    unknown = None in (mention.spot.state, life.spot.state) and mention.told.kind in rules().by_matter
    return place not in ("beside", "other") or (place == "beside" and unknown and _one_matter(mention, life))


def _leg(mention: Mention, life: Life) -> bool:
    """Whether a visitor goes on to another city in the days of a visit that are told: "and fly to Sao Paulo on Thursday"."""
    visit = mention.told.kind == "visit" and mention.told.follows and "visit" in life.kinds
    days = (mention.days.first, life.days.first)
    return (
        visit
        and mention.actors <= life.actors
        and mention.days.on_a_day
        and None not in days
        and days[0] != days[1]
    )


def _one_matter(mention: Mention, life: Life) -> bool:
    """Whether the same two sides or more do what the same words tell, so that two days of it are of one act."""
    same = len(mention.actors) >= _PAIR and mention.actors <= life.actors
    return same and not mention.words.isdisjoint(life.words)


def _both(mention: Mention, life: Life) -> bool:
    """Whether two sides, or a side and somebody whose state is not told, are in common."""
    common = len(mention.actors & life.actors)
    return common >= _PAIR or (common == 1 and (mention.unnamed or life.unnamed))


def _told_by_place(mention: Mention, life: Life) -> bool:
    """Whether a telling that names nobody is of what is done at the place: units sent there, or the same matter."""
    return mention.told.kind in rules().sent or not mention.words.isdisjoint(life.words)


@cache
def _places() -> dict[Relation, float]:
    points = rules().points
    return {
        "same": points.place_same,
        "within": points.place_within,
        "beside": points.place_beside,
        "unknown": 0.0,
        "other": points.place_other,
    }


def _elsewhere_at_once(mention: Mention, life: Life) -> bool:
    """Whether the same two sides or more meet on the same day: in two states they can't, so that the place was changed."""
    at_once = mention.days.on_a_day and life.days.on_a_day and overlap(mention.days, life.days)
    return at_once and _meet(mention, life)


def _by_site(mention: Mention, life: Life) -> bool:
    """Whether the words of one name the city or site that the other gives as the place."""
    for spot, words in ((mention.spot, life.words), (life.spot, mention.words)):
        if spot.site is not None and not words.isdisjoint(map(stem, WORD.findall(spot.site))):
            return True
    return False


def _by_name(mention: Mention, life: Life) -> bool:
    """Whether what one takes for a person's name is a word for the matter in the other: an exercise, a ship, a treaty."""
    return not _named(mention.persons).isdisjoint(life.words) or not _named(life.persons).isdisjoint(
        mention.words
    )


def _named(persons: By) -> frozenset[str]:
    return frozenset(stem(name) for names in persons.values() for name in names)


def _tentative(mention: Mention, life: Life, *, known: bool) -> bool:
    """Whether the place may still have changed: of an encounter only thought of, without a day, by the same persons or offices."""
    return known and life.state == "told" and not life.days.on_a_day and _meet(mention, life)


def _meet(mention: Mention, life: Life) -> bool:
    """Whether the same two sides or more meet."""
    met = mention.told.kind in life.kinds and mention.told.kind in ("meeting", "talks", "summit")
    return met and len(mention.actors) >= _PAIR and mention.actors == life.actors


def _imposed(mention: Mention, life: Life) -> bool:
    """Whether sanctions are told by who imposes them, in an article that names on whom: the words are what they consist of."""
    within = bool(mention.actors) and mention.actors < life.actors
    return mention.told.kind == "sanctions" and within and life.actors <= mention.cast


def _matter_points(mention: Mention, life: Life, place: Relation, *, detail: bool) -> float:
    """Points for the words in common; nothing where a side has too few to tell, or the kind needs none.

    Nor for a `detail` of what the article has told, which one side tells in words of its own.
    """
    points = rules().points
    told = mention.told.kind
    if rules().by_matter.isdisjoint((told, *life.kinds)):
        return 0.0
    if not mention.words.isdisjoint(life.words) or _by_site(mention, life) or _by_name(mention, life):
        return points.words_same
    few = min(len(mention.words), len(life.words)) < _TELLING or (detail and len(mention.actors) < _PAIR)
    if few or _imposed(mention, life):
        return 0.0
    pair = "other" not in (told, *life.kinds) and len(mention.actors & life.actors) >= _PAIR
    site = place == "same" and life.spot.site is not None and told in rules().sent
    return points.words_none_of_pair if pair or site else points.words_none
