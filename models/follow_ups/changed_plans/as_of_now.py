"""Acts of which the clause says when they are "now": "the deadline, originally March 10, is now March 24"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import MARKS, boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import holds
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_SETTING = frozenset(
    ("set", "due", "scheduled", "slated", "planned", "targeted", "reset", "timed", "fixed", "pencilled", "for", "on", "to", "in", "down")
)  # fmt: skip
"""What may stand between "now" and the time."""
_CLOSED = frozenset((".", "!", "?", '"'))
"""What ends a sentence, and no headline, which leaves out "is"."""
_FALLING = frozenset(("falls", "fall"))
_DATES = frozenset(("date", "day", "dates", "days"))
_PUT_OFF = frozenset(
    ("delayed", "postponed", "rescheduled", "deferred", "adjourned", "suspended", "put-off", "off")
)
"""What an act is called that was put off before, and has its day now: "the | delayed talks are now on May 3"."""
_PUT_OFF_REACH = 4
_ON_AGAIN = (["on", "again"], ["back", "on"], ["still", "on"])
"""What an act is that had been called off, or of which it was said: "the trip is | back on for Friday"."""
_STANDING = frozenset(("stands", "stand", "stood", "holds", "held"))
_STILL = frozenset(("still",))
_TELLING = MARKS | _CLASSES.saying | _CLASSES.modals | _CLASSES.be | _CLASSES.be_present | {"now"}
"""The words and marks at which the clause may tell so, or end; all others are passed over."""
_DATE_REACH = 6
_REACH = 18
_TIME_REACH = 4


def now_on(words: Words, noun: int) -> tuple[Range, Status] | None:
    """The words, from the subject on, that give the act named at `noun` the day that it has now, and whether that is a new one."""
    lower, timed = words.lower, words.timed
    last = min(noun + _REACH, len(lower) - 1)
    still = _still_stands(words, noun) if holds(lower, noun + 1, last, _STILL) else None
    if still is not None:
        return still, "confirmed"
    for at in range(noun + 1, last):
        word = lower[at]
        if word not in _TELLING or timed[at]:
            continue
        if word in _CLASSES.saying or word in _CLASSES.modals or boundary(words, at):
            return None
        if word in _CLASSES.be and lower[at + 1 : at + 3] in _ON_AGAIN:
            dated = True in timed[at + 3 : at + 3 + _TIME_REACH]
            return (
                ((subject_start(words, noun + 1), clause_end(words, at + 3)), "confirmed") if dated else None
            )
        if word != "now" and word not in _CLASSES.be_present:
            continue
        near = lower[max(0, noun - _DATE_REACH) : noun]
        of_date = not _DATES.isdisjoint(near)
        onward = lower[at + 1] in _FALLING or (lower[at + 1] in _SETTING and lower[-1] not in _CLOSED)
        now = lower[at + 1] == "now" or (lower[at] == "now" and onward)
        if (lower[at] in _CLASSES.be_present and (now or of_date)) or (now and lower[at] == "now"):
            first = at + 1 + now
            while (
                first < len(lower)
                and first < at + 2 + _TIME_REACH
                and not timed[first]
                and lower[first] in _SETTING
            ):
                first += 1
            dated = first < len(lower) and timed[first]
            before = not _PUT_OFF.isdisjoint(near[-_PUT_OFF_REACH:]) or _set_off(lower, noun, at)
            status: Status = "postponed" if (now or "new" in near) and not before else "confirmed"
            return ((subject_start(words, noun + 1), clause_end(words, first)), status) if dated else None
    return None


def _still_stands(words: Words, noun: int) -> Range | None:
    """The words that tell of a dated act, with the noun at `noun`, that its day "still stands"; None where none do."""
    lower = words.lower
    for at in range(noun + 1, min(noun + _REACH, len(lower) - 1)):
        if lower[at] == "still" and lower[at + 1] in _STANDING:
            first = subject_start(words, at)
            return (first, at + 2) if first <= noun and True in words.timed[first:at] else None
        if boundary(words, at) or lower[at] in _CLASSES.saying or lower[at] in _CLASSES.modals:
            return None
    return None


def _set_off(lower: list[str], noun: int, verb: int) -> bool:
    """Whether a participle set off by a comma tells that it was put off before: "the talks, | delayed twice, are now on May 3"."""
    return any(
        lower[at] in _PUT_OFF and "," in (lower[at - 1], lower[at - 2] if lower[at] == "off" else "")
        for at in range(noun + 1, verb)
    )
