"""Who is most spoken of before an act that names nobody: the pair of the sentence before, else the two named most often."""

from __future__ import annotations

import re

from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.borders import names_edge
from models.follow_ups.parties.datelines import TOWNS
from models.follow_ups.parties.neighbours import letters_after, word_after, word_before
from models.follow_ups.parties.passage import DATELINE, SEATS, Actors, dateline
from models.mentions import ActorMention, ParticipantMention
from models.text.document import Sentence

SENTENCES_BACK = 4
"""So many sentences before its own may name whom an act speaks of."""
_MENTIONS_BACK = 100
_MEDIATORS = re.compile(
    r"(?: and [a-z]+| and [a-z]+ [a-z]+)? (?:mediators?|monitors?|observers?|facilitators?|brokers?|go-betweens)\b"
)
_BRINGING = re.compile(
    r" (?:(?:is|are|was|were|has been|have been) (?:trying|seeking|working|hoping|pushing|aiming)|seeks|hopes|wants|tried|has offered|offered)"
    r" to (?:bring|get|coax|draw|lure|mediate|persuade) |(?: (?:is|are|has been|have been))? mediat(?:ing|es) between "
)
"""What follows who only brings others to a table: "Oman is trying to bring | Iran and Chad back to the table, and talks are possible"."""
_BEFORE_MEDIATORS = frozenset(("an", "me", "mo", "ob", "fa", "br", "go"))
"""How the words begin that `_MEDIATORS` looks for."""
_BEFORE_BRINGING = frozenset(
    ("is", "are", "was", "were", "has", "have", "seeks", "hopes", "wants", "tried", "offered", "mediating", "mediates")
)  # fmt: skip
"""The first words of `_BRINGING`."""
_INITIALS = frozenset("mofbg")
"""The letters with which mediators, monitors, observers and so on begin."""
_SEAT_STARTS = frozenset(seat[1:3] for seat in SEATS)
_TOWN_LENGTHS = frozenset(len(town) for town in TOWNS)
_JOINED = frozenset((" and ", " and the ", " and of "))


def salient(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ParticipantMention]:
    """The pair of the sentence before, else the two named most often among those of the last sentences."""
    ranked = _pair_before(actors, candidate, sentence) or _most_named(actors, candidate, sentence)
    if len(ranked) > 1 and ranked[0].start > ranked[1].start:
        ranked = [ranked[1], ranked[0]]
    return [ParticipantMention(actors.name_of(mention), mention.actor) for mention in ranked]


def _most_named(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ActorMention]:
    first = actors.document.sentences[max(0, sentence.index - SENTENCES_BACK)].start
    near = _by_actor(actors, actors.between(first, sentence.end), candidate)
    if len(near) < 2:  # noqa: PLR2004 - two sides
        earlier = actors.between(0, sentence.end)[-_MENTIONS_BACK:]
        near = _by_actor(actors, earlier, candidate)
    mentions = list(near.values())
    return mentions if len(mentions) <= 2 else _weightiest(actors, mentions)  # noqa: PLR2004 - two sides


def _weightiest(actors: Actors, mentions: list[ActorMention]) -> list[ActorMention]:
    """The two of whom the article speaks most, the more spoken of first; of equals those named first."""
    first, second = mentions[0], mentions[0]
    most, next_most = actors.weight(first.actor), -1.0
    for at in range(1, len(mentions)):
        mention = mentions[at]
        weight = actors.weight(mention.actor)
        if weight > most:
            second, next_most = first, most
            first, most = mention, weight
        elif weight > next_most:
            second, next_most = mention, weight
    return [first, second]


def _pair_before(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ActorMention]:
    """The two with whom the sentence before begins: "Oslo and Riga have agreed. | Their ministers …"."""
    if not sentence.index:
        return []
    before = actors.document.sentences[sentence.index - 1]
    named = actors.between(before.start, before.end)
    filed = bool(named) and named[0].start < DATELINE and dateline(actors, named[0])
    at = 1 if filed else 0
    if at + 2 > len(named) or named[at].actor == named[at + 1].actor:
        return []
    one, other = named[at], named[at + 1]
    joined = actors.document.lower[one.end : other.start] in _JOINED
    return [one, other] if joined and not actors.placed(one, candidate) else []


def _by_actor(
    actors: Actors, mentions: tuple[ActorMention, ...], candidate: Candidate
) -> dict[str, ActorMention]:
    """The first mention of each actor, datelines and seats of events left out."""
    found: dict[str, ActorMention] = {}
    lower = actors.document.lower
    for mention in mentions:
        if mention.actor in found or (mention.start < DATELINE and dateline(actors, mention)):
            continue
        if names_edge(lower, mention, word_before(lower, mention.start)) or mediates(actors, mention):
            continue
        of_a_place = candidate.kind == "launch" or _of_a_town(actors, mention)
        if not (of_a_place and actors.placed(mention, candidate)):
            found[mention.actor] = mention
    return found


def mediates(actors: Actors, mention: ActorMention) -> bool:
    """Whether it only names who mediates or watches, and tells of it: "held, | Saudi and American mediators said"."""
    lower, end = actors.document.lower, mention.end
    letters = letters_after(lower, end)
    listed = letters in _BEFORE_MEDIATORS and (letters != "an" or _may_list(lower, end))
    if listed and _MEDIATORS.match(lower, end) is not None:
        return True
    return word_after(lower, end) in _BEFORE_BRINGING and _BRINGING.match(lower, end) is not None


def _may_list(lower: str, end: int) -> bool:
    """Whether the second or third word behind the name begins as one for mediators does: "and Saudi | mediators"."""
    second = lower.find(" ", lower.find(" ", end + 1) + 1) + 1
    third = lower.find(" ", second) + 1
    return lower[second : second + 1] in _INITIALS or lower[third : third + 1] in _INITIALS


def _of_a_town(actors: Actors, mention: ActorMention) -> bool:
    """Whether the actor is named by a town, or only tells whose capital or port is meant: "in the | Omani capital"."""
    if mention.how == "demonym":
        lower, end = actors.document.lower, mention.end
        return letters_after(lower, end) in _SEAT_STARTS and lower.startswith(SEATS, end)
    if mention.how == "capital":
        return True
    return mention.end - mention.start in _TOWN_LENGTHS and actors.text(mention) in TOWNS
