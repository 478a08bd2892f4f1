"""The time that somebody is given: how long it is, on which day it ends, and what has to be done in it."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
UNITS = frozenset(("hours", "days", "weeks", "months", "day", "week", "month"))
_NO_TERM = (["of"], ["'"], ["off"], ["leave"], ["holiday"], ["vacation"], ["rest"])
"""What tells that days are no term but rest: "gave clerks two days | off"."""
_READYING = frozenset(
    ("prepare", "arrange", "organise", "organize", "recover", "rest", "celebrate", "go", "spare", "wait")
)
"""What somebody has some days to do is no duty then."""
_NO_DUTY = _READYING | _CLASSES.articles


def with_duty(words: Words, end: int) -> int:
    """The end of the clause, past what has to be done behind a comma: "two more days, until Friday, | to reply"."""
    duty = words.lower[end : end + 2] == [",", "to"] and is_base(words, end + 2)
    return clause_end(words, end + 2) if duty else end


def with_term(words: Words, end: int) -> int:
    """The end of the clause, past the day on which the time ends that is given: "another month, | until May 4"."""
    if words.lower[end : end + 2] != [",", "until"] or words.timed[end + 2 : end + 3] != [True]:
        return end
    return next((at for at in range(end + 2, len(words)) if not words.timed[at]), len(words))


def is_length(words: Words, at: int) -> bool:
    """Whether a time of some hours or days begins there that is given to somebody: not "two weeks of talks"."""
    lower = words.lower
    length = False
    while at < len(words.lower) and words.timed[at]:
        if lower[at] in ("past", "last"):
            return False
        length = length or lower[at] in UNITS
        at += 1
    return length and lower[at : at + 1] not in _NO_TERM


def to_follows(words: Words, at: int) -> bool:
    """Whether what has to be done follows the time at word `at`: "until Friday | to reply", "a week | in which"."""
    while at < len(words.lower) and words.timed[at]:
        at += 1
    return at + 1 < len(words.lower) and (
        (words.lower[at] == "to" and words.lower[at + 1] not in _NO_DUTY and not words.timed[at + 1])
        or words.lower[at : at + 2] == ["in", "which"]
    )
