"""Two persons known by their names alone, who act for the states just told of: "| Ali Bako and Mariam Sow are to meet"."""

from __future__ import annotations

from models.actors.registry import actor_name, is_body
from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.passage import Actors, dateline
from models.follow_ups.parties.referral import referred
from models.mentions import ParticipantMention
from models.signal import Kind

_ENCOUNTERS: frozenset[Kind] = frozenset(("summit", "meeting", "talks", "call"))
_PAIR = 2
_LONGEST = 8
"""Two names and "and" are no longer than this, in words."""


def states_of_two(
    actors: Actors,
    candidate: Candidate,
    items: list[tuple[int, ParticipantMention]],
    found: list[ParticipantMention],
) -> list[ParticipantMention]:
    """The two states of which the passage speaks, where two persons without one are the subject; else none."""
    if not _two_persons(candidate, items):
        return []
    known = {member.actor for member in found} - {None}
    states = [
        member.actor
        for member in referred(actors, candidate, single=False, pairing=True, known=known)
        if member.actor is not None and not is_body(member.actor)
    ]
    if len(states) != _PAIR:
        states = _only_states(actors, candidate)
    if len(states) != _PAIR or not known.isdisjoint(states):
        return []
    return [ParticipantMention(actors.state_name(state, actor_name(state)), state) for state in states]


def _two_persons(candidate: Candidate, items: list[tuple[int, ParticipantMention]]) -> bool:
    words = candidate.words
    first, last = candidate.subject
    if candidate.kind not in _ENCOUNTERS or not 0 < last - first <= _LONGEST:
        return False
    if "and" not in words.lower[first:last]:
        return False
    start, end = words.starts[first], words.ends[last - 1]
    inside = [member for at, member in items if start <= at < end]
    return len(inside) == _PAIR and all(
        member.actor is None and " " in member.text and member.text[:1].isupper() for member in inside
    )


def _only_states(actors: Actors, candidate: Candidate) -> list[str]:
    """The states that the article has named up to the act, its dateline's left out."""
    return list(
        {
            mention.actor: None
            for mention in actors.between(0, candidate.words.starts[candidate.first])
            if not (is_body(mention.actor) or dateline(actors, mention))
        }
    )
