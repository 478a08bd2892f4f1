"""Who takes part in an act as two tellings name them."""

from __future__ import annotations

from models.actors.registry import homes, is_body, is_group
from stream.ledger.likeness.many import states_of, summed_up
from stream.ledger.lives.life import Life
from stream.ledger.particulars.places import relation
from stream.ledger.rules import rules
from stream.ledger.tellings.captors import with_captors
from stream.ledger.tellings.mention import Mention

_PAIR = 2


def side_points(mention: Mention, life: Life, *, person: bool) -> float | None:
    """Points for who takes part: the same, or some of them; None where each side has others.

    A body beside two sides that both name mostly is where they meet, or who mediates; a state beside a group of its own
    tells mostly which group it is. That nothing is settled is said of what was told of those who say it.
    """
    points = rules().points
    if mention.undecided and life.actors < mention.actors and not mention.actors <= life.actors | life.cast:
        return None
    found = _compared(mention, life, person=person)
    partly = found is None and (
        _one_gathering(mention, life)
        or _sent_there(mention, life)
        or _each_other(mention, life)
        or _misread(mention, life)
        or _all_named(mention, life)
        or _observed(mention, life)
        or _brought_about(mention, life)
        or _those_days(mention, life)
        or _there_that_day(mention, life)
        or _off_that_day(mention, life)
        or summed_up(mention, life)
    )
    return points.actors_partly if partly else found


def _compared(mention: Mention, life: Life, *, person: bool) -> float | None:
    points = rules().points
    one, other = mention.actors, life.actors
    if one != other and mention.told.kind == "exchange":
        one, other = with_captors("exchange", one, other), with_captors("exchange", other, one)
    if one != other and len(one & other) >= (1 if mention.names_day_of(life.days) else _PAIR):
        hosts = {spot.state for spot in (mention.spot, life.spot) if spot.state is not None}
        one, other = _guests(one, other, hosts), _guests(other, one, hosts)
        if mention.names_day_of(life.days):
            one = frozenset(actor for actor in one if actor in other or not is_body(actor))
    if len(one & other) >= _PAIR and all(is_body(actor) for actor in (one ^ other) - _homes(one & other)):
        return points.actors_same
    if one == other:
        return points.actors_same + (points.actor_single if len(one) < _PAIR else 0.0)
    if not one or not other:
        return 0.0 if person else None
    if one < other or other < one:
        if min(len(one), len(other)) >= _PAIR:
            if _many_others(mention, life):
                return None
            by_matter = mention.told.kind in rules().by_matter
            return points.actors_pair_within if by_matter else points.actors_within
        unnamed = (mention.unnamed if one < other else life.unnamed) or _elsewhere_named(mention, life)
        return points.actors_within + (points.actor_unnamed if unnamed else points.actor_single)
    with_another = _other_call(mention, life) or _with_another(mention, life)
    alike = (person and not with_another) or len(one & other) >= _PAIR
    return points.actors_partly if alike else None


def _other_call(mention: Mention, life: Life) -> bool:
    """Whether it is a call by the same person with another side: nobody hosts one, so that both sides tell all."""
    calls = mention.told.kind == "call" and life.kind == "call"
    return calls and len(states_of(mention.actors)) == _PAIR == len(states_of(life.actors))


def _with_another(mention: Mention, life: Life) -> bool:
    """Whether it is an encounter of the same person with a side that no article of the act names, whose own side is not named either."""
    met = mention.family == "encounter" and len(mention.actors) == _PAIR == len(life.actors)
    guest, other = mention.actors - life.actors, life.actors - mention.actors
    return met and guest.isdisjoint(life.cast) and other.isdisjoint(mention.cast)


def _elsewhere_named(mention: Mention, life: Life) -> bool:
    """Whether the article or those before name, if not as a party, the side that one of both leaves out, or a city of it."""
    less, more, cast, spot = mention.actors, life.actors, mention.cast, mention.spot
    if not less < more:
        less, more, cast, spot = life.actors, mention.actors, life.cast, life.spot
    return bool(less) and more - less <= cast | {spot.state}


def _each_other(mention: Mention, life: Life) -> bool:
    """Whether each names one party that the other's articles name, too, so that both are the sides of one act."""
    alone = len(mention.actors) == 1 == len(life.actors)
    return alone and mention.actors <= life.cast and life.actors <= mention.cast


