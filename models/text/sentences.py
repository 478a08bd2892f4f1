"""Sentences, as they survive scraping."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import rtoml

from models.errors import LexiconError
from models.signal import Span
from models.text.places import places

_FILE = Path(__file__).with_name("sentences.toml")
_STOPS = (".", "!", "?", "…")
_GOES_ON = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,;:-")
"""What stands behind a mark within a number, an abbreviation or an address."""
# A mark, whatever closes after it, and a blank; or no blank where a word runs into a capitalised one.
# Runs are entered at their first character only, else a long one would be walked from each. A mark comes first
# in the expression, since only what starts with characters to look for is searched for fast.
_CANDIDATE = re.compile(
    r"""[.!?…](?<![.!?…]{2})[.!?…]*(?:["')\]]{0,3}\s+|["')\]]{1,3}(?=[A-Z])|(?<=[a-z0-9"')\]][.!?])(?=[A-Z][a-z]))"""
)
_CANDIDATE_OR_ITEM = re.compile(_CANDIDATE.pattern + r"|(?<!\s)\s+(?=[•▪●]\s)")
_ITEMS = ("•", "▪", "●")
_OPENING = frozenset("([\"'-")
"""What a word begins behind, besides blanks."""
_NEXT_WORD = re.compile(r"""[\s"'(\[]*([A-Za-z]+)""")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
_BULLET = "•▪●·*- \n\t"
_LONGEST = 2000
"""What runs on for longer, such as a table, is cut at a blank; in characters."""
_TIME_OF_DAY = ("a.m", "p.m")
_REACH = 24
"""Characters looked back for the word that a full stop belongs to."""


class _Lexicon:
    """Words before a full stop and after one, by what they tell of it."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.titles = _listed(raw, "titles")
        self.numbered = _listed(raw, "numbered")
        self.shortened = _listed(raw, "shortened")
        self.openers = _listed(raw, "openers")
        self.clock = _listed(raw, "clock")
        self.abbreviations = self.titles | self.numbered | self.shortened


def _listed(raw: dict[str, Any], key: str) -> frozenset[str]:
    value = raw.get(key)
    if not isinstance(value, list) or not all(
        isinstance(word, str) and word == word.lower() for word in value
    ):
        raise LexiconError(f'{_FILE.name}: {key} must be a list of lower-case words; write {key} = ["…"]')
    return frozenset(value)


_LEXICON = _Lexicon(rtoml.load(_FILE))


def sentence_spans(clean: str) -> list[tuple[int, Span]]:
    """Cut a cleaned and unwrapped text into sentences.

    Returns:
        The paragraph number and the span of each: in order, without overlaps, neither empty nor with blanks
        or bullets around it. A line break always ends a sentence.
    """
    spans: list[tuple[int, Span]] = []
    edges = _paragraph_ends(clean)
    paragraph = at = start = before = 0
    last = edges[0]
    for stop, end in _candidates(clean):
        while stop >= last:
            _add(spans, paragraph, clean, start, last)
            paragraph += len(spans) > before
            before, start, at = len(spans), last, at + 1
            last = edges[at]
        if end < last and _ends_sentence(clean, start, stop, end):
            _add(spans, paragraph, clean, start, end)
            start = end
    for last in edges[at:]:
        _add(spans, paragraph, clean, start, last)
        paragraph += len(spans) > before
        before, start = len(spans), last
    return spans


def _paragraph_ends(clean: str) -> list[int]:
    """Where each paragraph ends, the line break and all blanks behind it included."""
    ends: list[int] = []
    size = len(clean)
    at = clean.find("\n")
    while at >= 0:
        end = at + 1
        if end < size and clean[end].isspace():
            end += 1
            while end < size and clean[end].isspace():
                end += 1
        ends.append(end)
        at = clean.find("\n", end)
    ends.append(size)
    return ends


def _candidates(clean: str) -> list[tuple[int, int]]:
    """Where a sentence may end: the start of the mark, and the end of all that closes behind it."""
    if not clean.isascii() and _has_items(clean):
        return [match.span() for match in _CANDIDATE_OR_ITEM.finditer(clean)]
    found: list[tuple[int, int]] = []
    last = len(clean) - 1
    before = -1
    # Most marks stand before one blank, at the end of a paragraph, or within a number: only the others need the expression.
    for stop in places(clean, _STOPS):
        in_run, before = stop == before + 1 and stop > 0, stop
        if in_run or stop == last:
            continue
        following = clean[stop + 1]
        if following == "\n" or following in _GOES_ON:
            continue
        if following == " " and stop + 1 < last and not clean[stop + 2].isspace():
            found.append((stop, stop + 2))
            continue
        match = _CANDIDATE.match(clean, stop)
        if match is not None:
            found.append((stop, match.end()))
    return found


def _has_items(clean: str) -> bool:
    for mark in _ITEMS:  # noqa: SIM110 - a generator costs more
        if mark in clean:
            return True
    return False


def _ends_sentence(clean: str, start: int, stop: int, end: int) -> bool:
    mark = clean[stop:end]
    if mark == ". ":
        if _is_plain_word(clean, start, stop):
            return True
    elif mark.isspace():
        return True
    following = clean[end]
    closed = '"' in mark or "'" in mark
    if following.islower():
        # `"Why?" he asked` goes on; so do `Wait... no` and `(sic!) again`.
        if closed or mark[0] in "!?…" or mark.startswith("..") or ")" in mark or "]" in mark:
            return False
        return not _is_abbreviation(clean, start, stop, opener=False, number=False)
    if mark[0] != "." or mark.startswith("..") or closed:
        return True
    found = _NEXT_WORD.match(clean, end)
    word = "" if found is None else found.group(1).lower()
    if clean[stop - 3 : stop].lower() in _TIME_OF_DAY:
        return word not in _LEXICON.clock and not following.isdigit()
    opener = word in _LEXICON.openers
    return not _is_abbreviation(clean, start, stop, opener=opener, number=following.isdigit())


def _is_plain_word(clean: str, start: int, stop: int) -> bool:
    """Whether the word before the full stop at `stop` is none that `_is_abbreviation` could take for one."""
    low = max(start, stop - _REACH)
    word = clean[max(low, clean.rfind(" ", low, stop) + 1) : stop]
    return len(word) > 1 and word.isalnum() and word.lower() not in _LEXICON.abbreviations


def _last_word(clean: str, low: int, stop: int) -> str:
    """The word that ends at `stop`, or at the line break before, as far as it stands behind `low`."""
    end = stop - 1 if stop > low and clean[stop - 1] == "\n" else stop
    at = end
    while at > low and not clean[at - 1].isspace() and clean[at - 1] not in _OPENING:
        at -= 1
    return clean[at:end]


def _is_abbreviation(clean: str, start: int, stop: int, *, opener: bool, number: bool) -> bool:
    """Whether the full stop at `stop` belongs to the word before it and does not end the sentence.

    Args:
        clean: the text.
        start: where the sentence starts.
        stop: the offset of the full stop.
        opener: the next word is one that starts sentences ("The", "But").
        number: a digit follows.
    """
    word = _last_word(clean, max(start, stop - _REACH), stop)
    if not word:
        return False
    lexicon = _LEXICON
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
    if start >= end:
        return
    right = end
    while right > start and clean[right - 1].isspace():
        right -= 1
    left = start
    if right > start and not clean[start].isalnum():
        piece = clean[start:end]
        left = start + len(piece) - len(piece.lstrip(_BULLET))
    if right > left:
        spans.append((paragraph, (left, right)))
