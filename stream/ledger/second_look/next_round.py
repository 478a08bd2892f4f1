"""The next round that those who held the last one had agreed on, once it is told with a day.

Who ends talks with word of one more round, on no day yet, has one round ahead: news of "the next round" between them is of that,
whatever else a reader made of its kind, its place or who is with them. The place of the first telling is often the one where
it was agreed, and where its words name nobody, its sides are guessed by who stands nearby.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import day_at, overlap
from stream.ledger.particulars.people import conflict, other_offices
from stream.ledger.tellings.anaphora import named
from stream.ledger.tellings.mention import Mention

_ENCOUNTER = "encounter"
_AHEAD = ("confirmed", "agreed", "expected")
_PAIR = 2
_MATTER = 2
"""Words in common that tell one matter."""
_REACH = 200
"""Days after the last word of it within which a next round is the one that was agreed."""


def next_round(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """How many sides are in common where the telling dates what was only to come; None where it can't be.

    Args:
        mention: the telling.
        life: the act as it stood before it.
        before: what the telling's article has told of the act already, if anything.
    """
    first = life.steps[0].mention
    if before is not None or first is None or not _dates(mention) or not _undated(life, first):
        return None
    if mention.day - day_at(life.last_at) > _REACH or not overlap(mention.days, life.days):
        return None
    if (
        conflict(mention.persons, life.persons)
        or other_offices(mention.offices, life.offices)
        or _the_other_way(mention, life)
    ):
        return None
    common = mention.actors & life.actors
    found = _between_them(mention, life, first) if common else _of_one_matter(mention, life)
    return float(len(common)) if found else None


def _dates(mention: Mention) -> bool:
    ahead = mention.told.status in _AHEAD and mention.days.on_a_day
    return ahead and mention.family == _ENCOUNTER


def _undated(life: Life, first: Mention) -> bool:
    """Whether an encounter was told to come on a day that nobody has given."""
    waits = not life.days.on_a_day and life.state in ("told", "agreed")
    return waits and first.family == _ENCOUNTER and first.told.status in (*_AHEAD, "possible")


def _the_other_way(mention: Mention, life: Life) -> bool:
    """Whether the guest of one visit is the host of the other, which no agreement on a second round explains."""
    visits = mention.told.kind == "visit" and life.kinds == {"visit"}
    hosts = (mention.spot.state, life.spot.state)
    return visits and None not in hosts and hosts[0] != hosts[1] and not mention.actors.isdisjoint(hosts)


def _between_them(mention: Mention, life: Life, first: Mention) -> bool:
    """Whether those of whom a side is in common are the same, as far as the articles of both tell.

    Where both are told as one more round, the later may name others who are with them; where neither is, all sides are the same.
    """
    one_more = first.more or first.after
    known, told = _known(mention, life), _told(mention, life)
    if mention.more and one_more:
        return told
    two = len(mention.actors & life.actors) >= _PAIR
    if one_more or not named(first.told):
        return known and told and (two or not one_more)
    hosts = {mention.spot.state, life.spot.state}
    return two and life.state == "agreed" and mention.actors - hosts == life.actors - hosts


def _of_one_matter(mention: Mention, life: Life) -> bool:
    """Whether the next round of the same matter is told for the month or week given before, by other sides that both articles name."""
    then = mention.more and life.days.dated and len(mention.words & life.words) >= _MATTER
    return then and _known(mention, life) and _told(mention, life)


def _known(mention: Mention, life: Life) -> bool:
    """Whether the articles of the act name all sides of the telling, apart from who is the host."""
    return mention.actors - {mention.spot.state, life.spot.state} <= life.cast | life.actors


def _told(mention: Mention, life: Life) -> bool:
    """Whether the telling's article names all sides of the act, apart from who is the host."""
    return life.actors - {mention.spot.state, life.spot.state} <= mention.cast | mention.actors