def _misread(mention: Mention, life: Life) -> bool:
    """Whether a telling names a party that no article of the act names, beside one of the act's, and its article all of these."""
    hosts = {mention.spot.state} if mention.spot.site is not None and mention.spot == life.spot else set()
    alike = bool(hosts) and mention.family == rules().family[life.kind]
    of_kind = alike or mention.told.kind in life.kinds
    if mention.actors.isdisjoint(life.actors) or not of_kind:
        return False
    return life.actors <= mention.cast and (mention.actors - life.actors - hosts).isdisjoint(life.cast)


def _all_named(mention: Mention, life: Life) -> bool:
    """Whether the articles of both name all sides of both, bodies apart: who set a day, on whom, and who mediated it.

    Of encounters one may have several on a day, with another state each, unless it is the day that is moved.
    """
    common = not mention.actors.isdisjoint(life.actors) and mention.told.kind in life.kinds
    one, other = states_of(mention.actors), states_of(life.actors)
    alone = mention.told.kind in rules().by_matter or mention.names_day_of(life.days)
    return common and (alone or one <= other or other <= one) and one <= life.cast and other <= mention.cast


def _brought_about(mention: Mention, life: Life) -> bool:
    """Whether one names, for one of two sides whom its articles name as well, only the body that brings the act about."""
    if mention.told.kind not in life.kinds or mention.told.kind not in rules().sent:
        return False
    one, other = mention.actors, life.actors
    return any(
        not one.isdisjoint(other)
        and len(other) >= _PAIR
        and one != other
        and other <= cast
        and all(is_body(actor) for actor in one - other)
        for one, other, cast in ((one, other, mention.cast), (other, one, life.cast))
    )


def _observed(mention: Mention, life: Life) -> bool:
    """Whether both are of one day in one city, and beside the state that both name one only names the body that called them in.

    Of talks under a mediator an article may name, in his place, a state that looks on.
    """
    same = (
        mention.told.kind in life.kinds
        and mention.spot.site is not None
        and mention.spot.site == life.spot.site
    )
    if (
        not same
        or not (mention.days.on_a_day and life.days.on_a_day)
        or mention.days.first != life.days.first
    ):
        return False
    one, other = states_of(mention.actors), states_of(life.actors)
    called_in = len(one) < len(mention.actors) or len(other) < len(life.actors)
    return bool(called_in and one and other) and (one <= other or other <= one)


def _those_days(mention: Mention, life: Life) -> bool:
    """Whether both last the same days, a side is in common, and the telling's article names all sides of the act."""
    first, last = mention.days.first, mention.days.last
    lasts = mention.days.on_a_day and first is not None and last is not None and first < last
    common = mention.told.kind in life.kinds and not mention.actors.isdisjoint(life.actors)
    return lasts and common and mention.days == life.days and life.actors <= mention.cast


def _there_that_day(mention: Mention, life: Life) -> bool:
    """Whether both are a visit to one state on one day, and the telling's article names the visitor: "the chancellor is due in Oslo"."""
    visit = mention.told.kind == "visit" and "visit" in life.kinds and life.actors <= mention.cast
    at_once = mention.days.on_a_day and life.days.on_a_day and mention.days.first == life.days.first
    there = mention.spot.state is not None and mention.spot.state == life.spot.state
    return visit and at_once and there and relation(mention.spot, life.spot) in ("same", "within")


def _many_others(mention: Mention, life: Life) -> bool:
    """Whether one names two states and more besides, of whom the articles of the other know nothing: talks of five, and a meeting of two."""
    more, cast = (
        (mention.actors - life.actors, life.cast)
        if life.actors < mention.actors
        else (life.actors - mention.actors, mention.cast)
    )
    return len(states_of(more)) >= _PAIR and more.isdisjoint(cast)


def _off_that_day(mention: Mention, life: Life) -> bool:
    """Whether it moves or calls off what is due in that week, and the articles of the act name all whom it does: "Egypt withdrew from the talks on the dam"."""
    if mention.told.kind not in life.kinds or not mention.names_day_of(life.days):
        return False
    return not mention.actors.isdisjoint(life.actors) and mention.actors <= life.cast | life.actors


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
