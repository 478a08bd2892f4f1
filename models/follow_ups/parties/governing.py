"""What an actor's place in the words of an act makes of it: its object, a channel, a word that describes people."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.days.dating import MATTERING
from models.follow_ups.grammar.spans import says
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.carried import carried
from models.follow_ups.parties.passage import peoples
from models.mentions import ParticipantMention
from models.signal import Span

_GOVERNED_REACH = 3
_GOVERNING = frozenset(("with", "on", "against", "over"))
_MEDIATOR_REACH = 9
_LED = frozenset(("by", "of"))
_LISTED = frozenset(("the", "and", ",", "both", "'s"))
"""Words between mediators that are named together."""
_MEDIATING = frozenset(
    (
        "mediated",
        "brokered",
        "facilitated",
        "sponsored",
        "mediation",
        "auspices",
        "aegis",
        "chaired",
        "moderated",
        "overseen",
    )
)
_ACCOMPANYING = frozenset(("with", "between", "by"))
_KIND_REACH = 7
_SORTS = frozenset(("kind", "type", "sort", "model", "class"))
_SOLD = frozenset(
    ("sold", "supplied", "delivered", "given", "exported", "leased", "lent", "used", "flown", "operated")
)
_PASSING = frozenset(("pass", "passes", "passed", "passing", "transit"))
"""Whoever does so "through" a country is there: "may pass | through Chad"."""
_PASSING_REACH = 3
_TOWARDS = frozenset(("of", "to"))
_OF_PERSONS = frozenset(("his", "her"))
"""Where somebody goes afterwards is no side of a stop: "on her way | to Chad"."""
_ASIDE = frozenset(("through", "via", "during", "without"))


def only_objects(candidate: Candidate, items: list[tuple[int, ParticipantMention]]) -> bool:
    """Whether the act names only whom it is about: "talks with | Chad", "duties on | Kenyan tea"."""
    if says(candidate.words.lower, candidate.first, candidate.last, "by"):
        return False
    return all(_governed(candidate, offset) for offset, _ in items)


def _governed(candidate: Candidate, offset: int) -> bool:
    """Whether what stands there is only what the act is about: "with Chad", "on new duties"."""
    words = candidate.words
    begin = candidate.subject[0] if candidate.subject[0] < candidate.subject[1] else candidate.first
    at = words.at(offset)
    near = range(max(begin, at - _GOVERNED_REACH), at)
    return not any(words.timed[index] for index in near) and any(
        words.lower[index] in _GOVERNING for index in near
    )


def before_its_matter(candidate: Candidate) -> int:
    """The offset in the subject up to which it says whose vote it is: "Chad's vote | on the pact with Niger"."""
    words = candidate.words
    first, last = candidate.subject
    return next(
        (words.starts[at] for at in range(first, last) if words.lower[at] in _GOVERNING), words.ends[last - 1]
    )


def aside(words: Words, at: int) -> bool:
    """Whether the actor at word `at` is only a channel, the occasion, a mediator or absent: "through | Oman", "during | Chad's visit", "brokered by | Oman", "without | Oman"."""
    lower = words.lower
    if at and (lower[at - 1] in _ASIDE or (at > 1 and lower[at - 2] in _ASIDE)):
        return _PASSING.isdisjoint(lower[max(0, at - _PASSING_REACH) : at])
    before = lower[at - 1]
    if at > 1 and before in _TOWARDS and lower[at - 2] == "way":
        return before == "of" or lower[at - 3] in _OF_PERSONS
    if before in ("to", "by") and _of_a_kind(lower[max(0, at - _KIND_REACH) : at]):
        return True
    if carried(words, at):
        return True
    led = at - 1
    while led > max(0, at - _MEDIATOR_REACH) and lower[led] not in _LED:
        led -= 1
    if led <= max(0, at - _MEDIATOR_REACH):
        led = 0
    if lower[led - 1] not in _MEDIATING:
        return False
    return all(lower[index] in _LISTED or words.capital(index) for index in range(led + 1, at))


def _of_a_kind(before: Sequence[str]) -> bool:
    """Whether the words before only tell what sort of thing is meant: "missiles of the kind sold | to"."""
    return not _SORTS.isdisjoint(before) and not _SOLD.isdisjoint(before)


def matter(candidate: Candidate, at: int) -> bool:
    """Whether the actor at word `at` only belongs to what is talked about: "the two will discuss | North Korea's missiles"; not "with Chad"."""
    lower, head = candidate.words.lower, candidate.head
    return at > head and lower[head] in MATTERING and _ACCOMPANYING.isdisjoint(lower[head + 1 : at])


def with_people(words: Words, span: Span, text: str) -> str:
    """The name with the people that it only describes: "Nordic ministers"."""
    at = words.at(span[1])
    if at < len(words) and words.lower[at] in peoples() and not words.capital(at):
        return words.document.clean[span[0] : words.ends[at]]
    return text
