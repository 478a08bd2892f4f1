"""Reports of acts that somebody says are untrue: "dismissed a report that it would sign", "knew of no talks"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.follow_ups.boundaries import boundary
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.subjects import group_start, subject_start
from models.follow_ups.words import Words

_CLASSES = classes()
_NOUN_REACH = 14
_NEAR = 4
_BEING = _CLASSES.be - {"'s"}
"""Without "'s", which before a verb mostly is a genitive."""
_JOINING = frozenset((",", "and", "but"))
_NOT = frozenset(("not", "n't", "never"))
_KNOWING = frozenset(("knew", "knows", "know", "heard", "aware", "unaware", "knowledge"))
_TELLING = _CLASSES.rejecting | _CLASSES.untrue | _KNOWING | {"true", "truth"}
_NOTHING = frozenset(("no", "any", "nothing"))


class Dispute(NamedTuple):
    """What is told in words `[first, last)` is disputed; `start` is the first word of who disputes it, or of the report.

    `unknown` says that somebody knows nothing of it, so that it needs no other sign of being an act to come.
    """

    start: int
    first: int
    last: int
    unknown: bool = False


def disputes(words: Words) -> Iterator[Dispute]:
    """Yield the stretches of a sentence in which an act is only told to be disputed."""
    lower = words.lower
    for at, word in enumerate(lower):
        if word not in _TELLING:
            continue
        near = lower[max(0, at - _NEAR) : at]
        if word in _CLASSES.rejecting:
            passive = not _BEING.isdisjoint(near)
            found = _of_report_before(words, at) if passive else _of_report_after(words, at)
        elif word in _CLASSES.untrue or (word == "true" and not _NOT.isdisjoint(near)):
            found = _untrue(words, at)
        elif word == "truth" and "no" in near:
            found = _of_report_after(words, at)
        elif word in _KNOWING:
            found = _unknown(words, at, near)
        else:
            continue
        if found is not None:
            yield found


def _untrue(words: Words, at: int) -> Dispute | None:
    lower = words.lower
    if lower[at + 1 : at + 2] == ["that"]:
        return Dispute(subject_start(words, group_start(words, at)), at + 2, _scope(words, at + 2))
    if not _BEING.isdisjoint(lower[max(0, at - _NEAR) : at]):
        return _of_report_before(words, at)
    return _of_report_after(words, at)


def _of_report_after(words: Words, at: int) -> Dispute | None:
    """Of the report that stands after the verb at `at`: "rejected | a report that …"."""
    lower = words.lower
    if not _NOT.isdisjoint(lower[max(0, at - 2) : at]):
        return None
    for noun in range(at + 1, min(at + _NOUN_REACH, len(lower))):
        if boundary(words, noun) or lower[noun] in ("that", ",", "and"):
            return None
        if lower[noun] in _CLASSES.reportings:
            start = min(subject_start(words, group_start(words, at)), at)
            return Dispute(start, noun + 1, _scope(words, noun + 1))
    return None


def _of_report_before(words: Words, at: int) -> Dispute | None:
    """Of the report that the predicate at `at` is about: "reports that … | are false"."""
    lower = words.lower
    for noun in range(at - 1, -1, -1):
        if boundary(words, noun):
            return None
        if lower[noun] in _CLASSES.reportings:
            return Dispute(noun, noun + 1, at)
    return None


def _unknown(words: Words, at: int, near: list[str]) -> Dispute | None:
    """Of what somebody knows nothing: "is not aware of any | …", "knew of no | …"."""
    lower = words.lower
    after = at + 2
    if lower[at + 1 : after] not in (["of"], ["nothing"]):
        return None
    denied = lower[at] == "unaware" or not (_NOT | {"no"}).isdisjoint(near)
    if not denied and _NOTHING.isdisjoint(lower[at + 1 : after + 1]):
        return None
    start = min(subject_start(words, group_start(words, at)), at)
    return Dispute(start, after, _scope(words, after), unknown=True)


def _scope(words: Words, first: int) -> int:
    """Where what is disputed ends: at a mark, or where the sentence goes on to what else was said."""
    lower, reports = words.lower, cues().context.reports
    for at in range(first, len(lower)):
        if boundary(words, at) or lower[at] == "but":
            return at
        if lower[at] in _JOINING and not reports.isdisjoint(lower[at + 1 : at + 2]):
            return at
    return len(lower)
