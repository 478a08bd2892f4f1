"""What is said between commas of the last thing named, behind which the day follows: "its base at Kidal|, the northernmost of them all|, on June 8"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_RELATIVES = frozenset(("which", "who", "where", "whose", "that"))
_OF_RELATIVES = frozenset(("which", "whom", "whose"))
_DESCRIBING = frozenset(
    ("the", "a", "an", "its", "his", "her", "their", "one", "some", "about", "nearly", "home", "once", "part", "mostly", "most", "all", "both", "currently", "now")
)  # fmt: skip
_PAST = frozenset(("ago", "years", "months", "weeks", "decades", "days", "hours", "year", "month", "decade"))
"""Last words of times that tell how long something has been so, and of no day."""
_REPORTS = _CLASSES.saying | {"announced", "confirmed", "reported", "stated", "declared", "added", "told"}
_REACH = 16


def aside_end(words: Words, comma: int) -> int | None:
    """The comma that closes an aside opened by the one at `comma`; None where what follows is no aside."""
    first = comma + 1
    lower = words.lower
    if not _opens(words, first):
        return None
    related = lower[first] in _RELATIVES
    for at in range(first, min(first + _REACH, len(words))):
        word = lower[at]
        if word == ",":
            return at if at > first + 1 else None
        if boundary(words, at) or word in _REPORTS or word == "and":
            return None
        if words.timed[at] and not _of_length(words, at):
            return None
        related = related or word in _RELATIVES
        if not related and at > first and finite(words, at) and not word.endswith("ed"):
            return None
    return None


def _opens(words: Words, first: int) -> bool:
    """Whether the words describe what was named: by a relative, an article, a participle, a number, or whose it is."""
    if first + 1 >= len(words) or words.timed[first]:
        return False
    word = words.lower[first]
    if words.lower[first + 1] in _OF_RELATIVES and word in _CLASSES.prepositions:
        return True
    if word in _RELATIVES:
        return word != "that"
    if word in _DESCRIBING or word[0].isdigit() or word in _CLASSES.counting:
        return True
    if word.endswith(("ed", "built", "held", "bought", "taken")) and not words.capital(first):
        return True
    return words.capital(first) and words.lower[first + 1] in ("'s", "'")


def _of_length(words: Words, at: int) -> bool:
    """Whether the time around `at` tells a length, or how long ago."""
    while at + 1 < len(words) and words.timed[at + 1]:
        at += 1
    return words.lower[at] in _PAST
