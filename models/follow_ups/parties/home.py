"""The state of the dateline, where an act's minister is named without a state, or is one of "the two sides"."""

from __future__ import annotations

import re

from models.actors.registry import actor_name, is_body
from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.bodies import national
from models.follow_ups.parties.datelines import state_of_province
from models.follow_ups.parties.passage import Actors, dateline
from models.mentions import ParticipantMention
from models.signal import Span
from models.text.document import Document
from models.text.places import places

_OFFICE = re.compile(
    r"(?:[-\u2013\u2014.\"\u201d:\n)]|\b(?:said|that|when|as|but|where|by|for|with|while))\s+"
    r"(?:(?:Deputy|Vice|First|Prime|Foreign|Defen[cs]e|Trade|Finance|Interior|Energy|Unification|Commerce|External|Affairs)\s+)*"
    r"(?:Minister|President|Premier|Chancellor)\s+$"
)
"""An office before a name with no state before it."""
_OFFICES = ("Minister", "President", "Premier", "Chancellor")
"""What `_OFFICE` ends in, before the blanks."""
_OFFICE_REACH = 60
_GUEST = re.compile(
    r"\bby (?:the|its) (?:(?:deputy|vice|prime|foreign|defen[cs]e|trade|finance|interior) )*(?:president|premier|minister|chancellor|king|prime minister)\b(?! of\b)"
)
_SIDES = re.compile(
    r"\b(?:(?:the|both) (?:two )?(?:sides|ministers|countries|leaders|governments|delegations|neighbou?rs)|the two)\b"
)


_SIDES_BEGIN = ["the", "both"]
"""How `_SIDES` begins."""


class Home:
    """The state in which an article is filed, asked for its part in an act."""

    def __init__(self, document: Document, mentions: Actors) -> None:
        self._document = document
        self._mentions = mentions
        self._kept_state: tuple[ParticipantMention | None] | None = None

    def beside(
        self, candidate: Candidate, found: list[ParticipantMention], place: Span | None
    ) -> list[ParticipantMention]:
        """Those found, where a minister named without a state, and one of "the two sides", are of the dateline's state."""
        state = self._state
        if state is None or any(member.actor == state.actor for member in found):
            return found
        if place is not None and candidate.kind != "call":
            there = self._mentions.between(place[0], place[1])
            if any(actor.actor == state.actor for actor in there):
                return found
        for at, member in enumerate(found):
            if member.actor is None and (national(member.text) or self._in_office(member.text)):
                return [*found[:at], ParticipantMention(member.text, state.actor), *found[at + 1 :]]
        known = {member.actor for member in found if member.actor is not None}
        if (len(known) == 1 and _of_two_sides(candidate)) or (not known and _of_own_guest(candidate)):
            return [*found, ParticipantMention(state.text, state.actor)]
        return found

    @property
    def _state(self) -> ParticipantMention | None:
        """The state of the dateline, if one is told there."""
        if self._kept_state is None:
            self._kept_state = (home_state(self._mentions),)
        return self._kept_state[0]

    def _in_office(self, name: str) -> bool:
        """Whether the text first names the person by an office alone: "SEOUL - | Foreign Minister Seo Min-ho"."""
        clean = self._document.clean
        at = clean.find(name)
        if at <= 0 or not clean[max(0, at - _OFFICE_REACH) : at].rstrip().endswith(_OFFICES):
            return False
        if _OFFICE.search(clean, max(0, at - _OFFICE_REACH), at) is None:
            return False
        before = self._mentions.between(self._document.sentence_at(at).start, at)
        return all(dateline(self._mentions, actor) for actor in before)


def _of_own_guest(candidate: Candidate) -> bool:
    """Whether the guest is somebody in office who needs no state at home: "a trip by the president to Tokyo", told in Seoul."""
    words = candidate.words
    if candidate.kind != "visit":
        return False
    return (
        _GUEST.search(words.document.lower, words.starts[candidate.first], words.ends[candidate.last - 1])
        is not None
    )


def _of_two_sides(candidate: Candidate) -> bool:
    """Whether the subject is "the two sides", or those of both who agreed."""
    subject = candidate.words.lower[candidate.subject[0] : candidate.subject[1]]
    if of_both(candidate, subject):
        return True
    told = " ".join(subject)
    return any(_SIDES.match(told, at) is not None for at in places(told, _SIDES_BEGIN))


def of_both(candidate: Candidate, subject: list[str]) -> bool:
    """Whether they are those of both who agreed on what these will do: "agreed that | their envoys should meet"."""
    return candidate.status == "agreed" and len(subject) > 1 and subject[0] == "their"


def home_state(actors: Actors) -> ParticipantMention | None:
    """The state in which the article is filed: that of a capital, of a name, or of a province in its dateline."""
    for mention in actors.mentions[:1]:
        if mention.how in ("capital", "name") and not is_body(mention.actor) and dateline(actors, mention):
            return ParticipantMention(
                actors.state_name(mention.actor, actors.text(mention).title()), mention.actor
            )
    state = state_of_province(actors.document.clean)
    return None if state is None else ParticipantMention(actors.state_name(state, actor_name(state)), state)
