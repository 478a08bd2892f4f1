"""What leads to the noun of an occasion: "| during the visit", "| after talks", "| at the end of the summit"."""

from __future__ import annotations

import re

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words
from models.held.lexicon import HeldLexicon
from models.signal import Kind

_REACH = 7
_BACK = 64
_ALONE = frozenset(("during", "after", "following", "at", "in", "on", "from"))
"""What `_INTRODUCED` begins with where that is one word."""
_WITH_OTHERS = frozenset(("of", "first", "second", "third", "fourth"))
"""The last words of what else it begins with."""
_INTRODUCING = _ALONE | _WITH_OTHERS
_INTRODUCING_ENDS = tuple(_INTRODUCING)
_LAST_TWO = frozenset([ending[-2:] for ending in _INTRODUCING_ENDS])
_APART = frozenset(",;:?!)")
"""Marks behind a word of which `_PLAIN` matches none."""
_LED = frozenset(
    ("sidelines", "margins", "result", "results", "outcome", "outcomes", "upshot", "fruit", "fruits", "product", "highlight", "day", "days", "leg", "stop")
)  # fmt: skip
"""What stands before "of" in `_INTRODUCED`."""
_LED_ENDS = tuple(_LED)
_PLAIN = re.compile(r"[\w'.-]+")
_WORDS_BACK = 7
_INTRODUCED = re.compile(
    r"\b(?:during|after|following|at|in|on|from|(?:sidelines|margins|results?|outcomes?|upshot|fruits?|product|highlight|days?|leg|stop) of|, (?:the|his|her|their|its|a) (?:first|second|third|fourth)) (?:[\w'.-]+ ){0,6}$"
)
"""What may stand before the noun of an occasion; looked for in the characters before it."""
_EDGES = frozenset(("end", "close", "conclusion", "start", "beginning", "outset", "opening"))
AT_EDGES = frozenset(("at", "after"))
"""Before the end or the start of an act they tell as much as "during"."""
_COUNTED = 4
"""Words in "first of three days"."""
_PARTS = frozenset(("day", "leg", "stop"))
_COUNTS = frozenset(("first", "second", "third", "fourth", "fifth", "last", "final", "opening", "closing"))
_WHOSE = frozenset(("the", "his", "her", "their", "its", "a"))
_STOPS = frozenset(
    ("and", "or", "that", "which", "who", "to", "for", "with", "by", "from", ",", "said", "before", "he", "she", "it", "they", "we", "will", "would",
     "could", "might", "can", "must", "should")
)  # fmt: skip
"""Words across which no preposition leads to the noun; pronouns and modals begin a clause in which it is a verb: "said on Monday he might | visit"."""


def introduced(lower: str, start: int) -> bool:
    """Whether the noun that starts at `start` of the text may be that of an occasion."""
    low = max(0, start - _BACK)
    if start == low or lower[start - 1] != " ":
        return start > low and lower[start - 1] == "\n" and _INTRODUCED.search(lower, low, start) is not None
    # Word by word as `_INTRODUCED`, which is ten times slower, and asked of what is rare.
    words = lower[low : start - 1].rsplit(" ", _WORDS_BACK)
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _WORDS_BACK), -1):
        word = words[at]
        if word in _INTRODUCING:
            if word in _ALONE:
                # The first may be cut off.
                return at > 0 or _INTRODUCED.search(lower, low, start) is not None
            if at and _may_follow(words, at):
                return _INTRODUCED.search(lower, low, start) is not None
        elif word.isalnum():
            continue
        elif not word or word[-1] in _APART:
            return False
        elif word[-2:] in _LAST_TWO and word.endswith(_INTRODUCING_ENDS):
            return _INTRODUCED.search(lower, low, start) is not None
        elif "\n" in word or _PLAIN.fullmatch(word) is None:
            return False
    return False


def _may_follow(words: list[str], at: int) -> bool:
    """Whether "of" or a number at `at` may stand behind what makes it lead to an occasion; also where that is not seen whole."""
    if at < 2:  # noqa: PLR2004 - the word before, and one that shows that it is whole
        return True
    before = words[at - 1]
    if words[at] != "of":
        return before in _WHOSE
    return before in _LED or (not before.isalnum() and before.endswith(_LED_ENDS))


def introducing(words: Words, index: int, kind: Kind, lexicon: HeldLexicon) -> int | None:
    """The preposition that leads to the noun and makes it an occasion."""
    lower = words.lower
    edge = False
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word = lower[at]
        if word == "of" and lower[at - 1 : at] == ["eve"]:
            return None
        if word == "of" and (at == 0 or lower[at - 1] not in lexicon.words.results):
            if days_of(words, at):
                return at if kind in lexicon.occasion["of"] else None
            edge = at > 0 and lower[at - 1] in _EDGES
            continue
        kinds = lexicon.occasion.get("during" if edge and word in AT_EDGES else word)
        if kinds is not None and not words.timed[at]:
            return at if kind in kinds else None
        if word == "," and counted(words, at):
            return at if kind in lexicon.occasion["of"] else None
        if word in _STOPS or boundary(words, at):
            return None
    return None


def counted(words: Words, comma: int) -> bool:
    """Whether what the comma leads to counts such acts: "landed in Lima on Monday | , his first visit to Peru"."""
    return words.lower[comma + 1] in _WHOSE and words.lower[comma + 2] in _COUNTS


def days_of(words: Words, of: int) -> bool:
    """Whether a day of the act is counted before "of": "on Monday, the first day | of his visit"."""
    lower = words.lower
    if of > 1 and lower[of - 1] == "days":
        return not _COUNTS.isdisjoint(lower[max(0, of - _COUNTED) : of - 1])
    return of > 1 and lower[of - 1] in _PARTS and lower[of - 2] in _COUNTS


def at_edge(words: Words, preposition: int, noun: int) -> bool:
    """Whether the clause speaks of the start or the end of the act, so that one put off before has come."""
    return not _EDGES.isdisjoint(words.lower[preposition + 1 : noun])
