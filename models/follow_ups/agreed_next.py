"""One more act that those who have just met agree on: "held talks in Lome on Monday and | agreed on a second round"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.boundaries import boundary, finite
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.subjects import subject_start
from models.follow_ups.words import Words
from models.signal import Kind

_CLASSES = classes()
_ENCOUNTERS: frozenset[Kind] = frozenset(("talks", "meeting", "summit", "visit", "call", "exchange"))
_AGREEING = frozenset(("agreed", "agree", "settled"))
_ON = frozenset(("on", "to", "upon"))
_MORE = frozenset(
    ("second", "third", "fourth", "fifth", "sixth", "another", "new", "further", "next", "follow-up", "fresh", "more", "additional", "return")
)  # fmt: skip
_REACH = 30
_NOUN_REACH = 6


def agreed_next(words: Words, index: int) -> Candidate | None:
    """The act that the verb at `index`, joined by "and" to what was done before, agrees on; None where it is none of that sort."""
    lower = words.lower
    if lower[index] not in _AGREEING or lower[index - 1 : index] != ["and"]:
        return None
    if lower[index + 1 : index + 2] == [] or lower[index + 1] not in _ON:
        return None
    first = index + 2
    end = clause_end(words, first)
    noun = first_noun(words, first, min(first + _NOUN_REACH, end))
    kind = None if noun is None else acts().nouns[noun[1]]
    if noun is None or kind is None or kind not in _ENCOUNTERS or _MORE.isdisjoint(lower[first : noun[0]]):
        return None
    subject = _who(words, index - 1)
    return (
        None if subject is None else Candidate(words, index, end, noun[0], subject, kind, "agreed", sure=True)
    )


def _who(words: Words, end: int) -> Range | None:
    """The subject of what was done before the word `end`."""
    for at in range(end - 1, max(0, end - _REACH), -1):
        if boundary(words, at):
            return None
        if words.timed[at] or words.lower[at - 1] in _CLASSES.determiners:
            continue
        if finite(words, at) or acts().base(words.lower[at], "past") is not None:
            start = subject_start(words, at)
            if start < at:
                return start, at
    return None
