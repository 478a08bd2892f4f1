"""Who fights, where only "the warring sides" make a truce: "The army and the M23 have fought since May"."""

from __future__ import annotations

from itertools import pairwise

from models.actors.registry import is_body
from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.passage import Actors, dateline
from models.mentions import ActorMention, ParticipantMention
from models.signal import Kind

_SIDES = frozenset(("sides", "parties", "foes", "rivals", "enemies", "belligerents", "factions", "both"))
_FIGHTING = ("war", "fight", "fought", "battl", "clash", "hostilities", "truce", "ceasefire", "shell", "fire")
_WARRING = "warring"
_BETWEEN_FOES: frozenset[Kind] = frozenset(("talks", "meeting", "exchange", "call"))
_SENTENCES = 3
_JOINING = (
    " and ",
    " and the ",
    " with ",
    " with the ",
    " against ",
    " against the ",
    " from ",
    " from the ",
)
_BETWEEN = 40
"""Characters that may stand between both: "the army | that is loyal to the government and | the Houthis"."""


def belligerents(actors: Actors, candidate: Candidate) -> list[ParticipantMention]:
    """The two who fight as one of the next sentences tells, where a truce is that of sides without a name."""
    words = candidate.words
    first, last = candidate.subject
    who = words.lower[min(first, candidate.first) : max(last, candidate.head)]
    if candidate.kind == "other" and words.lower[candidate.head] in TRUCES:
        nameless = not _SIDES.isdisjoint(who)
    else:
        nameless = candidate.kind in _BETWEEN_FOES and _WARRING in words.lower[: candidate.head]
    if not nameless:
        return []
    document = actors.document
    index = document.sentence_at(words.starts[candidate.first]).index
    for sentence in document.sentences[index : index + 1 + _SENTENCES]:
        if not any(word in sentence.lower for word in _FIGHTING):
            continue
        start = words.ends[candidate.last - 1] if sentence.index == index else sentence.start
        named = [one for one in actors.between(start, sentence.end) if not _aside(actors, one)]
        for one, other in pairwise(named):
            if one.actor != other.actor and _joined(document.lower[one.end : other.start]):
                return [actors.as_state(one), actors.as_state(other)]
    return []


def _aside(actors: Actors, mention: ActorMention) -> bool:
    return dateline(actors, mention) or is_body(mention.actor)


def _joined(between: str) -> bool:
    """Whether no more than a word or two parts them, with what joins two who fight."""
    return len(between) <= _BETWEEN and any(joining in between for joining in _JOINING)
