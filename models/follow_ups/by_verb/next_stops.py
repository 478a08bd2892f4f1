"""The further stops of a tour, each a visit of its own: "will fly to Oslo on Monday | and to Riga on Wednesday", "and from there to Lome"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_JOINTS = frozenset((",", "and", "then"))
_ONWARD = frozenset(("then", "on", "onward", "onwards", "later", "next", "afterwards", "also", "finally"))
_LEADING = frozenset(("to", "in", "for"))
_AHEAD = frozenset(("confirmed", "agreed", "expected", "possible"))
_BEFORE_DAYS = frozenset(("on", "from", "the", "early", "late", "for"))
_NAME_REACH = 4
_IN_NAMES = frozenset(("of", "-", "and", "de", "el"))


def with_next_stops(candidate: Candidate) -> list[Candidate]:
    """The visit up to its own day, and one more for each place that is named with another day behind it."""
    words = candidate.words
    if candidate.kind != "visit" or candidate.status not in _AHEAD:
        return [candidate]
    end = _behind_day(words, candidate.head + 1, candidate.last)
    if end is None:
        return [candidate]
    found = [candidate]
    while (stop := _stop(words, end)) is not None:
        first, name, last = stop
        if len(found) == 1:
            found[0] = candidate.altered(last=end)
        found.append(
            Candidate(
                words, first, last, name, candidate.subject, "visit", candidate.status, sure=candidate.sure
            )
        )
        end = last
    return found


def _behind_day(words: Words, first: int, last: int) -> int | None:
    """Where the first time ends that stands in the words; None where none does."""
    day = next((at for at in range(first, last) if words.timed[at]), None)
    while day is not None and day < len(words) and words.timed[day]:
        day += 1
    return day


def _stop(words: Words, joint: int) -> tuple[int, int, int] | None:
    """The words of the next stop behind those that join it, where to and when, with the first of its name.

    A name without "to" or "in" may be who does something then: "and Mali on Tuesday | called for talks".
    """
    lower, at = words.lower, joint
    while at < len(lower) and lower[at] in _JOINTS:
        at += 1
    if at == joint:
        return None
    if lower[at : at + 2] == ["from", "there"]:
        at += 2
    while at < len(lower) and lower[at] in _ONWARD and not words.timed[at]:
        at += 1
    first = at
    at += word_at(lower, at) in _LEADING
    at += word_at(lower, at) in _CLASSES.articles
    name = at
    while at < len(lower) and at - name < _NAME_REACH and _in_name(words, at, name):
        at += 1
    if at == name:
        return None
    while at < len(lower) and lower[at] in _BEFORE_DAYS and not words.timed[at]:
        at += 1
    last = at
    while last < len(lower) and words.timed[last]:
        last += 1
    if last == at or (first == name and last < len(words) and finite(words, last)):
        return None
    return first, name, last


def _in_name(words: Words, at: int, first: int) -> bool:
    if words.timed[at]:
        return False
    joining = words.lower[at] in _IN_NAMES and first < at < len(words) - 1 and words.capital(at + 1)
    return words.capital(at) or (joining and words.lower[at] != "and")
