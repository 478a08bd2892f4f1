"""Reports of acts that somebody says are untrue: "dismissed a report that it would sign", "knew of no talks"."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.classes import classes
from models.follow_ups.contested.unreal_reports import UNREAL, phrase_start
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_NOUN_REACH = 14
_NEAR = 4
_BEING = _CLASSES.be - {"'s"}
"""Without "'s", which before a verb mostly is a genitive."""
_JOINING = frozenset((",", "and", "but"))
_NOT = frozenset(("not", "n't", "never"))
_KNOWING = frozenset(("knew", "knows", "know", "heard", "aware", "unaware", "knowledge"))
_DOUBTS = frozenset(("doubt", "doubts"))
_INVENTED = frozenset(("invention", "invented", "fiction", "fabrication", "fabricated"))
"""What somebody may say of an act itself, and not only of a report of it."""
_RECEIVING = frozenset(("received", "receive", "receives", "had", "got", "seen", "been", "given"))
_DENIED = "denied"
"""Only where it is said of a report: who denies something themselves is read elsewhere."""
_WHAT = frozenset(("that", "of", "about", "on"))
_FORMAL = frozenset(("formal", "official", "concrete", "written", "specific", "firm", "detailed"))
"""Who has got no proposal of this sort does not say that there is none: "received no | formal proposal to hold talks"."""
_ABOUT = frozenset(("of", "for", "about", "to"))
_TELLING = (
    _CLASSES.rejecting
    | _CLASSES.untrue
    | _KNOWING
    | _CLASSES.requests
    | _CLASSES.informed
    | _DOUBTS
    | {"true", "truth", _DENIED}
    | UNREAL
)
_NOTHING = frozenset(("no", "any", "nothing"))


class Dispute(NamedTuple):
    """What is told in words `[first, last)` is disputed; `start` is the first word of who disputes it, or of the report.

    `unknown` says that somebody knows nothing of it, so that it needs no other sign of being an act to come.
    """

    start: int
    first: int
    last: int
    unknown: bool = False


def with_denial(words: Words, dispute: Dispute, last: int) -> int:
    """The end of the act's words, past what is said of the report that tells of it: "reports of talks | are false"."""
    of_report = dispute.first == dispute.start + 1 and last <= dispute.last < len(words)
    return max(last, clause_end(words, dispute.last + 1)) if of_report else last


def disputes(words: Words) -> tuple[Dispute, ...]:
    """Answer the stretches of a sentence in which an act is only told to be disputed."""
    told: list[Dispute] = []
    for at, word in enumerate(words.lower):
        found = _found(words, at) if word in _TELLING else None
        if found is not None:
            told.append(found)
    return tuple(told)


def _found(words: Words, at: int) -> Dispute | None:
    """What the word at `at`, one of `_TELLING`, disputes."""
    lower, word = words.lower, words.lower[at]
    near = lower[max(0, at - _NEAR) : at]
    if word in _CLASSES.untrue or (word == "true" and not _NOT.isdisjoint(near)):
        return _untrue(words, at)
    if word == _DENIED:
        of = None if _BEING.isdisjoint(near) or not _NOT.isdisjoint(near) else _of_report_before(words, at)
        return of if of is not None and lower[of.first] in _WHAT else None
    unreal = phrase_start(words, at) if word in UNREAL else None
    if unreal is not None:
        return _of_report_before(words, unreal)
    if word in _CLASSES.rejecting:
        if _that(words, at) is not None:
            return _untrue(words, at)
        passive = not _BEING.isdisjoint(near)
        return _of_report_before(words, at) if passive else _of_report_after(words, at)
    if word in _KNOWING:
        return _unknown(words, at, near)
    if word in _CLASSES.requests or word in _CLASSES.informed:
        return _unheard(words, at, near)
    doubted = word in _DOUBTS and lower[at + 1 : at + 2] == ["on"]
    return _of_report_after(words, at) if doubted or (word == "truth" and "no" in near) else None


def _that(words: Words, at: int) -> int | None:
    """Where "that" stands behind the word at `at`, past a day: "disputed on Thursday | that"."""
    at += 1
    while at < len(words) and (words.timed[at] or words.lower[at] in ("on", "late", "early")):
        at += 1
    return at if words.lower[at : at + 1] == ["that"] else None


def _untrue(words: Words, at: int) -> Dispute | None:
    lower = words.lower
    that = _that(words, at)
    if that is not None:
        return Dispute(subject_start(words, group_start(words, at)), that + 1, _scope(words, that + 1))
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
    """Of the report, or the act, that the predicate at `at` is about: "reports that … | are false", "a visit in June was | an invention"."""
    lower = words.lower
    for noun in range(at - 1, -1, -1):
        if boundary(words, noun):
            return None
        if lower[noun] in _CLASSES.reportings:
            return Dispute(noun, noun + 1, at)
    first = subject_start(words, group_start(words, at - (lower[at - 1] in ("a", "an", "pure", "sheer"))))
    return Dispute(first, first, at + 1, unknown=True) if lower[at] in _INVENTED and first < at else None


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


def _unheard(words: Words, at: int, near: list[str]) -> Dispute | None:
    """Of what somebody has not been asked or told: "had received no request for | …", "was not told of | …"."""
    lower = words.lower
    if lower[at + 1 : at + 2] == [] or lower[at + 1] not in _ABOUT:
        return None
    if lower[at] in _CLASSES.informed:
        unheard = lower[at + 1] != "to" and not _NOT.isdisjoint(near) and not _BEING.isdisjoint(near)
    else:
        unheard = "no" in near and not _RECEIVING.isdisjoint(near) and _FORMAL.isdisjoint(near)
    if not unheard:
        return None
    start = min(subject_start(words, group_start(words, at)), at)
    return Dispute(start, at + 2, _scope(words, at + 2), unknown=True)


def _scope(words: Words, first: int) -> int:
    """Where what is disputed ends: at a mark, or where the sentence goes on to what else was said."""
    lower, reports = words.lower, cues().context.reports
    for at in range(first, len(lower)):
        if boundary(words, at) or lower[at] == "but":
            return at
        if lower[at] in _JOINING and not reports.isdisjoint(lower[at + 1 : at + 2]):
            return at
    return len(lower)
