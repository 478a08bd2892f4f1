"""What was told or resolved on the occasion of a meeting that is only named: "at their summit on Monday the leaders agreed"."""

from __future__ import annotations

import calendar

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words
from models.held.subjects import past_verb
from models.held.word_classes import WordClasses

_CLASSES = classes()
_MODAL_REACH = 2
AFTERWARDS = frozenset(("after", "following"))
FIRM = frozenset(("will", "would", "'ll"))
"""What somebody will do "after talks on Wednesday", told on that Wednesday, was settled there."""
RESOLVING = frozenset(
    ("agreed", "failed", "vowed", "pledged", "promised", "decided", "undertook", "resolved", "refused", "declined", "offered", "threatened")
)  # fmt: skip
"""The same of what they resolved, or failed, to do: "agreed | to go on after talks on Wednesday"."""
_THERE = frozenset(("at", "in", "during"))
_THEIRS = frozenset(("their", "its"))
_MEETING = frozenset(
    (
        "meet",
        "hold",
        "discuss",
        "speak",
        "talk",
        "sign",
        "attend",
        "continue",
        "resume",
        "raise",
        "return",
        "convene",
        "gather",
        "travel",
        "visit",
    )
)
"""What may be resolved for a meeting to come."""
_RESOLVED_REACH = 28
TELLING = _CLASSES.saying | {"announced", "declared", "confirmed", "stated"}
"""What those who met do on the day itself."""


def told_then(words: Words, clause: Range, known: WordClasses) -> int | None:
    """The verb by which somebody said on the article's own day what will be, ", after talks in Oslo" behind a comma."""
    lower, (preposition, end) = words.lower, clause
    if lower[preposition] not in AFTERWARDS or lower[preposition - 1] != ",":
        return None
    if any(past_verb(words, at, known) for at in range(preposition + 2, end)):
        return None
    that = next((at for at in range(preposition - 2, 1, -1) if lower[at] == "that" or boundary(words, at)), 0)
    if lower[that] != "that":
        return None
    said = before_day(words, that - 1)
    told = lower[said] in TELLING and of_today(words, said, that)
    return said if told and past_verb(words, said, known) and real(words, said, known) else None


def resolved_then(words: Words, occasion: Range, known: WordClasses) -> int | None:
    """The verb by which something was resolved on the article's own day, where they met: "agreed on Tuesday to share data, at | their summit".

    What they will do "at a summit" may be to come; behind a comma, or as "their" summit, it is where they resolved it.
    """
    lower, (preposition, noun) = words.lower, occasion
    there = lower[preposition] in _THERE and (
        lower[preposition - 1] == "," or not _THEIRS.isdisjoint(lower[preposition + 1 : noun])
    )
    if not there and lower[preposition] not in AFTERWARDS:
        return None
    for at in range(preposition - 1, max(0, preposition - _RESOLVED_REACH), -1):
        if boundary(words, at) or lower[at] in FIRM:
            return None
        if lower[at] == "to" and not infinitive(words, at):
            continue
        if lower[at] == "to":
            verb = before_day(words, at - 1)
            first = verb if verb < at - 1 else _day_ahead(words, verb)
            resolved = lower[verb] in RESOLVING and lower[at + 1] not in _MEETING
            return verb if resolved and of_today(words, first, at) and real(words, verb, known) else None
        if past_verb(words, at, known):
            return None
    return None


def _day_ahead(words: Words, verb: int) -> int:
    """Where the day stands before the verb: "| on Tuesday agreed to"; the verb where none does."""
    at = verb
    while at > 0 and (words.timed[at - 1] or words.lower[at - 1] == "on"):
        at -= 1
    return at


def of_today(words: Words, first: int, end: int) -> bool:
    """Whether the article's own weekday stands among the words `[first, end)`."""
    day = words.document.day
    if day is None:
        return False
    today = calendar.day_name[day.weekday()].lower()
    return any(words.timed[at] and words.lower[at] in (today, "today") for at in range(first, end))


def before_day(words: Words, at: int) -> int:
    """The word at `at`, or the one before the day that stands there: "| agreed on Monday to"."""
    while at > 0 and (words.timed[at] or (words.lower[at] == "on" and words.timed[at + 1])):
        at -= 1
    return at


def real(words: Words, at: int, known: WordClasses) -> bool:
    """Whether neither a modal nor a negation stands just before the word at `at`."""
    near = words.lower[max(0, at - _MODAL_REACH) : at]
    return known.modals.isdisjoint(near) and known.negations.isdisjoint(near)


def infinitive(words: Words, at: int) -> bool:
    """Whether "to" leads to a verb, as far as the next word tells: no name, article or number."""
    following = words.lower[at + 1 : at + 2]
    if not following or words.capital(at + 1):
        return False
    return following[0] not in _CLASSES.articles and following[0].isalpha()
