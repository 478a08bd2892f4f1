"""Two sides told only to have talked: "their ministers talked in Ankara", "Iran and Britain talked for six hours"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.held.doers import people
from models.held.telling import Telling
from models.held.turns import placed
from models.held.verb_signs import ASIDE, DISCUSSING, LENGTHS, SPEAKING
from models.signal import Kind

_PEER_REACH = 8
_CALLING = "call"
_ASKING = "ask"
_FOR_REACH = 3
_WHOM = acts().objects["dignitaries"] | {"the", "his", "her", "their", "its", "'s", "'", "prime", "foreign", "defence", "defense", "new"}  # fmt: skip
_SEVERAL = frozenset(
    ("and", "ministers", "leaders", "presidents", "premiers", "chancellors", "kings", "negotiators", "envoys", "diplomats", "delegations", "officials",
     "officers", "commanders", "generals", "chiefs", "teams", "sides", "parties", "governments", "commissions", "secretaries", "advisers",
     "mediators", "experts", "two", "both", "they")
)  # fmt: skip
"""In the subject they tell more than one."""


def conferred(telling: Telling) -> Kind | None:
    """The kind of the act where two sides talked; None where one spoke, or by what is told elsewhere."""
    words, group = telling.words, telling.group
    if telling.base in DISCUSSING:
        return "meeting" if _discussed(telling) else None
    if group.passive or group.progressive or _SEVERAL.isdisjoint(telling.subject()) or not people(telling):
        return None
    first = group.verb + 1
    near = words.lower[first : telling.end]
    if not telling.lexicon.words.phones.isdisjoint(near) or near[:1] in (["to"], ["about"]):
        return None
    long, aside = not LENGTHS.isdisjoint(near), not ASIDE.isdisjoint(near)
    there = placed(telling, first, telling.end)
    if telling.base == SPEAKING and not (long and there):
        return "meeting" if aside else "call" if long else None
    return "talks" if long or aside or there else None


def _discussed(telling: Telling) -> bool:
    """Whether two spoke of something at a place: "discussed the border with her Omani counterpart in Muscat"."""
    words, group = telling.words, telling.group
    if group.passive or group.progressive or not people(telling):
        return False
    first = group.verb + 1
    near = words.lower[first : telling.end]
    if not telling.lexicon.words.phones.isdisjoint(near) or not placed(telling, first, telling.end):
        return False
    partner = next((at for at in range(first, telling.end - 1) if words.lower[at] == "with"), 0)
    named = partner > 0 and (
        words.capital(partner + 1)
        or not acts().objects["dignitaries"].isdisjoint(words.lower[partner + 1 : partner + _PEER_REACH])
    )
    return named or not _SEVERAL.isdisjoint(telling.subject())


def calling(telling: Telling) -> bool:
    """Whether somebody who acts for a state says something to another, and not to a paper."""
    if telling.base == _CALLING and not _rang(telling):
        return False
    if telling.base == _ASKING and _for_a_call(telling):
        return False
    return (
        not telling.group.passive
        and people(telling)
        and not acts().objects["dignitaries"].isdisjoint(telling.after()[:_PEER_REACH])
    )


def _for_a_call(telling: Telling) -> bool:
    """Whether only a call is asked for: "asked the president | for a telephone conversation"."""
    after, phones = telling.after(), telling.lexicon.words.phones
    at = next((at for at, word in enumerate(after) if word in phones), 0)
    return "for" in after[max(0, at - _FOR_REACH) : at] or "to" in after[max(0, at - _FOR_REACH) : at]


def _rang(telling: Telling) -> bool:
    """Whether nothing but whom and when follows: "called | the Chilean president on Monday", not "called him a friend on Monday"."""
    words, first = telling.words, telling.group.verb + 1
    at = first
    while at < telling.end and not words.timed[at] and (words.capital(at) or words.lower[at] in _WHOM):
        at += 1
    at += words.lower[at : at + 1] == ["on"]
    return first < at < len(words) and words.timed[at]
