"""The tense around a time expression, told by the nearest cue of its sentence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from models.errors import LexiconError
from models.times.around import Around
from models.times.entries import TenseEntries
from models.times.lexicon import read_lexicon
from models.times.tokens import known_words

TENSE_FILE = Path(__file__).with_name("tense.toml")
REACH_BEFORE, REACH_AFTER, CLAUSE_REACH = 28, 16, 6
"""Tokens within which a verb is looked for."""
GOVERNOR_REACH = 4
ADJACENT = 2
"""A participle so near before the expression governs it."""

_SENTENCE_ENDS = frozenset((".", ""))
_ARTICLES = frozenset(("the", "a", "an"))
_DOUBTFUL = ("may", "due")
"""Also a month, and the beginning of a cause: judged where they stand."""

Tense = Literal["future", "past", "participle"]


class _Cues:
    """Cues by their last word, the longest first: the words before it, and the tense; `plain` are of one word only."""

    def __init__(self, read: TenseEntries) -> None:
        self.nearby = _by_last_word(read.future, read.past)
        self.plain: dict[str, Tense] = {
            word: entries[0][1]
            for word, entries in self.nearby.items()
            if word not in _DOUBTFUL and not any(before for before, _ in entries)
        }
        self.governors = _by_last_word([], read.governors)
        self.attribution = frozenset(read.attribution)
        self.before = _by_last_word(read.future_before, read.past_before)
        self.after = frozenset(read.future_after)
        self.causes = read.causes
        self.not_past = frozenset(read.not_past)
        self.clause_ends = frozenset(read.clause_ends)
        self.clause_starts = frozenset(read.clause_starts)
        self.prepositions = frozenset(read.prepositions)


def future_at(around: Around, cased: str | None) -> bool | None:
    """Whether what words around tell of what is within them lies ahead; None where nothing says."""
    cues = _cues()
    if around.word(0) in cues.after:
        return True
    first = around.first
    governing = first - 2 if around.word(first - 1) in _ARTICLES else first - 1
    tense = _tense_at(cues.before, around, governing)
    if tense is None and _opens_clause(cues, around):
        tense = _behind(cues, around, cased, CLAUSE_REACH)
    if tense is None:
        tense = _before(cues, around, cased) or _behind(cues, around, cased, REACH_AFTER)
    return None if tense is None else tense == "future"


def _before(cues: _Cues, around: Around, cased: str | None) -> Tense | None:
    """The tense of the nearest verb before; a participle yields to a future verb of its clause, unless it is near."""
    nearby, plain = cues.nearby, cues.plain
    participle = False
    first = around.first
    for index in range(first - 1, first - 1 - REACH_BEFORE, -1):
        word = around.word(index)
        if word in _SENTENCE_ENDS or (participle and word in cues.clause_ends):
            break
        if word not in nearby and not word.endswith("ed"):
            continue
        tense = plain.get(word) or _told(cues, around, cased, index, word)
        if tense is None or (tense != "future" and around.word(index - 1) == "be"):
            continue
        if tense == "future" and _governed(cues, around, index):
            return "past"
        if tense == "participle" and first - index > ADJACENT:
            participle = True
        elif tense == "future" or not participle:
            return tense
    return "past" if participle else None


def _opens_clause(cues: _Cues, around: Around) -> bool:
    """Whether a clause begins with the expression: ", and in July it struck", not ", on Friday, and"."""
    following = around.word(0)
    if not following or following in known_words():
        return False
    at = around.first - 1
    while around.word(at) in cues.prepositions:
        at -= 1
    return around.word(at) in cues.clause_starts


def _behind(cues: _Cues, around: Around, cased: str | None, reach: int) -> Tense | None:
    """The tense of the nearest verb behind."""
    nearby, plain = cues.nearby, cues.plain
    comma = False
    for index in range(reach):
        word = around.word(index)
        if word in _SENTENCE_ENDS:
            break
        if word in nearby or word.endswith("ed"):
            tense = plain.get(word) or _told(cues, around, cased, index, word)
            if tense is not None and not (comma and word in cues.attribution):
                return tense
        elif word == ",":
            comma = True
    return None


def _causal(cues: _Cues, around: Around, index: int) -> bool:
    """Whether "due" begins "due to a storm", not "due to land"."""
    return around.word(index + 1) == "to" and around.word(index + 2) in cues.causes


def _governed(cues: _Cues, around: Around, index: int) -> bool:
    """Whether a past verb governs the future cue at a place."""
    governors = cues.governors
    for at in range(index, index - GOVERNOR_REACH, -1):
        if around.word(at) in governors and _tense_at(governors, around, at):
            return True
    return False


def _told(cues: _Cues, around: Around, cased: str | None, index: int, word: str) -> Tense | None:
    if word in cues.nearby:
        if word == "may" and cased is not None and cased[around.offset(index)].isupper():
            return None
        if word == "due" and _causal(cues, around, index):
            return None
        return _tense_at(cues.nearby, around, index)
    if word.endswith("ed") and len(word) > len("need") and word not in cues.not_past:
        return "participle"
    return None


def _tense_at(cues: dict[str, list[tuple[list[str], Tense]]], around: Around, index: int) -> Tense | None:
    """The tense of the longest cue that ends at a place; `cues` have the words before their last, the nearest first."""
    known = cues.get(around.word(index))
    if known is None:
        return None
    previous = around.word(index - 1)
    for before, tense in known:
        if not before or (before[0] == previous and _stand_before(before, around, index)):
            return tense
    return None


def _stand_before(words: list[str], around: Around, index: int) -> bool:
    """Whether words, the nearest first, stand before a place."""
    for word in words:
        index -= 1
        if around.word(index) != word:
            return False
    return True


@cache
def _cues() -> _Cues:
    return _Cues(read_lexicon(TENSE_FILE, TenseEntries))


def _by_last_word(future: list[str], past: list[str]) -> dict[str, list[tuple[list[str], Tense]]]:
    both = set(future) & set(past)
    if both:
        raise LexiconError(f"{TENSE_FILE.name}: {sorted(both)} stand in both tenses; keep them in one")
    indexed: dict[str, list[tuple[list[str], Tense]]] = {}
    tensed: list[tuple[str, Tense]] = [(cue, "future") for cue in future]
    tensed += [(cue, "past") for cue in past]
    for cue, tense in tensed:
        *before, last = cue.split()
        indexed.setdefault(last, []).append((before[::-1], tense))
    for entries in indexed.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return indexed
