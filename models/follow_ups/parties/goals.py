"""Where somebody or something goes: "will leave | for Oslo", "will tour | the port of Riga", "aid for | El Fasher"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.parties.place_names import NAME, SITE, actor_at, is_place, plain
from models.mentions import ActorMention, TimeMention
from models.signal import Span
from models.text.places import places_between

_OBJECT = re.compile(
    rf"\b(?:visit|visits|visiting|tour|tours|leave|leaves|leaving|transit(?:s|ed)?(?:\s+through)?|pass(?:es|ing|ed)?\s+through)\s+(?:the\s+)?"
    rf"(?:(?:[A-Z][a-z]+\s+){{1,2}}(?=(?:[a-z]+\s+)?(?:{SITE})\s))?"
    rf"(?:(?:southern|northern|eastern|western|central|coastal|border|(?:{SITE})(?:\s+of)?),?\s+)*({NAME})"
)
_DAY = (
    r"(?:on|late|early|today|tomorrow|tonight|night|morning|afternoon|evening|next|week|\d{1,2},?|[A-Z][a-z]+day"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)"
)
"""A word of the day that may stand before where somebody leaves for."""
_BOUND = re.compile(
    rf"\b(?:leave|leaves|leaving|depart|departs|head|heads|heading|sail|sails|set out|set off)\s+(?:{_DAY}\s+)*for\s+(?:the\s+)?({NAME})"
)
_BOUND_BEGINS = ["leav", "depart", "head", "sail", "set o"]
_OBJECT_BEGINS = ["visit", "tour", "leav", "transit", "pass"]
_SENT_FOR = re.compile(
    rf"\b(?:convoys?|aid|shipments?|deliver(?:y|ies)|food|relief|supplies|airlift|lorries|trucks|medicines?) for\s+(?:the\s+)?({NAME})"
)
GOING = frozenset(
    ("visit", "visits", "visiting", "tour", "tours", "leave", "leaves", "leaving", "depart", "departs", "head",
     "heads", "heading", "sail", "sails", "set", "transit", "transits",
     "transited", "pass", "passes", "passing", "passed")
)  # fmt: skip
"""What `_BOUND` and `_OBJECT` begin with."""


def gone_to(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The place that somebody leaves or leaves for, visits or tours."""
    words = candidate.words
    clean = words.document.clean
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    return _goal(clean, (start, end), _BOUND, _BOUND_BEGINS, actors, times) or _goal(
        clean, (start, end), _OBJECT, _OBJECT_BEGINS, actors, times
    )


def _goal(  # noqa: PLR0917 - what `gone_to` looks through, and for what
    clean: str,
    stretch: Span,
    pattern: re.Pattern[str],
    beginnings: list[str],
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention],
) -> Span | None:
    """The first place in a stretch that a pattern finds, which begins with one of some strings."""
    start, end = stretch
    until = start
    for at in places_between(clean, beginnings, start, end):
        match = pattern.match(clean, at, end) if at >= until else None
        if match is None:
            continue
        until = match.end()
        span = plain(clean, match.span(1))
        if is_place(clean, span, actors, times):
            return span
    return None


def sent_for(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The town that aid is for; a state that it is for takes part: "the aid convoy for | El Fasher"."""
    words = candidate.words
    clean = words.document.clean
    match = _SENT_FOR.search(clean, words.starts[candidate.first], words.ends[candidate.last - 1])
    span = None if match is None else plain(clean, match.span(1))
    town = span is not None and actor_at(span, actors) is None and is_place(clean, span, actors, times)
    return span if town else None
