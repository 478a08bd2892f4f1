"""Acts told for another day than they were planned for: "that were due to open on Friday | will open on May 24", "on Monday instead"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words

_SURE = frozenset(("confirmed", "agreed", "expected"))
_RELATIVES = frozenset(("which", "that"))
"""Without "who": of those who once planned something else another act may be told."""
_WAS = frozenset(("was", "were", "had"))
_PLANNED = cues().postmodifiers.words - {"announced", "coming"} | {"to"}
_AT_FIRST = frozenset(("originally", "initially", "first", "previously"))
"""Before "planned" they tell that it is no longer."""
_PLAN_REACH = 4
_ANEW = frozenset(("now", "instead", "later", "earlier"))
_ENDING = frozenset(("end", "ends", "ended", "finish", "conclude", "close", "last", "run", "continue", "go"))  # fmt: skip
"""Verbs of how long an act goes on, whose days need not be those of its beginning."""
_THAN = frozenset(("later", "earlier", "sooner"))
_UNITS = frozenset(("hours", "day", "days", "week", "weeks", "month", "months", "year", "years"))
"""Before "late" they tell how far the day is from the one planned: "will begin a month | late"."""
_AS_PLANNED = frozenset(
    ("planned", "scheduled", "expected", "foreseen", "intended", "originally", "first", "initially", "previously", "envisaged", "hoped")
)  # fmt: skip


def moved_from_plan(candidate: Candidate) -> Candidate:
    """The act, put off where its own words tell the day that it had at first."""
    if candidate.status not in _SURE or candidate.kind == "other":
        return candidate
    words = candidate.words
    lower, last = words.lower, candidate.last
    start, end = candidate.subject
    if True not in words.timed[candidate.head : last]:
        return candidate
    if _on_a_day_instead(words, candidate.head, last) or _than_planned(lower, candidate.head, last):
        return candidate.altered(status="postponed")
    if True not in words.timed[start:end] or lower[candidate.head] in _ENDING:
        return candidate
    plan = _plan(words, start, end)
    if plan is None or not _ENDING.isdisjoint(lower[plan:end]):
        return candidate
    firm = lower[plan] not in _WAS | _AT_FIRST and _ANEW.isdisjoint(lower[end:last])
    old, new = _days(words, plan, end), _days(words, candidate.head, last)
    return candidate if firm or not old or old <= new or new <= old else candidate.altered(status="postponed")


def _on_a_day_instead(words: Words, head: int, last: int) -> bool:
    """Whether "instead" stands right behind the day: "will be held | on Monday instead"."""
    lower = words.lower
    at = last if lower[last : last + 1] == ["instead"] else last - 1
    return at > head and lower[at] == "instead" and words.timed[at - 1]


def _than_planned(lower: list[str], head: int, last: int) -> bool:
    """Whether it is told how far the day is from the one planned: "on May 24, | a week later than planned"."""
    if "late" in lower[head:last] and lower[lower.index("late", head) - 1] in _UNITS:
        return True
    for at in range(head + 1, min(last, len(lower) - 2)):
        if lower[at] in _THAN and lower[at + 1] == "than":
            return lower[at + 2] in _AS_PLANNED
    return False


def _plan(words: Words, start: int, end: int) -> int | None:
    """The first word behind the noun, among the words of a subject, that tells of the plan: "talks that | were due to open on Friday"."""
    lower = words.lower
    for at in range(start + 1, end):
        behind = lower[at - 1] == "," or lower[at - 1] in _RELATIVES
        if not behind or words.timed[at]:
            continue
        if lower[at] in _WAS and lower[at - 1] in _RELATIVES:
            return at if not _PLANNED.isdisjoint(lower[at + 1 : at + _PLAN_REACH]) else None
        if lower[at - 1] == "," and not _PLANNED.isdisjoint(lower[at : at + 2]):
            return at
    return None


def _days(words: Words, first: int, last: int) -> frozenset[str]:
    return frozenset(words.lower[at] for at in range(first, last) if words.timed[at])
