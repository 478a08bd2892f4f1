"""What an article tells beside an act that bears on it: who only speaks of it, what is still to come, what is one more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

_AHEAD = ("confirmed", "agreed", "expected")
_OF_SPEAKER = re.compile(
    r"\b(?:he|she|they|his|her|their|we|i|our|my|the (?:two|three|four|minister|ministers|president|presidents|leaders))\b"
)
"""Words by which an act may be that of who speaks of it."""
_ANEW = re.compile(
    r"(?:an?|two|three) .*\b(?:(?:is|are)(?: being)? (?:planned|foreseen|envisaged|to follow)|will follow)\b"
)
_SIGHT = re.compile(
    r"(?:[Aa]n?|[Tt]wo|[Tt]hree|[Tt]he) (?:\w+ )?(?:tour|visit|trip|stop|walk|excursion)s? (?:of|to|at|through|round|in) (?:an?|the|two|three|several|some) [a-z]"
)
"""What a visitor is to see, which is no state: "a tour of a car plant"."""


def in_office(told: Told) -> Iterator[str]:
    """How who takes part is named; not who only tells of what others will do: "the states could sign in May, | a deputy minister said"."""
    text = told.text or ""
    own = told.status is None or _OF_SPEAKER.search(text.lower()) is not None
    for one in told.participants:
        if own or not text or one.actor is None or one.text in text or told.place == "title":
            yield one.text


def still_due(told: Told, acts: Iterable[Told]) -> bool:
    """Whether the article that reports an act tells, on no day, of one of its family that is to come, and not as one more."""
    family = rules().family
    return told.status is None and any(
        act.status in _AHEAD
        and family[act.kind] == family[told.kind]
        and not days_of(act.when).on_a_day
        and rules().more.search((act.text or "").lower()) is None
        for act in acts
    )


def planned_besides(told: Told, text: str) -> bool:
    """Whether the text has told of an act and now of one that is planned as well: "an air drill is planned for afterwards"."""
    seen = told.kind == "visit" and not told.location and _SIGHT.match(told.text or "") is not None
    return told.follows and told.status in _AHEAD and not seen and _ANEW.match(text) is not None
