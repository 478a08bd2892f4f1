"""Sentences, as they survive scraping."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import rtoml

from models.errors import LexiconError
from models.signal import Span

_FILE = Path(__file__).with_name("sentences.toml")
_PARAGRAPH = re.compile(r"\n\s*")
# A mark, whatever closes after it, and a blank; or no blank where a word runs into a capitalised one.
# Runs are entered at their first character only, else a long one would be walked from each. A mark comes first
# in the expression, since only what starts with characters to look for is searched for fast.
_MARKS = r"""[.!?…](?<![.!?…]{2})[.!?…]*"""
_BEHIND = r"""(?:["')\]]{0,3}\s+|["')\]]{1,3}(?=[A-Z])|(?<=[a-z0-9"')\]][.!?])(?=[A-Z][a-z]))"""
# One character is searched for several times as fast as a set of them, and many texts have full stops only.
_STOP = re.compile(r"\.(?<!\.{2})\.*" + _BEHIND)
_CANDIDATE = re.compile(_MARKS + _BEHIND)
_CANDIDATE_OR_ITEM = re.compile(_MARKS + _BEHIND + r"|(?<!\s)\s+(?=[•▪●]\s)")
_ITEM = re.compile("[•▪●]")
_LAST_WORD = re.compile(r"[^\s(\[\"'-]+$")
_NEXT_WORD = re.compile(r"""[\s"'(\[]*([A-Za-z]+)""")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
_BULLET = "•▪●·*- \n\t"
_LONGEST = 2000
"""What runs on for longer, such as a table, is cut at a blank; in characters."""
_TIME_OF_DAY = ("a.m", "p.m")
_REACH = 24
"""Characters looked back for the word that a full stop belongs to."""


class _Lexicon(NamedTuple):
    titles: frozenset[str]
    numbered: frozenset[str]
    shortened: frozenset[str]
    openers: frozenset[str]
    clock: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    raw = rtoml.load(_FILE)
    lists = []
    for key in _Lexicon._fields:
        value = raw.get(key)
        if not isinstance(value, list) or not all(
            isinstance(word, str) and word == word.lower() for word in value
        ):
            raise LexiconError(f'{_FILE.name}: {key} must be a list of lower-case words; write {key} = ["…"]')
        lists.append(frozenset(value))
    return _Lexicon(*lists)


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    lexicon = _lexicon()
    return lexicon.titles | lexicon.numbered | lexicon.shortened


def sentence_spans(clean: str) -> list[tuple[int, Span]]:
    """Cut a cleaned and unwrapped text into sentences.

    Returns:
        The paragraph number and the span of each: in order, without overlaps, neither empty nor with blanks
        or bullets around it. A line break always ends a sentence.
    """
    spans: list[tuple[int, Span]] = []
    edges = [0, *(match.end() for match in _PARAGRAPH.finditer(clean)), len(clean)]
    if clean.isascii() and "?" not in clean and "!" not in clean:
        candidate = _STOP
    else:
        candidate = _CANDIDATE if clean.isascii() or _ITEM.search(clean) is None else _CANDIDATE_OR_ITEM
    paragraph = 0
    for first, last in pairwise(edges):
        start = first
        before = len(spans)
        for match in candidate.finditer(clean, first, last):
            end = match.end()
            if end < last and _ends_sentence(clean, start, match):
                _add(spans, paragraph, clean, start, end)
                start = end
        _add(spans, paragraph, clean, start, last)
        paragraph += len(spans) > before
    return spans


def _ends_sentence(clean: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark == ". ":
        if _is_plain_word(clean, start, match.start()):
            return True
    elif mark.isspace():
        return True
    following = clean[match.end()]
    closed = '"' in mark or "'" in mark
    if following.islower():
        # `"Why?" he asked` goes on; so do `Wait... no` and `(sic!) again`.
        if closed or mark[0] in "!?…" or mark.startswith("..") or ")" in mark or "]" in mark:
            return False
        return not _is_abbreviation(clean, start, match.start(), opener=False, number=False)
    if mark[0] != "." or mark.startswith("..") or closed:
        return True
    found = _NEXT_WORD.match(clean, match.end())
    word = "" if found is None else found.group(1).lower()
    if clean[match.start() - 3 : match.start()].lower() in _TIME_OF_DAY:
        return word not in _lexicon().clock and not following.isdigit()
    opener = word in _lexicon().openers
    return not _is_abbreviation(clean, start, match.start(), opener=opener, number=following.isdigit())


def _is_plain_word(clean: str, start: int, stop: int) -> bool:
    """Whether the word before the full stop at `stop` is none that `_is_abbreviation` could take for one."""
    word = clean[max(start, stop - _REACH) : stop].rpartition(" ")[2]
    return len(word) > 1 and word.isalnum() and word.lower() not in _abbreviations()


def _is_abbreviation(clean: str, start: int, stop: int, *, opener: bool, number: bool) -> bool:
    """Whether the full stop at `stop` belongs to the word before it and does not end the sentence.

    Args:
        clean: the text.
        start: where the sentence starts.
        stop: the offset of the full stop.
        opener: the next word is one that starts sentences ("The", "But").
        number: a digit follows.
    """
    found = _LAST_WORD.search(clean[max(start, stop - _REACH) : stop])
    if found is None:
        return False
    word = found.group()
    lexicon = _lexicon()
    lower = word.lower()
    if lower in lexicon.titles:
        return True
    if lower in lexicon.numbered:
        return number or word.islower()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return not (opener and stop - start > _REACH)
    if lower in lexicon.shortened or _DOTTED.search(word) is not None:
        return not opener
    return False


def _add(spans: list[tuple[int, Span]], paragraph: int, clean: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = clean.rfind(" ", start, start + _LONGEST) + 1
        cut = cut if cut > start else start + _LONGEST
        _add(spans, paragraph, clean, start, cut)
        start = cut
    piece = clean[start:end]
    left = start if piece[:1].isalnum() else start + len(piece) - len(piece.lstrip(_BULLET))
    right = start + len(piece.rstrip())
    if right > left:
        spans.append((paragraph, (left, right)))
