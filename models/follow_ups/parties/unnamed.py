"""People or a body that no lexicon names, as whose an act is told: "the parliament in | Maputo"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.bodies import body_of, pronoun
from models.follow_ups.parties.passage import Actors
from models.mentions import ParticipantMention
from models.signal import Span


def unnamed(
    actors: Actors, candidate: Candidate, items: list[tuple[int, ParticipantMention]]
) -> ParticipantMention | None:
    """People or a body that no lexicon names, where the subject, or else the act, names nobody."""
    words = candidate.words
    first, last = candidate.subject
    pointing = pronoun(words, first, last)
    if first >= last or pointing:
        span = body_of(candidate)
        if span is None or (any(member.actor for _, member in items) and candidate.kind != "deadline"):
            return None
        mentions = actors.between(span[0], span[1])
        if any(not actors.placed(actor, candidate) for actor in mentions):
            # Of "the Russian president said he would" the whole is one actor, of "the Serb and Croat ministers" it is not.
            if (mentions[0].start, mentions[0].end) == span:
                return actors.named(mentions[0])
            return ParticipantMention(actors.document.clean[span[0] : span[1]], None)
        return seated(actors, span)
    stretch = words.starts[first], words.ends[last - 1]
    inside = [member for at, member in items if stretch[0] <= at < stretch[1]]
    if any(member.actor for member in inside):
        return None
    body = _body(actors, candidate, stretch)
    if body is None or any(_apart(member, body) for member in inside):
        return None
    return body


def _body(actors: Actors, candidate: Candidate, stretch: Span) -> ParticipantMention | None:
    """The body, with the actor whose place only tells it from others: "the parliament in | Maputo"."""
    mentions = actors.between(stretch[0], stretch[1])
    if any(not actors.placed(actor, candidate) for actor in mentions):
        return None
    span = body_of(candidate)
    return None if span is None else seated(actors, span)


def seated(actors: Actors, span: Span) -> ParticipantMention:
    """The body at the span, as that of the first actor among its words."""
    mentions = actors.between(span[0], span[1])
    text = actors.document.clean[span[0] : span[1]]
    return ParticipantMention(text, mentions[0].actor if mentions else None)


def _apart(member: ParticipantMention, body: ParticipantMention) -> bool:
    """Whether it is a full name that is no part of the body: not the "Central Asian" of its states."""
    return " " in member.text and member.text not in body.text
