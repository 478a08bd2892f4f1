"""Which house, court or council a vote or a ruling falls to that is told of without one."""

from __future__ import annotations

import re
from functools import cache

from models.actors.registry import is_body
from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.parties.governing import before_its_matter
from models.follow_ups.parties.passage import Actors
from models.follow_ups.parties.unnamed import seated
from models.mentions import ParticipantMention
from models.signal import Span
from models.text.document import Document

_SENTENCES_BACK = 3
_OF_THE_PEOPLE = frozenset(
    ("election", "elections", "referendum", "plebiscite", "polls", "ballot", "runoff", "primary", "recount",
     "by-election", "by-elections", "voters")
)  # fmt: skip
"""Votes that no body decides."""
_OPENING = 8  # characters: "in the "


def _deciding_body(candidate: Candidate, document: Document) -> Span | None:
    """The span of the deciding body that the act names, else of the last named before it, with the names before it.

    None where the act is an election, or where the sentences just before name no such body.
    """
    words = candidate.words
    if not _OF_THE_PEOPLE.isdisjoint(words.lower[candidate.first : candidate.last]):
        return None
    start = words.starts[min(candidate.first, candidate.subject[0])]
    end = words.ends[candidate.last - 1]
    inside = _bodies().search(document.clean, start, end) if _may_name(document.lower, start, end) else None
    if inside is not None:
        return _trimmed(inside)
    sentence = document.sentence_at(start)
    for index in range(sentence.index, max(-1, sentence.index - 1 - _SENTENCES_BACK), -1):
        stretch = document.sentences[index]
        end = min(stretch.end, start)
        if not _may_name(document.lower, stretch.start, end):
            continue
        found = list(_bodies().finditer(document.clean, stretch.start, end))
        if found:
            return _trimmed(found[-1])
    return None


def _may_name(lower: str, start: int, end: int) -> bool:
    """Whether a stretch may name such a body; where letters are foreign, it may by one that stands for another."""
    if not lower[start:end].isascii():
        return True
    return any(lower.find(name, start, end) >= 0 for name in cues().references.deciding)


def _trimmed(match: re.Match[str]) -> Span:
    """The span without a joining word at the start of a sentence: "But | Parliament"."""
    first, _, rest = match.group().partition(" ")
    return match.end() - len(
        rest
    ) if rest and first.lower() in cues().references.not_names else match.start(), match.end()


@cache
def _bodies() -> re.Pattern[str]:
    """A deciding body with the capitalised words before it."""
    names = "|".join(sorted(cues().references.deciding, key=len, reverse=True))
    return re.compile(rf"(?:[A-Z][\w'.-]*[ -])*\b(?i:{names})\b")


def decided(
    actors: Actors, candidate: Candidate, items: list[tuple[int, ParticipantMention]], place: Span | None
) -> ParticipantMention | None:
    """The house or court last spoken of, or the state in which it is told to be, where a vote is told of without one."""
    if candidate.kind != "vote" or "by" in candidate.words.lower[candidate.head : candidate.last]:
        return None
    if candidate.subject[0] < candidate.subject[1]:
        whose = before_its_matter(candidate)
        if any(member.actor and offset < whose for offset, member in items):
            return None
    span = _deciding_body(candidate, actors.document)
    decider = None if span is None else seated(actors, span)
    if decider is None or (decider.actor is not None and is_body(decider.actor)):
        return decider
    there = _there(actors, candidate, place)
    return decider if there is None or there.actor == decider.actor else there


def _there(actors: Actors, candidate: Candidate, place: Span | None) -> ParticipantMention | None:
    """The state in which the act is told to take place, by its own words or at the head of its sentence: "In Oslo, a vote"."""
    if place is None:
        start = actors.document.sentence_at(candidate.words.starts[candidate.first]).start
        opening = re.match(r"in (?:the )?", actors.document.lower[start : start + _OPENING])
        if opening is None:
            return None
        first = start + opening.end()
        place = (first, first + 1)
    mentions = actors.between(place[0], place[1])
    return None if not mentions or is_body(mentions[0].actor) else actors.as_state(mentions[0])
