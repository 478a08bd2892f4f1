"""The tense around a time expression, told by the nearest cue of its sentence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from models.errors import LexiconError
from models.times.entries import TenseEntries
from models.times.lexicon import read_lexicon
from models.times.parts import letters
from models.times.tokens import UNKNOWN, Tokens

TENSE_FILE = Path(__file__).with_name("tense.toml")
REACH_BEFORE, REACH_AFTER, CLAUSE_REACH = 28, 16, 6
"""Tokens within which a verb is looked for."""
GOVERNOR_REACH = 4
ADJACENT = 2
"""A participle so near before the expression governs it."""

_STOP, _NEWLINE = letters("STOP"), letters("NEWLINE")
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


def future_at(tokens: Tokens, cased: str | None, first: int, last: int) -> bool | None:
    """Whether what the tokens `[first, last)` tell lies ahead; None where nothing says."""
    cues = _cues()
    words = tokens.words
    if last < len(words) and words[last] in cues.after:
        return True
    governing = first - 1 - (first > 0 and words[first - 1] in ("the", "a", "an"))
    tense = _tense_at(cues.before, words, governing)
    if tense is None and _opens_clause(cues, tokens, first, last):
        tense = _after(cues, tokens, cased, last, CLAUSE_REACH)
    if tense is None:
        tense = _before(cues, tokens, cased, first) or _after(cues, tokens, cased, last, REACH_AFTER)
    return None if tense is None else tense == "future"


def _before(cues: _Cues, tokens: Tokens, cased: str | None, first: int) -> Tense | None:
    """The tense of the nearest verb before; a participle yields to a future verb of its clause, unless it is near."""
    words = tokens.words
    nearby, plain = cues.nearby, cues.plain
    participle = False
    for index in range(first - 1, _sentence_start(tokens, first) - 1, -1):
        word = words[index]
        if participle and word in cues.clause_ends:
            break
        if word not in nearby and not word.endswith("ed"):
            continue
        tense = plain.get(word) or _told(cues, tokens, cased, index, word)
        if tense is None or (tense != "future" and index and words[index - 1] == "be"):
            continue
        if tense == "future" and _governed(cues, words, index):
            return "past"
        if tense == "participle" and first - index > ADJACENT:
            participle = True
        elif tense == "future" or not participle:
            return tense
    return "past" if participle else None


def _opens_clause(cues: _Cues, tokens: Tokens, first: int, last: int) -> bool:
    """Whether a clause begins with the expression: ", and in July it struck", not ", on Friday, and"."""
    words = tokens.words
    if last >= len(words) or tokens.classes[last] != UNKNOWN:
        return False
    at = first - 1
    while at >= 0 and words[at] in cues.prepositions:
        at -= 1
    return at >= 0 and words[at] in cues.clause_starts


def _after(cues: _Cues, tokens: Tokens, cased: str | None, last: int, reach: int) -> Tense | None:
    """The tense of the nearest verb after."""
    words = tokens.words
    nearby, plain = cues.nearby, cues.plain
    comma = False
    for index in range(last, _sentence_end(tokens, last, reach)):
        word = words[index]
        if word in nearby or word.endswith("ed"):
            tense = plain.get(word) or _told(cues, tokens, cased, index, word)
            if tense is not None and not (comma and word in cues.attribution):
                return tense
        elif word == ",":
            comma = True
    return None


def _causal(cues: _Cues, words: list[str], index: int) -> bool:
    """Whether "due" begins "due to a storm", not "due to land"."""
    return words[index + 1 : index + 2] == ["to"] and not cues.causes.isdisjoint(words[index + 2 : index + 3])


def _governed(cues: _Cues, words: list[str], index: int) -> bool:
    """Whether a past verb governs the future cue at a token."""
    governors = cues.governors
    for at in range(index, max(index - GOVERNOR_REACH, -1), -1):
        if words[at] in governors and _tense_at(governors, words, at):
            return True
    return False


def _sentence_start(tokens: Tokens, first: int) -> int:
    low = max(first - REACH_BEFORE, 0)
    classes = tokens.classes
    return max(low, classes.rfind(_STOP, low, first) + 1, classes.rfind(_NEWLINE, low, first) + 1)


def _sentence_end(tokens: Tokens, last: int, reach: int) -> int:
    high = min(last + reach, len(tokens.classes))
    for mark in (_STOP, _NEWLINE):
        at = tokens.classes.find(mark, last, high)
        high = at if at >= 0 else high
    return high


def _told(cues: _Cues, tokens: Tokens, cased: str | None, index: int, word: str) -> Tense | None:
    if word in cues.nearby:
        if word == "may" and cased is not None and cased[tokens.starts[index]].isupper():
            return None
        if word == "due" and _causal(cues, tokens.words, index):
            return None
        return _tense_at(cues.nearby, tokens.words, index)
    if word.endswith("ed") and len(word) > len("need") and word not in cues.not_past:
        return "participle"
    return None


def _tense_at(cues: dict[str, list[tuple[list[str], Tense]]], words: list[str], index: int) -> Tense | None:
    """The tense of the longest cue that ends at a token."""
    if index < 0 or words[index] not in cues:
        return None
    previous = words[index - 1]
    for before, tense in cues[words[index]]:
        if not before or (before[-1] == previous and words[max(index - len(before), 0) : index] == before):
            return tense
    return None


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
        indexed.setdefault(last, []).append((before, tense))
    for entries in indexed.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return indexed
