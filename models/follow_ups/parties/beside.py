"""What words beside an actor say of its part in the act: "sanctions on companies in | Serbia" hit it, "his way to | Chad" only leads there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.kinds.captives_home import HELD
from models.mentions import ActorMention
from models.signal import Kind

BEFORE = 24  # characters: "negotiators from the "
_ONTO = frozenset(("to", "into"))
_RULERS = frozenset(
    (
        "junta",
        "rulers",
        "government",
        "authorities",
        "regime",
        "generals",
        "officers",
        "putschists",
        "leadership",
        "administration",
        "power",
    )
)
"""Who governs at a place is the state there: "a deadline for the junta in | Niger"."""
_HIT = frozenset(("companies", "firms", "banks", "entities", "people", "individuals", "officials", "made", "produced", "goods", "products", "refineries", "ports"))  # fmt: skip
"""Whom sanctions hit where they are: "sanctions on companies in | Serbia", "a tax on cars made in | Chile"."""
_WITHOUT = ("without ", "without the ")
_ONWARD = (" way to ", " en route to ")
_ONWARD_REACH = 60  # characters: "way to the opening of new locks on the "
UNDER = ("under the ", "by the ", "of the ", "with the ")
ACCORD = re.compile(
    r" (?:peace |ceasefire |\w+ )?(?:agreements?|accords?|deal|pact|treaty|declaration|protocols?|memorandum|process|framework|roadmap|truce|principles|convention|format)\b"
)
"""Behind a capital it tells where an accord was made, and not whose it is: "under the | Nairobi agreement"."""


def farther_on(lower: str, start: int, *, fronted: bool) -> bool:
    """Whether the name only belongs to where a traveller goes on to: "will stop in Oslo on his way to | Chad".

    Of what is told before the stop, `fronted`, only the next name does.
    """
    low = max(0, start - _ONWARD_REACH)
    at = max(lower.rfind(way, low, start) + len(way) for way in _ONWARD)
    if at <= len(_ONWARD[1]):
        return False
    between = lower[at:start]
    if fronted:
        return between in ("", "the ")
    return "," not in between and "." not in between and " will " not in between


def left_or_reached(kind: Kind, mention: ActorMention, before: str) -> bool:
    """Whether forces go from there, or a missile came down there: "flew 7,000 kilometres to | Ascension Island"."""
    if kind == "withdrawal":
        return before == "from"
    return kind == "launch" and mention.how == "name" and before in _ONTO


def hit(candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether sanctions hit those who are there: "sanctions on companies in | Serbia"."""
    return candidate.kind == "sanctions" and before[-1] == "in" and not _HIT.isdisjoint(before[-2:-1])


def left_out(lower: str, mention: ActorMention, before: str) -> bool:
    """Whether the act goes ahead "without the | Hungarian brigade", not "without Chad's consent"."""
    if before != "the" and not before.endswith("without"):
        return False
    return lower.endswith(_WITHOUT, 0, mention.start) and not lower.startswith(("'", " consent"), mention.end)


def held_there(lower: str, mention: ActorMention) -> bool:
    """Whether captives are held there, by whom alone is told so: "two Greek soldiers held in | Chad"."""
    before = lower[max(0, mention.start - BEFORE) : mention.start].split()
    return before[-1:] == ["in"] and mention.how == "name" and not HELD.isdisjoint(before[-2:-1])


def of_rulers(lower: str, mention: ActorMention) -> bool:
    """Whether the actor tells whose rulers are meant: "the junta in | Niger"."""
    before = lower[max(0, mention.start - BEFORE) : mention.start].split()
    return before[-1:] == ["in"] and not _RULERS.isdisjoint(before[-2:-1])
