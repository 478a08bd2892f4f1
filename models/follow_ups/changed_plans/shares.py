"""A share of an act that is called off or put off, by which the act itself is not: "half of the manoeuvres have been dropped"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_SHARE_REACH = 9
_PARTITIVE = frozenset(("half", "some", "most", "many", "several", "few", "much", "percent", "cent", "thirds", "quarters", "majority", "bulk", "rest", "remainder"))  # fmt: skip
"""What counts or measures things of which there are more, before "of the"."""
_PARTS = frozenset(("part", "parts", "leg", "legs", "stage", "stages", "phase", "phases", "portion", "portions", "section", "sections", "segment", "segments", "element", "elements", "component", "components", "half", "bit", "bits"))  # fmt: skip
"""What an act is made of: "the naval | part of the exercise", "the exercise's | sea phase"."""
_FRACTIONS = frozenset(("third", "quarter", "fifth", "tenth"))
_COUNTED = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens")
)
_THE = frozenset(("the", "its", "their", "his", "her", "these", "those", "this", "that", "our"))
_SOME = frozenset(("some", "several", "most", "many", "few"))
"""Before the drills themselves they tell of a share of the exercise: "some | field drills"."""
_OWN_REACH = 5
_CROSSED = frozenset((",", "and", "but", "that", "which", "who", "by", "to", "before", "after"))
"""Words beyond which no share is looked for."""


def only_share(candidate: Candidate) -> bool:
    """Whether the noun of the act is named only as that of which a share is off: "two of the six | drills", "half the | exercise"."""
    words, head = candidate.words, candidate.head
    lower = words.lower
    for at in range(head - 1, max(-1, head - 1 - _SHARE_REACH), -1):
        word = lower[at]
        if word in _CROSSED or boundary(words, at):
            break
        if word == "of" and at and _share(words, at):
            return True
        if word == "half" and word_at(lower, at + 1) in _THE:
            return True
        if word in _SOME and candidate.kind == "exercise" and lower[at - 1 : at] != ["the"]:
            return True
    return word_at(lower, head + 1) in ("'s", "'") and not _PARTS.isdisjoint(
        lower[head + 2 : head + _OWN_REACH]
    )


def _share(words: Words, of: int) -> bool:
    """Whether the words before "of" name a share of what follows it."""
    lower = words.lower
    word, before = lower[of - 1], lower[of - 2 : of - 1]
    if word in _PARTS:
        return before != ["as"]
    if word in _FRACTIONS:
        return before in (["a"], ["one"], ["the"])
    return (word in _PARTITIVE or _number(word)) and (
        word_at(lower, of + 1) in _THE or word in ("half", "most") or _number(word_at(lower, of + 1))
    )


def _number(word: str) -> bool:
    return word in _COUNTED or word.isdigit()
