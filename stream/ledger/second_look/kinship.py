"""A second look at a telling that the rules give to no act: the odds that it is of one all the same.

Rules ask that nothing speaks against it, and what is read of an article is seldom all right: a side is missed, the place is
that where something was agreed, a visit is told as the talks that it is for. So what agrees is weighed together, by weights
learned from the scripted years (`python -m bench kinship`); only where sides, days or persons exclude it is it another act.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from stream.ledger.likeness.by_ship import by_ship
from stream.ledger.likeness.likeness import other_house
from stream.ledger.likeness.nameless import placed
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import DAY, apart, overlap
from stream.ledger.particulars.people import conflict, doubtful, other_offices, shared
from stream.ledger.particulars.places import relation
from stream.ledger.rules import rules
from stream.ledger.tellings.mention import Mention

_FILE = Path(__file__).with_name("kinship.toml")
_RECENT = 60
"""Days after which an act that nobody told of is no longer recent."""
_FAR = 30
"""Days between two times from which on they are as far apart as can be."""
_MATTER = 3
"""Words in common that tell one matter for certain."""
_TELLING = 2
"""So many words for the matter tell that it is another one."""
_PAIR = 2
_AFTER = 2
"""Days after an act's last in which a report is taken for one of it."""


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each trait adds to the log-odds, which begin with `start`; from `enough` on a telling is of the act."""

    enough: float
    start: float
    traits: Mapping[str, float]


@cache
def weights() -> Weights:
    """The weights of kinship.toml."""
    return msgspec.toml.decode(_FILE.read_bytes(), type=Weights)


def kinship(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """The log-odds that a telling is of an act; None where they are too low, it can't be, or its article has told of that before."""
    if before is not None or life.closed or _excluded(mention, life):
        return None
    known, found = weights(), traits(mention, life)
    if not found["day_same"] and _apart(mention, life, found):
        return None
    odds = known.start + sum(known.traits[name] * value for name, value in found.items())
    return odds if odds >= known.enough else None


def traits(mention: Mention, life: Life) -> dict[str, float]:
    """What agrees and what doesn't, each from 0 to 1."""
    sides, planned = len(mention.actors & life.actors), life.days
    named = (mention.days, *mention.also) if mention.days.dated else mention.also
    dated = bool(named) and planned.dated
    meets = dated and any(overlap(day, planned) for day in named)
    same_day = meets and any(overlap(day, planned) and day.on_a_day and planned.on_a_day for day in named)
    gap = min((apart(day, planned) for day in named), default=0) if dated else 0
    place = "same" if placed(mention, life.spot) else relation(mention.spot, life.spot)
    families = life.families
    kind = mention.told.kind in life.kinds
    words = len(mention.words & life.words)
    return {
        "kind_same": float(kind),
        "kind_of_family": float(not kind and mention.family in families),
        "kind_open": float("other" in (mention.told.kind, *life.kinds)),
        "sides_of_telling": sides / max(len(mention.actors), 1),
        "sides_of_act": sides / max(len(life.actors), 1),
        "sides_one": float(sides == 1),
        "sides_none": float(sides == 0),
        "sides_named": len((mention.cast | mention.actors) & life.actors) / max(len(life.actors), 1),
        "day_same": float(same_day),
        "time_overlaps": float(meets and not same_day),
        "time_apart": min(1.0, gap / _FAR),
        "day_untold": float(not named),
        "day_unplanned": float(not planned.dated),
        "day_vague": float(planned.dated and not planned.on_a_day),
        "day_gone": float(
            not dated and planned.last is not None and planned.dated and planned.last < mention.day
        ),
        "place_same": float(place == "same"),
        "place_within": float(place == "within"),
        "place_beside": float(place == "beside"),
        "place_other": float(place == "other"),
        "words": min(words, _MATTER) / _MATTER,
        "words_none": float(not words and min(len(mention.words), len(life.words)) >= _TELLING),
        "person_same": float(shared(mention.persons, life.persons)),
        "person_other": float(conflict(mention.persons, life.persons)),
        "report": float(mention.held),
        "change": float(mention.changes),
        "one_more": float(mention.more),
        "closed": float(life.closed),
        "recent": max(0.0, 1 - (mention.at - life.last_at) / DAY / _RECENT),
    }


def _excluded(mention: Mention, life: Life) -> bool:
    """Whether something excludes that it is one act, whatever agrees."""
    return (
        mention.more
        or _others(mention, life)
        or _other_sides(mention, life)
        or _other_days(mention, life)
        or (mention.held and not _due(mention, life))
        or ("other" in (mention.told.kind, life.kind) and mention.told.kind not in life.kinds)
    )


def _apart(mention: Mention, life: Life, found: Mapping[str, float]) -> bool:
    """Whether another place, or another matter of a kind that its matter tells, makes two acts of what no day joins.

    A visit and the talks that may be a part of it need one place.
    """
    visit = mention.told.kind not in life.kinds and "visit" in (mention.told.kind, *life.kinds)
    if visit and not (found["place_same"] or found["place_within"]):
        return True
    matter = not rules().by_matter.isdisjoint((mention.told.kind, *life.kinds))
    return bool(found["place_beside"] or found["place_other"] or (matter and found["words_none"]))


def _others(mention: Mention, life: Life) -> bool:
    """Whether other persons, offices or parliaments take part."""
    return (
        other_offices(mention.offices, life.offices)
        or conflict(mention.persons, life.persons)
        or doubtful(mention.persons, life.persons)
        or other_house(mention, life)
        or by_ship(mention, life)
    )


def _other_sides(mention: Mention, life: Life) -> bool:
    """Whether one side in common does it with others, besides who is only the host, or with nobody whom the other's article names."""
    if len(mention.actors & life.actors) >= _PAIR:
        return False
    more = mention.actors - life.actors - {mention.spot.state}
    less = life.actors - mention.actors - {life.spot.state}
    if more and not life.actors <= mention.actors:
        return True
    return bool(less and less.isdisjoint(mention.cast)) or bool(more and more.isdisjoint(life.cast))


def _other_days(mention: Mention, life: Life) -> bool:
    """Whether it is on another day, or only thought of for no day while the act has one."""
    if not life.days.on_a_day:
        return False
    if mention.days.on_a_day:
        days = (mention.days, *mention.also) if mention.changes else (mention.days,)
        return not any(overlap(day, life.days) for day in days)
    return mention.told.status == "possible"


def _due(mention: Mention, life: Life) -> bool:
    """Whether the act was due when the report came, and is what was done."""
    first, last = life.days.first, life.days.last
    if first is None or last is None or not life.days.on_a_day or mention.told.kind == "other":
        return False
    told_then = not mention.days.dated or overlap(mention.days, life.days)
    return told_then and first <= mention.day <= last + _AFTER
