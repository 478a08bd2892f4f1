"""Who is only told of what another does alone, or waits for it: "notified | Japan of a launch", "braces for a Korean launch"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.passage import LISTING, Actors
from models.mentions import ActorMention, ParticipantMention
from models.signal import Kind

_ALONE: frozenset[Kind] = frozenset(("launch", "exercise", "deployment", "withdrawal"))
"""What one side may do, of which it tells another."""
_BEFORE = 28  # characters: "has been notifying the "
_INFORMING = re.compile(
    r"\b(?:notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|warn(?:s|ed|ing)?|alert(?:s|ed|ing)?|advis(?:e|es|ed|ing)"
    r"|t(?:old|ells?|elling)|g(?:ave|ives?|iven|iving)|sent|handed)(?: the)? $"
)
_OF_IT = re.compile(
    r" (?:(?:prior|advance|early|due|formal|official|written) )?(?:of|about|notice|notification|word|that)\b"
)
_INFORMED = re.compile(
    r"(?: (?:said|says) (?:that )?it)? (?:(?:has|had|have) been|was|were|is|are) (?:notified|informed|warned|alerted|advised|told|given)\b"
)
_LAUNCHES = frozenset(("launch", "launches", "test", "tests", "test-firing", "test-launch", "firing"))
_DESCRIBED = 4
"""So many words stand at most between whose launch it is and the noun: "North Korea's | second spy satellite launch"."""


def only_told(actors: Actors, mention: ActorMention, candidate: Candidate) -> bool:
    """Whether the actor is only told of the act: "notified | Japan of", "| Japan has been notified by"."""
    if candidate.kind not in _ALONE:
        return False
    lower = actors.document.lower
    if _INFORMED.match(lower, mention.end) is not None:
        return True
    before = lower[max(0, mention.start - _BEFORE) : mention.start]
    return _OF_IT.match(lower, mention.end) is not None and _INFORMING.search(before) is not None


def by_owner(
    actors: Actors, candidate: Candidate, found: list[ParticipantMention]
) -> list[ParticipantMention]:
    """Those found; of a launch that its own words say whose it is, only those: "Japan braces for a | North Korean launch"."""
    if candidate.kind != "launch":
        return found
    owners = _owners(actors, candidate)
    if not owners:
        return found
    words = candidate.words
    behind = actors.between(owners[-1].end, words.ends[candidate.last - 1])
    named = {mention.actor for mention in (*owners, *behind)}
    kept = [member for member in found if member.actor is None or member.actor in named]
    known = {member.actor for member in kept}
    return [*(actors.named(owner) for owner in owners if owner.actor not in known), *kept]


def _owners(actors: Actors, candidate: Candidate) -> Sequence[ActorMention]:
    """Whose launch it is by the words right before its noun, joined names together: "a | Chinese and Brazilian launch"."""
    words = candidate.words
    noun = next((at for at in range(candidate.first, candidate.last) if words.lower[at] in _LAUNCHES), None)
    if noun is None or noun == 0:
        return ()
    start = words.starts[max(0, noun - _DESCRIBED - 2)]
    near = actors.between(start, words.starts[noun])
    if not near or not _describes(actors, near[-1], words.at(near[-1].end), noun, candidate):
        return ()
    first = len(near) - 1
    while first and actors.document.lower[near[first - 1].end : near[first].start] in LISTING:
        first -= 1
    return near[first:]


def _describes(actors: Actors, mention: ActorMention, first: int, noun: int, candidate: Candidate) -> bool:
    """Whether the actor is an adjective or genitive before the noun, with nothing but its like between."""
    lower = candidate.words.lower
    genitive = lower[first : first + 1] == ["'s"] or actors.text(mention).endswith(("'s", "'"))
    if not genitive and (mention.how != "demonym" or mention.person is not None):
        return False
    between = lower[first + (lower[first : first + 1] == ["'s"]) : noun]
    return (
        len(between) <= _DESCRIBED
        and all(word.replace("-", "").isalpha() for word in between)
        and not (_APART.intersection(between))
    )


_APART = frozenset(("of", "to", "for", "on", "in", "after", "before", "by", "with", "and", "or", "the", "a", "an", "will", "would", "is", "are", "was", "has", "have", "had", "said", "says"))  # fmt: skip
