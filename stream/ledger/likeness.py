"""How well a telling fits an act: points for and against, None where they can't be one."""

from __future__ import annotations

from models.actors.registry import is_body
from stream.ledger.days import NO_GRAIN, overlap
from stream.ledger.life import Life
from stream.ledger.mention import Mention
from stream.ledger.people import conflict, doubtful, shared
from stream.ledger.places import relation
from stream.ledger.rules import rules
from stream.ledger.settings import LedgerSettings
from stream.ledger.timing import time_points, too_silent

_PAIR = 2
_ENCOUNTERS = {"meeting", "talks"}
_TELLING = 2
"""So many words for the matter tell that it is another one."""


def likeness(mention: Mention, life: Life, settings: LedgerSettings, *, start: float = 0.0) -> float | None:
    """The points of a telling for an act of its family, counted from `start`; None where it is another one.

    The times are compared last: they cost the most, and count for the least where all else differs.
    """
    if too_silent(mention, life, settings) or conflict(mention.persons, life.persons):
        return None
    person = shared(mention.persons, life.persons)
    actors = _actors(mention, life, person=person)
    if actors is None and _one_gathering(mention, life):
        actors = rules().points.actors_partly
    if actors is None:
        return None
    office = not mention.offices.isdisjoint(life.offices)
    if not (person or office) and mention.offices and life.offices:
        return None
    place = relation(mention.spot, life.spot)
    if place == "other":
        return None
    points = rules().points
    total = start + actors
    total += points.person_same if person else points.office_same if office else 0.0
    if doubtful(mention.persons, life.persons):
        total += points.person_doubtful
    total += {"same": points.place_same, "within": points.place_within, "beside": points.place_beside}.get(
        place, 0.0
    )
    kind = _kind(mention, life)
    total += kind
    named = person or office or place == "same" or _one_matter(mention, life)
    alike = kind == points.kind_same and named and _both(mention, life)
    time = time_points(mention, life, settings, alike=alike)
    if time is None or (place == "beside" and time < points.day_same):
        return None
    total += time
    if mention.told.kind in rules().by_matter:
        matter = _matter(mention.words, life.words)
        pair = len(mention.actors & life.actors) >= _PAIR
        total += max(matter, points.words_none_of_pair) if pair else matter
    changed = mention.off or mention.told.status == "postponed"
    return total if total >= (points.enough_changed if changed else points.enough) else None


def again_points(mention: Mention, before: Mention) -> float | None:
    """Points where the same article has told of the act before; None where it tells of two acts.

    What says neither when nor where, nor that it is one more, is a detail of what was told; what moves or calls off
    may follow what was planned.
    """
    points = rules().points
    if mention.goes_on and before.held:
        return points.detail
    if _dates_visit(mention, before) or _dates_visit(before, mention):
        return points.detail
    moved = before.told.status == "postponed"
    again = before.told.status == mention.told.status and not mention.held and _adds_nothing(mention, before)
    if (again or _says_no_again(mention, before)) and not mention.more:
        return points.detail
    if mention.held or before.held or before.off or (moved and not (mention.off and mention.days.dated)):
        return None
    if mention.off or mention.told.status == "postponed":
        return points.same_article
    if _in_its_week(mention, before) and not mention.more:
        return points.detail
    return points.detail if _adds_nothing(mention, before) and not mention.more else None


def _dates_visit(mention: Mention, before: Mention) -> bool:
    """Whether it only tells the day of a visit told without one: "will travel to Oslo next week; the two will meet on June 5"."""
    if before.told.kind != "visit" or mention.told.kind not in _ENCOUNTERS or mention.held or mention.more:
        return False
    if mention.spot.site is not None or not mention.actors <= before.actors:
        return False
    if mention.days.on_a_day and before.days.on_a_day:
        return mention.days == before.days
    undated = not before.days.on_a_day and mention.days.on_a_day
    return undated and len(mention.actors) >= _PAIR and overlap(mention.days, before.days)


