"""One more act that is agreed on: "held talks in Lome on Monday and | agreed on a second round", "agreed to a truce and | to talks"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
_ENCOUNTERS: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "visit", "call", "exchange"))
_AGREEING = frozenset(("agreed", "agree", "settled", "decided", "resolved"))
_JOINTS = frozenset(("and", "but", "yet"))
_BETWEEN = frozenset(("then", "only", "nevertheless", "nonetheless", "also", "instead", "still", "did"))
_ON = frozenset(("on", "to", "upon", "for"))
_MORE = frozenset(
    ("second", "third", "fourth", "fifth", "sixth", "another", "new", "further", "next", "follow-up", "fresh", "more", "additional", "return")
)  # fmt: skip
_AGREED = frozenset(("agreed", "agree", "agrees"))
_REACH = 30
_REACH_BACK = 4
"""So many words at least stand before one more thing that is agreed on."""
_NOUN_REACH = 6


def agreed_next(words: Words, index: int) -> Candidate | None:
    """The act that the verb at `index`, joined by "and" or "but" to what was done before, agrees on; None where it is none of that sort."""
    lower = words.lower
    if lower[index] not in _AGREEING or index < 1:
        return None
    joint = index - 1 - (lower[index - 1] in _BETWEEN)
    if joint < 1 or lower[joint] not in _JOINTS:
        return None
    if lower[index + 1 : index + 2] == [] or lower[index + 1] not in _ON:
        return None
    first = index + 2
    end = clause_end(words, first)
    noun = first_noun(words, first, min(first + _NOUN_REACH, end))
    kind = None if noun is None else words.acts.nouns[noun[1]]
    if noun is None or kind is None or kind not in _ENCOUNTERS or _MORE.isdisjoint(lower[first : noun[0]]):
        return None
    subject = _who(words, joint)
    return (
        None if subject is None else Candidate(words, index, end, noun[0], subject, kind, "agreed", sure=True)
    )


def agreed_besides(words: Words, start: int) -> Range | None:
    """Who agreed, where the noun phrase at `start` is one more thing on which they did: "agreed to a truce and to | talks in May"."""
    lower = words.lower
    if start < _REACH_BACK or lower[start - 1] not in _ON or lower[start - 2] != "and":
        return None
    for at in range(start - 3, max(0, start - _REACH), -1):
        if lower[at] in _AGREED:
            if lower[at - 1] == "to":
                return None
            first = subject_start(words, at)
            led = lower[start - 1] in lower[at + 1 : start - 2]
            return (
                (first, at) if led and first < at and _CLASSES.negations.isdisjoint(lower[first:at]) else None
            )
        if boundary(words, at):
            return None
    return None


def _who(words: Words, end: int) -> Range | None:
    """The subject of what was done before the word `end`."""
    for at in range(end - 1, max(0, end - _REACH), -1):
        if boundary(words, at):
            return None
        if words.timed[at] or words.lower[at - 1] in _CLASSES.determiners:
            continue
        if finite(words, at) or words.acts.base(words.lower[at], "past") is not None:
            start = subject_start(words, at)
            if start < at:
                return start, at
    return None
