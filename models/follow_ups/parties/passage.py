"""The actors of a document as an act may take them up: their names, and the places that they only name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from models.actors.registry import is_body
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.parties.affinity import only_recognises, only_sided_with
from models.follow_ups.parties.beside import (
    ACCORD,
    BEFORE,
    UNDER,
    farther_on,
    held_there,
    hit,
    left_or_reached,
    left_out,
    of_rulers,
)
from models.follow_ups.parties.borders import names_edge
from models.follow_ups.parties.datelines import MixedDateline, mixed_dateline
from models.follow_ups.parties.neighbours import word_before
from models.follow_ups.parties.owned import exercise_of
from models.mentions import ActorMention, ParticipantMention
from models.signal import Kind
from models.text.document import Document
from models.text.offsets import first_from

_CLASSES = classes()
_PLACING = _CLASSES.placing
_BEFORE_PLACES = _PLACING | {"the", "and"}
"""Words of which one stands before who may only be named as a place, unless a comma does."""
DATELINE = 60
"""A dateline stands within this many characters of the start."""
_AFTER_DATELINES = (", ", " - ", " (", ") - ", ") \u2013 ", ") \u2014 ")
"""What follows a place in a dateline, or the agency named in it: "LIMA (NPA) - "."""
_STATIC = frozenset(("in", "off", "near", "around", "outside"))
SEATS = (" capital", " city", " town", " port", " resort", " village", " island", " border", " coast")
"""After the adjective of a state they name a place in it."""
_DIRECTED: frozenset[Kind] = frozenset(("deadline", "sanctions", "talks", "meeting", "call", "exchange"))
"""Kinds of acts that are done to or with those who govern."""
_TELLERS = frozenset(
    ("official", "officials", "spokesman", "spokeswoman", "minister", "diplomat", "diplomats", "side")
)
_APPOSED = frozenset(f"{seat}, " for seat in SEATS)
"""Between a state and its city: "in the Togolese capital, Lome"."""
LISTING = (", ", " and ", ", and ")
"""What stands between the parties of a list."""


class Actors:
    """The actor mentions of a document in order, and what their places in the text say."""

    def __init__(self, document: Document, mentions: Sequence[ActorMention]) -> None:
        self.document = document
        self.mentions = tuple(mentions)
        self._starts = [mention.start for mention in mentions]
        self._weights: dict[str, float] = {}
        self._state_names: dict[str, str] = {}
        self._kept_capitals: dict[str, str] | None = None
        self._kept_filed: MixedDateline | None = None

    def filed(self, mention: ActorMention) -> bool:
        """Whether the actor stands in a dateline that is not in capitals."""
        if self._kept_filed is None:
            self._kept_filed = mixed_dateline(self.document.clean)
        return self._kept_filed.holds(self.document, mention)

    def between(self, start: int, end: int) -> tuple[ActorMention, ...]:
        """The mentions that start in `[start, end)`."""
        starts = self._starts
        first = first_from(starts, start)
        last = first
        while last < len(starts) and starts[last] < end:
            last += 1
        return self.mentions[first:last] if first < last else ()

    def text(self, mention: ActorMention) -> str:
        """The mention as named."""
        return self.document.clean[mention.start : mention.end]

    def named(self, mention: ActorMention) -> ParticipantMention:
        """The actor as named: a person in full, "Chad" for "Chad's leader", the state for a bare adjective."""
        text = self.text(mention)
        if mention.person is not None:
            return ParticipantMention(mention.person, mention.actor)
        genitive = text.find("'s ")
        if genitive >= 0:
            return ParticipantMention(text[:genitive], mention.actor)
        if mention.how == "demonym" and not text.endswith("s"):
            return ParticipantMention(self.state_name(mention.actor, text), mention.actor)
        return ParticipantMention(text, mention.actor)

    def as_state(self, mention: ActorMention) -> ParticipantMention:
        """The actor as named, but the state for one who only speaks for it: "Chad" for "a Chadian official"."""
        named = self.named(mention)
        if mention.person is not None or mention.actor in named.text:
            return named
        if named.text.rpartition(" ")[2] not in _TELLERS:
            return named
        return ParticipantMention(
            self.state_name(mention.actor, named.text.rpartition(" ")[0] or named.text), mention.actor
        )

    def state_name(self, actor: str, text: str) -> str:
        """The name that the article first gives the actor, else `text`."""
        name = self._state_names.get(actor)
        if name is None:
            name = self._state_names[actor] = self._find_state_name(actor)
        return name or text

    def _find_state_name(self, actor: str) -> str:
        """The first name of the actor that is no genitive; "" where there is none."""
        for mention in self.mentions:
            if mention.actor == actor and mention.how == "name":
                name = self.text(mention)
                if "'" not in name:
                    return name
        return ""

    def fullest_name(self, actor: str, text: str) -> str:
        """The longest name that the article gives the actor, else `text`."""
        names = (
            self.text(mention)
            for mention in self.mentions
            if mention.actor == actor and mention.how == "name"
        )
        return max(names, key=len, default=text)

    def weight(self, actor: str) -> float:
        """How much the article speaks of the actor; bodies, where disputes are only dealt with, count half."""
        weight = self._weights.get(actor)
        if weight is None:
            weight = self._weights[actor] = self._find_weight(actor)
        return weight

    def _find_weight(self, actor: str) -> float:
        count = 0
        for mention in self.mentions:
            if mention.actor == actor:
                count += 1
        return count / 2 if is_body(actor) else float(count)

    def name_of(self, mention: ActorMention) -> str:
        """The name that the article first gives the actor, else as named here, with the capital for an adjective."""
        return self.state_name(mention.actor, "") or self.capital_name(mention)

    def capital_name(self, mention: ActorMention) -> str:
        """The actor as named, but the capital that stands for it where only an adjective does."""
        text = self.named(mention).text
        return self._capitals.get(mention.actor, text) if mention.how == "demonym" else text

    @property
    def _capitals(self) -> dict[str, str]:
        """The capital by which the article first speaks of each state."""
        if self._kept_capitals is None:
            self._kept_capitals = self._find_capitals()
        return self._kept_capitals

    def _find_capitals(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for mention in self.mentions:
            if mention.how == "capital" and not dateline(self, mention) and not self._seat(mention):
                found.setdefault(mention.actor, self.text(mention))
        return found

    def _seat(self, mention: ActorMention) -> bool:
        before = self.document.lower[max(0, mention.start - 8) : mention.start].split()
        return bool(before) and before[-1] in _PLACING

    def placed(self, mention: ActorMention, candidate: Candidate) -> bool:
        """Whether the actor is named only as where something is: "in Vienna", "to the Togolese border"."""
        lower, start, end = self.document.lower, mention.start, mention.end
        before = word_before(lower, start)
        if (
            only_sided_with(lower, start, before)
            or only_recognises(lower, end)
            or left_out(lower, mention, before)
        ):
            return True
        if candidate.kind == "visit" and farther_on(
            lower, start, fronted=start < candidate.words.starts[candidate.head]
        ):
            return True
        if mention.how == "capital" and before == "the" and lower.endswith(UNDER, 0, start):
            after = start > candidate.words.starts[candidate.head]
            return after and ACCORD.match(lower, end) is not None
        if (
            candidate.status == "cancelled"
            and mention.how == "capital"
            and lower.endswith("the ", 0, mention.start)
        ):
            return ACCORD.match(lower, mention.end) is not None
        if names_edge(lower, mention, before):
            return True
        if (before not in _BEFORE_PLACES and before.isalpha()) or exercise_of(lower, end):
            return False
        if candidate.kind == "exchange" and held_there(lower, mention):
            return False
        if candidate.kind in _DIRECTED and of_rulers(lower, mention):
            return False
        return self._stands_there(mention, candidate)

    def _stands_there(self, mention: ActorMention, candidate: Candidate) -> bool:
        """Whether words before it make a place of it: "in Vienna", "in Kuwait and Doha"."""
        lower = self.document.lower
        before = lower[max(0, mention.start - BEFORE) : mention.start].split()
        if before and before[-1] == "the":
            before.pop()
            if before[-1:] == ["at"] and lower[mention.start : mention.end] in _CLASSES.buildings:
                return True
        if (before and before[-1] == "and") or lower[mention.start - 2 : mention.start] == ", ":
            index = first_from(self._starts, mention.start) - 1
            joining = lower[self.mentions[index].end : mention.start] if index >= 0 else ""
            if joining in _APPOSED and mention.how == "capital":
                return True
            if joining not in LISTING:
                return False
            return mention.how in ("capital", "name") and self.placed(self.mentions[index], candidate)
        if not before or before[-1] not in _PLACING or hit(candidate, before):
            return False
        if left_or_reached(candidate.kind, mention, before[-1]):
            return True
        if before[-1] == "from" and before[-2:-1] and before[-2] in peoples():
            return False
        if mention.how == "demonym":
            return mention.person is None and lower.startswith(SEATS, mention.end)
        return mention.how == "capital" or (mention.how == "name" and before[-1] in _STATIC)


@cache
def peoples() -> frozenset[str]:
    """Words for people and bodies who come from a state: "officials from", "prisoners"."""
    return cues().references.bodies | cues().references.people


def dateline(actors: Actors, mention: ActorMention) -> bool:
    """Whether the actor only stands in the dateline: "OSLO, May 15 - …", "Oslo (npa) - …"."""
    if mention.start >= DATELINE:
        return False
    if not actors.text(mention).isupper():
        return actors.filed(mention)
    return mention.how == "capital" or actors.document.lower.startswith(_AFTER_DATELINES, mention.end)
