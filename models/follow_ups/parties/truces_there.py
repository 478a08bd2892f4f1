"""The state in which a truce is told to hold, where nobody who keeps it is named: "a truce in Yemen will begin, the UN envoy said"."""

from __future__ import annotations

from models.actors.registry import actor_name, homes, is_body, is_group
from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.passage import Actors, dateline
from models.mentions import ActorMention, ParticipantMention
from models.signal import Span

_PAIR = 2
_PAUSES = TRUCES | {"pause", "truces", "ceasefires"}


def truce_there(
    actors: Actors, candidate: Candidate, place: Span | None, found: list[ParticipantMention]
) -> list[ParticipantMention]:
    """Those found; of a truce in a state, that state before them, and no body that only tells of it."""
    if candidate.kind not in ("other", "deadline") or place is None:
        return found
    words = candidate.words
    if not of_truce(candidate):
        return found
    states = [mention for mention in actors.between(place[0], place[1]) if not is_body(mention.actor)]
    if not states:
        return _of_others(actors, candidate, found)
    known = {member.actor for member in found}
    if not states or states[0].actor in known or is_group(states[0].actor):
        return found
    state = states[0].actor
    if any(
        member.actor and is_group(member.actor) and state in homes(member.actor, None) for member in found
    ):
        return found
    stretch = words.starts[candidate.first], words.ends[candidate.last - 1]
    kept = [member for member in found if not _outside(actors, member.actor, stretch)]
    return [ParticipantMention(actors.state_name(state, actor_name(state)), state), *kept]


def _of_others(
    actors: Actors, candidate: Candidate, found: list[ParticipantMention]
) -> list[ParticipantMention]:
    """Those found; of a truce of which only a mediator tells, the two others whom its article names most: "the pause in Gaza begins, Qatar said"."""
    words = candidate.words
    stretch = words.starts[candidate.first], words.ends[candidate.last - 1]
    told = {member.actor for member in found}
    if any(stretch[0] <= mention.start < stretch[1] for mention in actors.mentions if mention.actor in told):
        return found
    others: dict[str, ActorMention] = {}
    for mention in actors.mentions:
        if not (mention.actor in told or is_body(mention.actor) or dateline(actors, mention)):
            others.setdefault(mention.actor, mention)
    pair = sorted(others.values(), key=lambda one: -actors.weight(one.actor))[:_PAIR]
    return [actors.as_state(one) for one in pair] if len(pair) == _PAIR else found


def of_truce(candidate: Candidate) -> bool:
    """Whether the act is that a truce begins or ends."""
    return not _PAUSES.isdisjoint(candidate.words.lower[candidate.first : candidate.head + 1])


def _outside(actors: Actors, actor: str | None, stretch: Span) -> bool:
    """Whether it is a body, or a state that only the dateline names, and the words of the act don't name it."""
    if actor is None:
        return False
    named = [
        mention for mention in actors.mentions if mention.actor == actor and not dateline(actors, mention)
    ]
    if any(stretch[0] <= mention.start < stretch[1] for mention in named):
        return False
    return is_body(actor) or not named
