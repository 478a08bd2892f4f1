"""A telling that names none of an act's sides, whose article does.

News goes by places and names of papers where readers know the sides: "the signing of the crossings accord on June 3", "the judgment
expected on May 14 was put off", and who mediated it or tells of it may stand as its only side. So where the act's day and kind agree,
and words or the place, it is of the act whose sides the article names.
"""

from __future__ import annotations

from models.signal import Kind
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import overlap
from stream.ledger.particulars.people import conflict, doubtful
from stream.ledger.particulars.places import Relation, relation
from stream.ledger.tellings.mention import Mention

_ALONE = 1
"""So many that take part may be read for a telling's sides though they only tell of it."""
_LATE = 3
"""Days after an act's last in which a report that names the day is taken for one of it."""
_HOSTED: frozenset[Kind] = frozenset(("talks", "meeting", "summit"))
_MATTER = 2
"""Words in common that tell one matter."""


def may_name_none(mention: Mention) -> bool:
    """Whether a telling of a day, or a denial, has so few sides that it may name none of its act's."""
    if _denies_alone(mention):
        return True
    dated = mention.days.on_a_day or (mention.changes and bool(mention.also))
    return dated and len(mention.actors) <= _ALONE and not mention.more


def by_article(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """How much speaks for it that a telling is of an act whose sides only its article names; None where it can't be.

    Args:
        mention: the telling.
        life: the act as it stood before it.
        before: what the telling's article has told of the act already, if anything.
    """
    if not may_name_none(mention):
        return None
    if _denies_alone(mention):
        return _denied(mention, life)
    if before is not None or life.closed:
        return None
    if not life.actors or not mention.actors.isdisjoint(life.actors):
        return None
    if conflict(mention.persons, life.persons) or doubtful(mention.persons, life.persons):
        return None
    place = relation(mention.spot, life.spot)
    if place in ("other", "beside") or not _then(mention, life):
        return None
    return _rated(mention, life, place)


def _rated(mention: Mention, life: Life, place: Relation) -> float | None:
    """How much speaks for it by the words, the place and those whom the article names."""
    words = len(mention.words & life.words)
    there = place == "same" and mention.spot.site is not None
    if place in ("same", "within") and _moved_there(mention, life):
        return float(words + 1)
    if not (
        mention.told.kind in life.kinds or (words and mention.held and _of_family(mention, life, there=there))
    ):
        return None
    named = len(mention.cast & life.actors)
    if named and not mention.actors and mention.told.kind == "deadline" and mention.days == life.days:
        return float(words + named)
    if named == len(life.actors):
        return float(words + there) if words or there else None
    return float(words) if named and there and words >= _MATTER else None


def _moved_there(mention: Mention, life: Life) -> bool:
    """Whether it moves or calls off an encounter of that day and kind, and names nobody but who was to host it: "the talks in South Africa on Saturday"."""
    among = mention.told.kind in life.kinds and mention.told.kind in _HOSTED
    return among and mention.names_day_of(life.days) and mention.actors <= {mention.spot.state}


def _denies_alone(mention: Mention) -> bool:
    """Whether it says, of nobody on no day, that there was nothing of the sort: "there had been no truce at all"."""
    return mention.denies and not mention.actors and not mention.days.dated and not mention.also


def _denied(mention: Mention, life: Life) -> float | None:
    """How much speaks for it that a denial is of an act of its kind that was due just then, whose sides its article names."""
    first, last = life.days.first, life.days.last
    due = life.days.on_a_day and first is not None and last is not None and first <= mention.day <= last + 1
    if not due or life.state not in ("held", "dated") or mention.told.kind not in life.kinds:
        return None
    if relation(mention.spot, life.spot) in ("other", "beside"):
        return None
    words, named = len(mention.words & life.words), len(mention.cast & life.actors)
    return float(words + named) if named and (words or mention.told.kind != "other") else None


def _then(mention: Mention, life: Life) -> bool:
    """Whether both are on one day, or it gives a day to what was put off to none."""
    if life.state == "postponed" and not life.days.on_a_day:
        return mention.told.status in ("confirmed", "agreed")
    named = (mention.days, *mention.also) if mention.changes else (mention.days,)
    if not life.days.on_a_day or not any(overlap(day, life.days) for day in named):
        return False
    return not mention.held or life.days.last is None or mention.day <= life.days.last + _LATE


def _of_family(mention: Mention, life: Life, *, there: bool) -> bool:
    """Whether a report is of something like the act, where that is to be or at home with one of its sides."""
    family = mention.family in life.families
    return family and (there or mention.spot.state in life.actors)