def _says_no_again(mention: Mention, before: Mention) -> bool:
    """Whether an article that called off or denied an act does so once more: "it is false that a meeting was agreed"."""
    if not (mention.off and before.off) or mention.told.kind != before.told.kind:
        return False
    among = mention.actors <= before.actors or before.actors <= mention.actors
    return among and overlap(mention.days, before.days)


def _in_its_week(mention: Mention, before: Mention) -> bool:
    """Whether the article gives the day of what it says will be that week or month, too: same kind and actors."""
    told, first = mention.told, before.told
    same = told.kind == first.kind and told.status == first.status and mention.actors == before.actors
    both = mention.days.dated and before.days.dated and overlap(mention.days, before.days)
    return same and both and mention.days.on_a_day != before.days.on_a_day


def _adds_nothing(mention: Mention, before: Mention) -> bool:
    """Whether a telling names the same kind as one before in its article, and neither when nor where."""
    kinds = {mention.told.kind, before.told.kind}
    alike = len(kinds) == 1 or kinds == _ENCOUNTERS
    return alike and mention.days.grain == NO_GRAIN and mention.spot.site is None


def _actors(mention: Mention, life: Life, *, person: bool) -> float | None:
    """Points for who takes part: the same, or some of them; None where each side has others.

    A body beside two sides that both name mostly is where they meet, or who mediates.
    """
    points = rules().points
    one, other = mention.actors, life.actors
    if one != other and len(one & other) >= _PAIR:
        hosts = {spot.state for spot in (mention.spot, life.spot) if spot.state is not None}
        one, other = _guests(one, other, hosts), _guests(other, one, hosts)
    if len(one & other) >= _PAIR and all(map(is_body, one ^ other)):
        return points.actors_same
    if one == other:
        return points.actors_same + (points.actor_single if len(one) < _PAIR else 0.0)
    if not one or not other:
        return 0.0 if person else None
    if one < other or other < one:
        if min(len(one), len(other)) >= _PAIR:
            return points.actors_within
        unnamed = mention.unnamed if one < other else life.unnamed
        return points.actors_within + (points.actor_unnamed if unnamed else points.actor_single)
    return points.actors_partly if person or len(one & other) >= _PAIR else None


def _guests(one: frozenset[str], other: frozenset[str], hosts: set[str]) -> frozenset[str]:
    """One side's actors, without a state that only this side names, and that either side names as the place."""
    return one - (hosts - other)


def _one_gathering(mention: Mention, life: Life) -> bool:
    """Whether both are of a summit on one day in one place, of whose many parties each article may name others."""
    if "summit" not in {mention.told.kind, *life.kinds} or mention.spot.site is None:
        return False
    first = (mention.days.first, life.days.first)
    at_once = mention.days.on_a_day and life.days.on_a_day and first[0] == first[1]
    return at_once and mention.spot.site == life.spot.site


def _one_matter(mention: Mention, life: Life) -> bool:
    """Whether the same two sides or more do what the same words tell, so that two days of it are of one act."""
    same = len(mention.actors) >= _PAIR and mention.actors <= life.actors
    return same and not mention.words.isdisjoint(life.words)


def _both(mention: Mention, life: Life) -> bool:
    """Whether two sides, or a side and somebody whose state is not told, are in common."""
    common = len(mention.actors & life.actors)
    return common >= _PAIR or (common == 1 and (mention.unnamed or life.unnamed))


def _kind(mention: Mention, life: Life) -> float:
    points = rules().points
    kind = mention.told.kind
    if kind in life.kinds:
        return points.kind_same
    return points.kind_visit if (kind == "visit") or life.kinds == {"visit"} else points.kind_alike


def _matter(one: frozenset[str], other: frozenset[str]) -> float:
    """Points for the words in common; nothing where a side has too few to tell."""
    points = rules().points
    if not one.isdisjoint(other):
        return points.words_same
    return points.words_none if min(len(one), len(other)) >= _TELLING else 0.0
