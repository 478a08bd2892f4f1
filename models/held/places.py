"""Where an act took place: as for acts to come, and what past verbs of going lead to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.places import place_of
from models.mentions import ActorMention, TimeMention
from models.signal import Span

_NAME = r"[A-Z][\w.'-]*(?:(?:\s+(?:of|al|de|del|the|and|el|bin|sur)\s+|\s+|-)[A-Z][\w'-]*)*"
_GONE = re.compile(
    rf"\b(?:visited|toured|visiting|touring|(?:left|departed|headed|sailed|set off|set out)\s+for)\s+(?:the\s+)?({_NAME})"
)
_AT = re.compile(
    rf"\b(?:in|to|at|visited|visiting)\s+(?:the\s+)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)({_NAME})"
)
_REACH = 9
_ABOARD = frozenset(("boarded", "embarked", "board", "boards", "embarks", "boarding", "embarking"))
_FROM = frozenset(("in", "at", "from", "near"))
_THINGS = frozenset(("demonym", "office", "holder", "institution"))


def place_held(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The span of the place in the document, None where no place is named."""
    if candidate.kind == "visit" and not candidate.nominal:
        gone = _gone_to(candidate, actors)
        if gone is not None:
            return gone
    place = place_of(candidate, actors, times)
    if place is not None and (_of_accord(candidate, place) or _where_from(candidate, place)):
        return None
    first = min(candidate.first, candidate.subject[0])
    if place is None and first and candidate.words.lower[first - 1] == "where":
        return _before_where(candidate.words, first - 1)
    return place


def _of_accord(candidate: Candidate, place: Span) -> bool:
    """Whether the place is that of what was agreed there: "ended talks with an accord to | meet in Oslo"."""
    lower, agreeing = candidate.words.lower, cues().agreeing
    accords = agreeing.nouns | agreeing.consents
    near = range(candidate.head, candidate.words.at(place[0]) - 1)
    return any(lower[at] in accords and lower[at + 1] == "to" for at in near)


def _where_from(candidate: Candidate, place: Span) -> bool:
    """Whether the place is only where forces went aboard, and not where they were sent: "boarded planes in | Oslo"."""
    lower, at = candidate.words.lower, candidate.words.at(place[0])
    return lower[candidate.head] in _ABOARD and at > 0 and lower[at - 1] in _FROM


def _before_where(words: Words, where: int) -> Span | None:
    """The last place named before "where": "flew to Oslo on Friday, where …"."""
    found = list(
        _AT.finditer(words.document.clean, words.starts[max(0, where - _REACH)], words.starts[where])
    )
    return found[-1].span(1) if found else None


def _gone_to(candidate: Candidate, actors: Sequence[ActorMention]) -> Span | None:
    words = candidate.words
    clean = words.document.clean
    match = _GONE.match(clean, words.starts[candidate.head], words.ends[candidate.last - 1])
    if match is None:
        return None
    start, end = match.span(1)
    if clean.endswith("'s", start, end):
        end -= 2
    for actor in actors:
        if actor.start < end and start < actor.end and actor.how in _THINGS:
            return None
    return start, end
