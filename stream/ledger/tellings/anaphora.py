"""Tellings that name an act only as the one told before in their article: "The exercise lasts until March 15"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from models.actors.registry import actor_name
from models.follow_ups.acts import acts
from models.signal import Participant
from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD
from stream.ledger.rules import rules

_PAIR = 2
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_SUCH = re.compile(
    r"\bsuch (?:an? )?(?:summit|meeting|talks|visit|gathering|encounter|round|exercise|deployment|mission)\b"
)
"""Who proposes what was told, or is its host, is not one more who takes part: "Kenya has proposed such a summit"."""
_NAME = re.compile(r"[^\W\d_a-z][\w'.-]+(?: [^\W\d_a-z][\w'.-]+)+$")
_UNSEEN = re.compile(
    r"\b(?:(?:seen|saw|see|observed|noticed|detected|found|has|had|have|was|is) no (?:signs?|traces?|evidence|indications?|proof) of|(?:seen|observed|noticed|detected) no)"
    r" (?:an?|any|the|such)? ?(?:\w+ )?(?:withdrawals?|pull-?backs?|pull-?outs?|retreats?|departures?)\b"
)
"""Who looks for what others tell to be going on takes no part in it: "NATO had seen no evidence of any withdrawal"."""
_CHANGED = ("postponed", "cancelled")
_UNDONE_IT = re.compile(
    r"\b(?:put|puts|called|calls|pushed|postponed|postpones|delayed|deferred|rescheduled|cancel(?:l?ed|s)|scrapped|shelved|moved|moves|shifted|brought) (?:it|them)\b"
)
"""Who calls off or moves what was told before is one of its sides, or its host: "Oman has moved | them to June 3"."""
_NOUN_REACH = 3
"""The noun of the act stands within so many words of its article."""


def resumed(told: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article in their order; whom and where one that is only resumed does not name are those of the one before.

    Readers of the text guess them by who stands nearby, which may be others.
    """
    acts = tuple(_resumed(act, told) for act in told)
    return tuple(_placed(act, acts) for act in acts)


def _placed(act: Told, acts: Sequence[Told]) -> Told:
    """The act with the place of what the text told of the same sides before, if only the act has a day: "their coming talks in Oslo"."""
    if act.location is not None or act.place != "text" or act.span is None or not days_of(act.when).on_a_day:
        return act
    if rules().more.search((act.text or "").lower()) is not None or len(act.sides) < _PAIR:
        return act
    for one in acts:
        before = one.place == "text" and one.span is not None and one.span[1] <= act.span[0]
        same = one.kind == act.kind and one.status == act.status and one.sides == act.sides
        if before and same and not days_of(one.when).dated and one.location is not None:
            return msgspec.structs.replace(act, location=one.location)
    return act


def _resumed(act: Told, told: Sequence[Told]) -> Told:
    such = _SUCH.search((act.text or "").lower()) is not None and not days_of(act.when).dated
    unseen = act.status == "cancelled" and _UNSEEN.search((act.text or "").lower()) is not None
    undone = act.status in _CHANGED and _UNDONE_IT.search((act.text or "").lower()) is not None
    meant = such or unseen or undone or (not named(act) and definite(act))
    if act.span is None or act.place != "text" or not meant:
        return act
    before = [
        one
        for one in told
        if one.place == "text"
        and one.sure
        and one.span is not None
        and one.span[1] <= act.span[0]
        and rules().family[one.kind] == rules().family[act.kind]
        and (named(one) or _their_own(one))
    ]
    if not before:
        return act
    last = max(before, key=lambda one: one.span or (0, 0))
    place = last.location if such and act.location is None else act.location
    own = _own_persons(act)
    parties = (*own, *map(_as_state, last.participants)) if own else last.participants
    return msgspec.structs.replace(act, participants=parties, location=place)


def _own_persons(act: Told) -> tuple[Participant, ...]:
    """Who makes a visit by its own words, and nobody who was named before: "the visit that | his foreign minister, Ann Obi, was to make"."""
    text = act.text or ""
    if act.kind != "visit":
        return ()
    return tuple(
        one
        for one in act.participants
        if one.actor is None and _NAME.match(one.text) is not None and one.text in text
    )


def _as_state(one: Participant) -> Participant:
    """The state alone of somebody who acted for it before."""
    return one if one.actor is None else msgspec.structs.replace(one, text=actor_name(one.actor))


def _their_own(act: Told) -> bool:
    """Whether it is told as that of two sides named just before: "if Chad and Mali hold | their exercise next week"."""
    return (act.text or "").startswith("their ") and len(act.sides) >= _PAIR


def named(act: Told) -> int:
    """How many actors its own words name."""
    text = act.text or ""
    return len({one.actor for one in act.participants if one.actor is not None and one.text in text})


def definite(act: Told) -> bool:
    """Whether the words begin with the act's noun as that of a known one, and not one more."""
    text = (act.text or "").lower()
    words = WORD.findall(text)
    if words[:1] == [] or words[0] not in _DEFINITE or rules().more.search(text) is not None:
        return False
    nouns = acts().nouns
    return any(
        rules().family[nouns[word]] == rules().family[act.kind]
        for word in words[1 : 1 + _NOUN_REACH]
        if word in nouns
    )
