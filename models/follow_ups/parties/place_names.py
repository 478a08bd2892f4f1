"""Which names are those of places: not "at | Chad's request", nor "the Central Asian | water summit"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes
from models.follow_ups.parties.owned import EXERCISES, exercise_of
from models.mentions import ActorMention, TimeMention
from models.signal import Span

NAME = r"[A-Z][\w.'-]*(?:(?:\s+(?:of|al|de|del|do|dos|da|das|the|and|el|bin|sur)\s+|\s+|-)[A-Z][\w'-]*)*(?:\s+(?:waters|island|strait|peninsula))?"
SITE = (
    "resort|port|city|capital|town|village|district|province|region|county|governorate|municipality|enclave|exclave|prefecture|department|oblast"
    "|canton|suburb|island|peninsula|valley|area|territory"
)
"""What a place may be called before its name: "the Oromo | district of"."""
_DESCRIBED = re.compile(r" [a-z]+(?: [a-z]+)?")
"""What may follow a name that is no place, as an act is called by it."""
_OWNED = re.compile(r"\w?(?:'s?)?\s+([a-z]+)")
"""What follows a name: "at Chad's | request" names no place."""
_OWNED_STARTS = frozenset(word[:2] for word in classes().occasions)
"""The first two letters of what may follow so."""
_NO_STARTS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|President|Prime|Foreign|Secretary|General|Exercise|Exercises|Operation|Summit|Conference|Congress|Parliament|Senate"
)
_NO_PARTS = (
    "Council|Assembly|Congress|Parliament|Commission|Union|Ministry|Party|Committee|Organisation|Organization|Court|Treaty|Pact|Accord|Accords|Agreement|Convention|Protocol|Group|Nations"
    "|Minister|Ministers|President"
)
_NO_PLACE = re.compile(rf"^(?:{_NO_STARTS})\b|\b(?:{_NO_PARTS})\b")
_NO_PLACES = frozenset((*_NO_STARTS.split("|"), *_NO_PARTS.split("|")))
"""The names of one word in which `_NO_PLACE` is found."""
_AT_THE = len("at the ")
_WHO = len(", who ")
_PEOPLE = frozenset(("demonym", "office", "holder", "group", "institution"))


def is_place(clean: str, span: Span, actors: Sequence[ActorMention], times: Sequence[TimeMention]) -> bool:
    """Whether the name at the span is told as one of a place, and not of a person, a body, an occasion or a day."""
    start, end = span
    text = clean[start:end]
    before, behind = clean[max(0, start - _AT_THE) : start], clean[end : end + _WHO]
    if before == "at the " and text.lower() in classes().buildings:
        return True
    if behind == ", who " or behind.startswith(" who "):
        return False
    if before.endswith(("the ", " a ", " an ")) and _names_act(clean, end):
        return False
    if exercise_of(clean, end) or clean.startswith(EXERCISES, end):
        return False
    if _of_occasion(clean, end):
        return False
    if text in _NO_PLACES or (not text.isalpha() and _NO_PLACE.search(text)):
        return False
    for time in times:
        if time.start < end and start < time.end:
            return False
    actor = actor_at(span, actors)
    return actor is None or actor.how not in _PEOPLE or text.endswith((" waters", " island"))


def _of_occasion(clean: str, end: int) -> bool:
    """Whether an occasion follows the name that ends at `end`, which it is that of: "at Chad's | request"."""
    if clean[end - 1].isalnum():
        following = clean[end : end + 3]
        if not following.startswith((" ", "'")):
            # A blank of another kind, which is rare, or a mark behind which no occasion stands.
            if not following[:1].isspace():
                return False
        elif following[1:].isalpha() and following[0] == " " and following[1:] not in _OWNED_STARTS:
            return False
    owned = _OWNED.match(clean, end - 1)
    return owned is not None and owned.group(1) in classes().occasions


def _names_act(clean: str, end: int) -> bool:
    """Whether the name only describes an act: "take part in the Central Asian | water summit"."""
    following = _DESCRIBED.match(clean, end)
    return following is not None and any(word in acts().nouns for word in following.group().split())


def actor_at(span: Span, actors: Sequence[ActorMention]) -> ActorMention | None:
    """The actor whose mention overlaps the span, if any."""
    low, high = 0, len(actors)
    while low < high:
        middle = (low + high) >> 1
        if actors[middle].end <= span[0]:
            low = middle + 1
        else:
            high = middle
    return actors[low] if low < len(actors) and actors[low].start < span[1] else None


def plain(clean: str, span: Span) -> Span:
    """The span without a genitive or a full stop at its end."""
    start, end = span
    last = clean[end - 1]
    if last == "s" and clean[end - 2] == "'":
        end -= 2
    elif last == ".":
        end -= 1
    return start, end
