"""The times told in the words of an act and right beside them: "On Monday, | the minister …", "… for talks, | on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.candidate import Candidate
from models.follow_ups.days.time_phrases import TimePhrases
from models.follow_ups.grammar.words import Words
from models.mentions import TimeMention

_REPORT_REACH = 3
_WHERE_REACH = 6
_AT_ONCE = frozenset(("where", "as", "while", "when"))
"""Words that lead to what happened on the day of the clause before: "met on Friday, | where", "sailed on Friday | as"."""
_SAYING = frozenset(("said", "told", "announced", "reported", "confirmed"))
_BESIDE = frozenset((",", "on", "in", "at", "late", "early", "the", "overnight"))


def times_near(phrases: TimePhrases, candidate: Candidate, pivot: int) -> list[TimeMention]:
    """The times in the words of the act and beside them, the likeliest first."""
    words = candidate.words
    first = min(candidate.first, candidate.subject[0])
    inside = phrases.between(words.starts[first], words.ends[candidate.last - 1])
    head = words.starts[pivot]
    near = [time for time in inside if time.start > head]
    before = [time for time in inside if time.start < head]
    # What stands in the subject of "took place" or "ended" may be the date of the promise.
    late = pivot > candidate.head
    if not late:
        near += before
    near += _behind(phrases, words, candidate.last)
    near += _ahead_of(phrases, words, first)
    if late:
        near += before
    return near


def _behind(phrases: TimePhrases, words: Words, last: int) -> Sequence[TimeMention]:
    """The time just behind the clause: "… for talks, | on Monday"."""
    at = last
    while at < len(words) and not words.timed[at] and words.lower[at] in _BESIDE:
        at += 1
    return _at(phrases, words, at) if last < at < len(words) and words.timed[at] else ()


def _ahead_of(phrases: TimePhrases, words: Words, first: int) -> Sequence[TimeMention]:
    """The time just before the subject: "On Monday, | the minister …", but not that of a report before it."""
    at = first - 1
    while at >= 0 and (words.lower[at] in ("a", "an", "the") or words.lower[at].endswith("-day")):
        at -= 1
    if at >= 0 and words.lower[at] in _AT_ONCE:
        at = next((back for back in range(at, max(-1, at - _WHERE_REACH), -1) if words.timed[back]), -1)
    while at >= 0 and words.lower[at] == ",":
        at -= 1
    while at > 0 and words.timed[at] and words.timed[at - 1]:
        at -= 1
    reported = words.lower[max(0, at - _REPORT_REACH) : at]
    if at < 0 or not words.timed[at] or not _SAYING.isdisjoint(reported):
        return ()
    return _at(phrases, words, at)


def _at(phrases: TimePhrases, words: Words, index: int) -> Sequence[TimeMention]:
    return phrases.between(words.starts[index], words.starts[index] + 1)
