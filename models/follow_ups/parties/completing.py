"""Sides that an act's own words leave out and its article tells: whose the guest is, who sells, whose accord is voted on."""

from __future__ import annotations

from models.actors.registry import actor_name, is_body, is_group
from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.passage import Actors, dateline
from models.follow_ups.parties.referral import telling
from models.follow_ups.parties.salience import salient
from models.mentions import ParticipantMention
from models.signal import Kind

_OFFICES = frozenset(("president", "minister", "premier", "chancellor", "king", "queen", "secretary"))
_OF_THE_ACCORD = frozenset(
    (("on", "it"), ("ratify", "it"), ("approve", "it"), ("ratifying", "it"), ("approving", "it"))
)
_BOUGHT = frozenset(("bought", "ordered", "purchased", "acquired", "leased"))
_BOUGHT_REACH = 8
_KINDS: frozenset[Kind] = frozenset(("visit", "vote", "exchange"))
"""Kinds of acts of which the article may tell a side elsewhere."""
_RECEIVING = frozenset(("receive", "get", "obtain"))
_GIVEN = frozenset(
    (
        "promised",
        "pledged",
        "ordered",
        "offered",
        "bought",
        "donated",
        "granted",
        "bound",
        "meant",
        "destined",
    )
)
"""What is said of goods of which the article only tells whom they are for."""


def completed(
    actors: Actors, candidate: Candidate, found: list[ParticipantMention]
) -> list[ParticipantMention]:
    """Who takes part besides those found."""
    if candidate.kind not in _KINDS:
        return []
    known: set[str | None] = {member.actor for member in found if member.actor is not None}
    if len(known) != 1:
        return []
    if candidate.kind == "visit":
        return _of_the_guest(actors, candidate, found, known)
    if candidate.kind == "vote":
        return _of_the_accord(actors, candidate, known)
    if candidate.kind == "exchange":
        return _from_the_seller(actors, candidate, known) or _from_who_tells(actors, candidate, known)
    return []


def _of_the_guest(
    actors: Actors, candidate: Candidate, found: list[ParticipantMention], known: set[str | None]
) -> list[ParticipantMention]:
    """The state of a guest in office of whom the article tells no state, where it names only one besides the host."""
    first, last = candidate.subject
    lower = candidate.words.lower
    if _OFFICES.isdisjoint(lower[first:last]) or any(
        member.actor
        and member.text
        in candidate.words.document.clean[candidate.words.starts[first] : candidate.words.ends[last - 1]]
        for member in found
    ):
        return []
    if not any(member.actor is None and " " in member.text for member in found):
        return []
    others = {
        mention.actor
        for mention in actors.mentions
        if not (is_body(mention.actor) or is_group(mention.actor) or dateline(actors, mention))
    } - known
    if len(others) != 1:
        return []
    (state,) = others
    return [ParticipantMention(actors.state_name(state, actor_name(state)), state)]


def _of_the_accord(actors: Actors, candidate: Candidate, known: set[str | None]) -> list[ParticipantMention]:
    """The other side of the accord just told of, on which one side's parliament votes: "would vote on it"."""
    lower = candidate.words.lower
    if not any(
        tuple(lower[at : at + 2]) in _OF_THE_ACCORD for at in range(candidate.head, candidate.last - 1)
    ):
        return []
    sentence = actors.document.sentence_at(candidate.words.starts[candidate.first])
    pair = salient(actors, candidate, sentence)
    return [one for one in pair if one.actor not in known] if known & {one.actor for one in pair} else []


def _from_the_seller(
    actors: Actors, candidate: Candidate, known: set[str | None]
) -> list[ParticipantMention]:
    """Of whom the arms were bought that somebody is to receive: "may receive the missiles | that it has bought from Oslo"."""
    words = candidate.words
    lower = words.lower
    if _RECEIVING.isdisjoint(lower[candidate.head : candidate.head + 1]):
        return []
    for at in range(candidate.head, min(candidate.last + _BOUGHT_REACH, len(words) - 1)):
        if lower[at] in _BOUGHT and lower[at + 1] == "from":
            end = words.ends[min(at + 4, len(words) - 1)]
            for mention in actors.between(words.starts[at + 1], end):
                return [] if mention.actor in known else [actors.as_state(mention)]
    return []


def _from_who_tells(actors: Actors, candidate: Candidate, known: set[str | None]) -> list[ParticipantMention]:
    """The state that tells when goods come which were promised to another: "helicopters pledged to Chad will be handed over, | the Turkish embassy said"."""
    first, last = candidate.subject
    if _GIVEN.isdisjoint(candidate.words.lower[first:last]):
        return []
    others = [
        one
        for one in telling(actors, candidate)
        if one.actor is not None
        and one.actor not in known
        and not (is_body(one.actor) or is_group(one.actor))
    ]
    return others[:1]
