"""Of what kind a telling and an act are, and whether they may be one where the words of one leave the kind open."""

from __future__ import annotations

import re

from models.signal import Kind
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import overlap
from stream.ledger.particulars.places import NOWHERE
from stream.ledger.rules import rules
from stream.ledger.tellings.mention import Mention

_PAIR = 2
_TOLD_APART: frozenset[Kind] = frozenset(("call", "deployment", "exchange"))
"""Kinds that others may be taken for; word that there is no such act, or not then, tells them apart no better."""
_STATIONED = re.compile(
    r"\b(?:deploy|station|base[ds]\b|garrison|rotat|troops|soldiers|battalion|brigade|squadron|crews)"
)
"""Who is sent somewhere to stay."""
_DELIVERED = re.compile(
    r"\b(?:deliver|hand(?:s|ed|ing)?[ -]?over|handover|suppl(?:y|ies)|donat|transfer|shipment|sell|sale|gift)"
)
"""What is given to somebody."""


def left_open(mention: Mention, life: Life) -> bool | None:
    """Whether the words of one of both leave open what kind of act of the same sides it is; None where both tell two kinds."""
    family, kind = rules().family, mention.told.kind
    if kind in life.kinds or by_name(mention, life):
        return False
    if family[kind] in life.families:
        return False
    spoken = _spoken(mention, life)
    if kind != "other" and life.kinds != {"other"} and not spoken:
        return None
    unsaid = mention.held and kind == "other"
    least = 1 if mention.names_day_of(life.days) and not spoken else _PAIR
    return None if unsaid or len(mention.actors & life.actors) < least else True


def told_kinds(kinds: frozenset[Kind], mention: Mention) -> frozenset[Kind]:
    """The kinds of an act with that of a telling, without what only left open what others tell.

    That is "other", "talks" of what is a call, and the sending of arms that go with those who serve them. A report that it took place says nothing of what kind was announced,
    but tells that of what was announced in words of none; a meeting may be but the ceremony. What is moved or denied is what others told: "reports that they will arrive".
    """
    family = rules().family
    if kinds == {"other"} and mention.held and mention.told.sure and mention.told.kind != "meeting":
        return frozenset((mention.told.kind,))
    if mention.held and family[mention.told.kind] not in {family[kind] for kind in kinds}:
        return kinds
    if mention.changes and mention.told.kind in _TOLD_APART and "other" not in kinds:
        return kinds
    known = kinds | {mention.told.kind}
    if "call" in known:
        known -= {"talks"}
    if {"deployment", "exchange"} <= known:
        known -= {_vaguer(kinds, mention)}
    return known - {"other"} or known


def _vaguer(kinds: frozenset[Kind], mention: Mention) -> Kind:
    """Which of both is none where one telling has something sent to stay and another has it given away.

    What the newer telling says in so many words, or else what was told before: both may "arrive".
    """
    text = (mention.told.text or "").lower()
    if _STATIONED.search(text) is not None and not mention.held:
        return "exchange"
    if _DELIVERED.search(text) is not None:
        return "deployment"
    return "exchange" if "deployment" in kinds else "deployment"


def by_name(mention: Mention, life: Life) -> bool:
    """Whether it calls an exercise by its name, by which alone it may be told what that is."""
    return not mention.called.isdisjoint(life.called)


def _spoken(mention: Mention, life: Life) -> bool:
    """Whether one is a call and the other talks of which no place is told: "will talk this week", "spoke by telephone"."""
    if mention.told.kind == "call":
        return life.kinds == {"talks"} and life.spot == NOWHERE
    return mention.told.kind == "talks" and life.kinds == {"call"} and mention.spot == NOWHERE


def one_act(mention: Mention, life: Life, time: float, *, named: bool, known: bool, sited: bool) -> bool:
    """Whether the times and what else is told make one act of two tellings, of which one leaves the kind open.

    Args:
        mention: the telling.
        life: the act.
        time: the points for their times.
        named: whether a person, an office, the place or a word for the matter is in common.
        known: whether that is a person or an office.
        sited: whether the places are the same.
    """
    points = rules().points
    if mention.changes:
        return time >= points.planned_day_named or (named and time >= points.day_same)
    if not overlap(mention.days, life.days):
        return False
    sited = sited and life.spot.site is not None
    dated = points.day_same if not sited else points.time_overlaps
    if known and (sited or _spoken(mention, life)):
        return sited or time >= points.time_overlaps
    return time >= dated and (named or sited)


def kind_points(mention: Mention, life: Life) -> float:
    """Points for the kind: the same, one of its family, or one left open."""
    points = rules().points
    kind = mention.told.kind
    if kind in life.kinds or by_name(mention, life):
        return points.kind_same
    if rules().family[kind] not in life.families:
        return points.kind_open
    return points.kind_visit if (kind == "visit") or life.kinds == {"visit"} else points.kind_alike
