"""Who is most spoken of before an act that names nobody: the pair of the sentence before, else the two named most often."""

from __future__ import annotations

import re

from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.borders import names_edge
from models.follow_ups.parties.datelines import TOWNS
from models.follow_ups.parties.neighbours import letters_after, word_before
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
_MEDIATING = frozenset(
    ("an", "me", "mo", "ob", "fa", "br", "go", "is", "ar", "wa", "we", "ha", "se", "ho", "tr", "of")
)
"""How the words begin that `_MEDIATORS` and `_BRINGING` look for."""
_JOINED = frozenset((" and ", " and the ", " and of "))


def salient(actors: Actors, candidate: Candidate, sentence: Sentence) -> list[ParticipantMention]:
    """The pair of the sentence before, else the two named most often among those of the last sentences."""
    ranked = _pair_before(actors, candidate, sentence) or _most_named(actors, candidate, sentence)
    if len(ranked) > 1 and ranked[0].start > ranked[1].start:
        ranked = (ranked[1], ranked[0])
    return [
        ParticipantMention(actors.state_name(mention.actor, actors.capital_name(mention)), mention.actor)
        for mention in ranked
    ]


def _most_named(actors: Actors, candidate: Candidate, sentence: Sentence) -> tuple[ActorMention, ...]:
    first = actors.document.sentences[max(0, sentence.index - SENTENCES_BACK)].start
    near = _by_actor(actors, actors.between(first, sentence.end), candidate)
    if len(near) < 2:  # noqa: PLR2004 - two sides
        earlier = actors.between(0, sentence.end)[-_MENTIONS_BACK:]
        near = _by_actor(actors, earlier, candidate)
    mentions = tuple(near.values())
    if len(mentions) <= 2:  # noqa: PLR2004 - two sides
        return mentions
    # Mentions come in the order of their starts, which a stable sort keeps.
    return tuple(sorted(mentions, key=lambda mention: actors.weight(mention.actor), reverse=True)[:2])


def _pair_before(actors: Actors, candidate: Candidate, sentence: Sentence) -> tuple[ActorMention, ...]:
    """The two with whom the sentence before begins: "Oslo and Riga have agreed. | Their ministers …"."""
    if not sentence.index:
        return ()
    before = actors.document.sentences[sentence.index - 1]
    named = actors.between(before.start, before.end)
    filed = bool(named) and named[0].start < DATELINE and dateline(actors, named[0])
    pair = named[1:3] if filed else named[:2]
    if len(pair) < 2 or pair[0].actor == pair[1].actor:  # noqa: PLR2004 - two sides
        return ()
    joined = actors.document.lower[pair[0].end : pair[1].start] in _JOINED
    return pair if joined and not actors.placed(pair[0], candidate) else ()


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
        if not (_of_a_town(actors, mention) and actors.placed(mention, candidate)):
            found[mention.actor] = mention
    return found


def mediates(actors: Actors, mention: ActorMention) -> bool:
    """Whether it only names who mediates or watches, and tells of it: "held, | Saudi and American mediators said"."""
    lower = actors.document.lower
    if letters_after(lower, mention.end) not in _MEDIATING:
        return False
    return _MEDIATORS.match(lower, mention.end) is not None or _BRINGING.match(lower, mention.end) is not None


def _of_a_town(actors: Actors, mention: ActorMention) -> bool:
    """Whether the actor is named by a town, or only tells whose capital or port is meant: "in the | Omani capital"."""
    if mention.how == "demonym":
        return actors.document.lower.startswith(SEATS, mention.end)
    return mention.how == "capital" or actors.text(mention) in TOWNS
