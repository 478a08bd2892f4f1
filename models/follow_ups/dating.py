"""Which of the times in the words of an act could be its own."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.words import Words

_CLASSES = classes()
_BEFORE_DATES = frozenset(("on", "in", "at", "the", "late", "early", "by", "for", "since"))
_RANGING = frozenset(("to", "through", "until", "and"))
_OBJECT_REACH = 4


def fronted(words: Words, comma: int) -> int:
    """Where the time before a comma begins, the first end of a range included: "| From June 3 to 14, Chad will"."""
    lower, timed = words.lower, words.timed
    at = comma
    while at and lower[at - 1] in _CLASSES.between_act_and_date and not timed[at - 1]:
        at -= 1
    start = at
    while at and (timed[at - 1] or (lower[at - 1] in _RANGING and timed[at - 2])):
        at -= 1
        if timed[at]:
            start = at
    return start


def of_its_object(candidate: Candidate, first: int, index: int) -> bool:
    """Whether a genitive from `first` to `index` dates the act that the verb takes: "will attend | Friday's summit"."""
    if candidate.status == "postponed" or first < candidate.subject[1]:
        return False
    lower = candidate.words.lower
    if lower[index : index + 1] != ["'s"] and lower[index : index + 1] != ["'"]:
        return False
    near = lower[index + 1 : min(index + 1 + _OBJECT_REACH, candidate.last)]
    noun = next((word for word in near if word in acts().nouns), None)
    return noun is not None and acts().nouns[noun] == candidate.kind


def undone_at_once(candidate: Candidate, index: int) -> bool:
    """Whether the words that undo the act come right before the time: "called off | Friday's talks"."""
    return candidate.status in ("cancelled", "postponed") and candidate.words.lower[index - 1] == "off"


def of_past_act(words: Words, index: int) -> bool:
    """Whether the time at word `index` dates a past act named by a participle: "imposed last week"."""
    at = index - 1
    while at >= 0 and words.lower[at] in _BEFORE_DATES:
        if words.lower[at] == "since":
            return True
        at -= 1
    if at < 0 or words.lower[at - 1 : at] == ["be"]:
        return False
    return words.lower[at] in _CLASSES.past_acts
