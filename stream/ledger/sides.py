"""Who takes part in an act as two tellings name them."""

from __future__ import annotations

from models.actors.registry import homes, is_body, is_group
from stream.ledger.life import Life
from stream.ledger.mention import Mention
from stream.ledger.places import relation
from stream.ledger.rules import rules

_PAIR = 2


def side_points(mention: Mention, life: Life, *, person: bool) -> float | None:
    """Points for who takes part: the same, or some of them; None where each side has others.

    A body beside two sides that both name mostly is where they meet, or who mediates; a state beside a group of its own
    tells mostly which group it is.
    """
    points = rules().points
    found = _compared(mention, life, person=person)
    partly = found is None and (_one_gathering(mention, life) or _sent_there(mention, life))
    return points.actors_partly if partly else found


def _compared(mention: Mention, life: Life, *, person: bool) -> float | None:
    points = rules().points
    one, other = mention.actors, life.actors
    if one != other and len(one & other) >= (1 if mention.names_day_of(life.days) else _PAIR):
        hosts = {spot.state for spot in (mention.spot, life.spot) if spot.state is not None}
        one, other = _guests(one, other, hosts), _guests(other, one, hosts)
    if len(one & other) >= _PAIR and all(is_body(actor) for actor in (one ^ other) - _homes(one & other)):
        return points.actors_same
    if one == other:
        return points.actors_same + (points.actor_single if len(one) < _PAIR else 0.0)
    if not one or not other:
        return 0.0 if person else None
    if one < other or other < one:
        if min(len(one), len(other)) >= _PAIR:
            by_matter = mention.told.kind in rules().by_matter
            return points.actors_pair_within if by_matter else points.actors_within
        unnamed = mention.unnamed if one < other else life.unnamed
        return points.actors_within + (points.actor_unnamed if unnamed else points.actor_single)
    return points.actors_partly if person or len(one & other) >= _PAIR else None


def _homes(actors: frozenset[str]) -> set[str]:
    """The states that articles name beside the groups at home there: "Yemen's Houthi movement"."""
    return {state for actor in actors if is_group(actor) for state in homes(actor, None)}


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


def _sent_there(mention: Mention, life: Life) -> bool:
    """Whether somebody whom both name is sent to one city or base, beside others whose affair it is."""
    common = not mention.actors.isdisjoint(life.actors)
    return (
        common
        and mention.told.kind in rules().sent
        and mention.spot.site is not None
        and relation(mention.spot, life.spot) == "same"
    )
