"""Acts told as what somebody had done before: "flew home after | signing the treaty", "after having inspected the site"."""

from __future__ import annotations

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.held.subjects import past_verb
from models.held.verb_groups import PastGroup
from models.held.word_classes import WordClasses

AFTER = "after"
DOING = (
    "sign",
    "visit",
    "inspect",
    "exchange",
    "swap",
    "release",
    "withdraw",
    "ratify",
    "launch",
    "tour",
    "reopen",
)
"""Base forms of what is looked for behind "after"; "after meeting" and "after talks" are told as occasions."""
_REACH = 30


def after_doing(words: Words, index: int, known: WordClasses) -> PastGroup | None:
    """The group of the verb behind "after" at `index`, with the subject of the clause before; None where that tells no fact."""
    lower = words.lower
    verb = index + 1 + (lower[index + 1 : index + 2] == ["having"])
    if verb >= len(lower):
        return None
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if (
            boundary(words, at)
            or lower[at] in known.negations
            or (lower[at] in known.modals and lower[at] != "to")
        ):
            return None
        if past_verb(words, at, known):
            stop = group_start(words, at)
            start = subject_start(words, stop)
            return PastGroup(index + 1, verb, (start, stop), passive=False) if start < stop else None
    return None
