"""Acts that somebody does "not rule out", or that "cannot be excluded": they may come."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import EXCLUDING, RULING
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Kind

_CLASSES = classes()
_PASSIVE = frozenset(("ruled", "excluded"))
_OPENING = RULING | EXCLUDING | {"off", "out"}
_AWAY = (["off", "the", "table"], ["out", "of", "the"])
_BEING = _CLASSES.be | {"been"}
LEFT_OPEN = (
    "rule out",
    "ruling out",
    "exclude",
    "excludes",
    "excluded",
    "excluding",
    "off the table",
    "out of the question",
)
"""What marks a sentence that may tell of such an act."""
_ENCOUNTERS: frozenset[Kind] = frozenset(("talks", "meeting", "visit", "summit", "call", "inspection"))
"""Not ruling out what one does alone, such as arms deliveries, is only a stance."""
_NOT = frozenset(("not", "n't", "never", "neither", "cannot"))
_NEAR = 4
_OBJECT_REACH = 12


def left_open(setting: Setting) -> Iterator[Candidate]:
    """Yield the act of a sentence that somebody does not rule out."""
    words = setting.words
    lower = words.lower
    if _NOT.isdisjoint(lower):
        return
    for at, word in enumerate(lower):
        if word not in _OPENING:
            continue
        ruled = word in RULING and lower[at + 1 : at + 2] == ["out"]
        away = lower[at : at + 3] in _AWAY and (word != "out" or lower[at + 3 : at + 4] == ["question"])
        if not (ruled or away or word in EXCLUDING):
            continue
        near = lower[max(0, at - _NEAR) : at]
        if _NOT.isdisjoint(near):
            continue
        passive = away or (word in _PASSIVE and not _BEING.isdisjoint(near))
        named = _subject(words, at) if passive else _object(words, at + 1 + ruled)
        if named is not None:
            yield named
            return


def _subject(words: Words, at: int) -> Candidate | None:
    """The act of which it is said: "a visit in June | is not ruled out"."""
    verb = group_start(words, at)
    start = subject_start(words, verb)
    return _named(
        words, (start, start), (start, verb), max(at + 1, clause_end(words, at + 1)), subject_of=True
    )


def _object(words: Words, first: int) -> Candidate | None:
    """The act that somebody does not rule out: "did not exclude | a meeting with"."""
    verb = group_start(words, first - 1)
    start = min(subject_start(words, verb), verb)
    end = clause_end(words, first)
    return _named(words, (start, verb), (first, min(first + _OBJECT_REACH, end)), end)


def _named(
    words: Words, subject: Range, within: Range, end: int, *, subject_of: bool = False
) -> Candidate | None:
    noun = first_noun(words, within[0], within[1], subject=subject_of)
    kind = None if noun is None else words.acts.nouns[noun[1]]
    if noun is None or kind is None or kind not in _ENCOUNTERS:
        return None
    return Candidate(
        words, subject[0], end, noun[0], subject, kind, "possible", sure=True, nominal=subject_of
    )
