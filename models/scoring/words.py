"""The words of a sentence as scoring reads them: stems, with every name behind a mask.

No country, person or year may carry a sign of its own, so a model never sees one: actors, other names,
numbers and time expressions each become a mark in capitals, which no stem can be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from models.mentions import TimeMention
from models.reading import Reading
from models.scoring.lexicon import WordLexicon
from models.scoring.memo import Memo
from models.scoring.stems import Stemmer
from models.text.document import Document

Item = TypeVar("Item")

ACTOR = "ACTOR"
"""The first actor of a sentence, by its name, its demonym or its capital."""
ORGAN = "ORGAN"
"""The first actor by one of its offices, institutions or office-holders."""
MISSION = "MISSION"
"""The first actor by those it sends: its embassy, envoy or delegation."""
FORCES = "FORCES"
"""The first actor by its soldiers or fleet, who may come and go."""
OTHER = "OTHER"
OTHER_ORGAN = "OTHER_ORGAN"
OTHER_MISSION = "OTHER_MISSION"
OTHER_FORCES = "OTHER_FORCES"
"""As above, of any other actor: what is between two is another matter than what is within one."""
NAME = "NAME"
NUMBER = "NUMBER"
TIME = "TIME"
LONG_AGO = "LONG_AGO"
"""A time that ended over a year before the article."""
AHEAD = "AHEAD"
"""A time after the article's day."""
CLAUSE = "CLAUSE"
"""The start of a new clause."""
MISSIONS = frozenset((MISSION, OTHER_MISSION))
ARMIES = frozenset((FORCES, OTHER_FORCES))
ACTORS = frozenset((ACTOR, ORGAN, OTHER, OTHER_ORGAN)) | MISSIONS | ARMIES
MARKS = ACTORS | frozenset((NAME, NUMBER, TIME, LONG_AGO, AHEAD, CLAUSE))

_BETWEEN = b'!"#$%&()*+,-./<=>?@[\\]^_`{|}~'
"""Marks between words."""
_BLANKS = bytes.maketrans(_BETWEEN + b":", b" " * len(_BETWEEN) + b";")
_END = "|"
"""The word after each sentence, since it is among the marks that no word holds."""
_ORGANS = frozenset(("institution", "office", "holder"))
_BY_LAST_WORD = dict.fromkeys(
    (
        *(
            "embassy",
            "consulate",
            "mission",
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "consul",
            "consuls",
        ),
        *("diplomat", "diplomats", "delegation", "delegations", "delegate", "delegates", "d'affaires"),
    ),
    MISSION,
) | dict.fromkeys(("troops", "soldiers", "force", "forces", "fleet", "marines"), FORCES)
"""What an organ is by the last word of its name; any other is no more than an organ."""
_OTHERS = {ACTOR: OTHER, ORGAN: OTHER_ORGAN, MISSION: OTHER_MISSION, FORCES: OTHER_FORCES}
_YEAR = dt.timedelta(days=366)
_SHOUTED = 0.6
_COUNTED = 4
"""Words shorter than this say nothing on whether a line is in headline capitals."""


class Mask:
    """A stretch that is hidden.

    Args:
        start: where it begins.
        end: where it ends.
        mark: what stands for it.
        actor: the id of the actor that it hides, "" if none.
    """

    def __init__(self, start: int, end: int, mark: str, actor: str) -> None:
        self.start = start
        self.end = end
        self.mark = mark
        self.actor = actor


def masks_of(document: Document, reading: Reading) -> list[Mask]:
    """The masks for actors and times in the order of their starts, free of overlaps."""
    clean = document.clean
    actors = [
        Mask(
            mention.start,
            mention.end,
            _organ(clean[mention.start : mention.end]) if mention.how in _ORGANS else ACTOR,
            mention.actor,
        )
        for mention in reading.actors
    ]
    times: list[Mask] = []
    if reading.times:
        day = document.day
        # No day comes before the first that there is.
        year_before = None if day is None else day - min(_YEAR, day - dt.date.min)
        times = [
            Mask(mention.start, mention.end, _time_mark(mention, day, year_before), "")
            for mention in reading.times
        ]
    kept: list[Mask] = []
    reached = 0
    for mask in _in_order(actors, times):
        if mask.start >= reached:
            kept.append(mask)
            reached = mask.end
    return kept


def _in_order(first: list[Mask], second: list[Mask]) -> list[Mask]:
    """The masks of both in order. Each are in order by themselves as a rule, so that they are only joined."""
    joined: list[Mask] = []
    at, count = 0, len(second)
    last = -1
    for mask in first:
        while at < count and second[at].start < mask.start:
            if second[at].start <= last:
                return _sorted(first + second)
            last = second[at].start
            joined.append(second[at])
            at += 1
        if mask.start <= last:
            return _sorted(first + second)
        last = mask.start
        joined.append(mask)
    for mask in second[at:]:
        if mask.start <= last:
            return _sorted(first + second)
        last = mask.start
        joined.append(mask)
    return joined


def _sorted(masks: list[Mask]) -> list[Mask]:
    return sorted(masks, key=lambda mask: (mask.start, mask.end, mask.mark, mask.actor))


def _organ(name: str) -> str:
    return _BY_LAST_WORD.get(name[name.rfind(" ") + 1 :].lower(), ORGAN)


def _time_mark(mention: TimeMention, day: dt.date | None, year_before: dt.date | None) -> str:
    if day is None or year_before is None:
        return TIME
    if mention.last is not None and mention.last < year_before:
        return LONG_AGO
    if mention.first is not None and mention.first > day:
        return AHEAD
    return TIME


class _Word(Generic[Item]):
    """A word as it stands.

    `item` is what stands for it, nothing where `is_read` is not; `is_mark` is whether this is a mark's, `is_lower` whether
    the word is in lower case, `is_capital` whether it begins with a capital and is no mark, and `lowered` is the same word in
    lower case, once it was asked for.
    """

    def __init__(self, item: Item, is_read: bool, is_mark: bool, is_lower: bool, is_capital: bool) -> None:
        self.item = item
        self.is_read = is_read
        self.is_mark = is_mark
        self.is_lower = is_lower
        self.is_capital = is_capital
        self.lowered: _Word[Item] | None = None


class WordReader(Generic[Item]):
    """Reads documents into what stands for their stems and marks; one for any number of documents.

    Args:
        lexicon: how words are read.
        item: a pure function that makes what stands for a stem or mark; the same comes back as the same object
            while it is remembered, a mark always.
    """

    def __init__(self, lexicon: WordLexicon, item: Callable[[str], Item]) -> None:
        self._stem = Stemmer(lexicon.irregular).stem
        self._boundary = lexicon.boundary
        self._common = lexicon.common_capitals
        self._nothing = item("")
        self._marks = {mark: item(mark) for mark in MARKS}
        self._name = self._marks[NAME]
        self._several = frozenset(self._marks.values())
        self._items = Memo(item)
        self._words = Memo[str, _Word[Item]](self._read_word)
        self._end = self._word(self._nothing)

    def read(self, document: Document, masks: list[Mask]) -> list[list[Item]]:
        """The stems and marks of each sentence.

        Args:
            document: where to read.
            masks: those of the document, in order.
        """
        raw = _masked(document, masks)
        known, name, end = self._words.known, self._name, self._end
        lines: list[list[Item]] = []
        told: list[Item] = []
        last = self._nothing
        first = lower = 0
        for at, each in enumerate(raw):
            word = known.get(each)
            if word is None:
                word = self._words.learn(each)
            if word.is_lower:
                lower += 1
            item = word.item
            if word.is_read:
                # Two capitals at the start are both a name.
                if item is name and at == first and not self._words[raw[at + 1]].is_capital:
                    word = self._lowered(word, each)
                    item = word.item
                # Without the second of two marks in a row that are the same.
                if word.is_read and (item is not last or not word.is_mark):
                    told.append(item)
            elif word is end:
                # Where most words are in lower case, the line cannot be shouted.
                if 2 * lower <= at - first and _is_shouted(raw[first:at]):
                    told = self._read_shouted(raw[first:at])
                lines.append(told)
                told = []
                first, lower = at + 1, 0
            last = item
        return lines

    def _read_shouted(self, raw: list[str]) -> list[Item]:
        """The stems and marks of a line in headline capitals."""
        words = [self._words[word if word in MARKS else word.lower()] for word in raw]
        if words[0].item is self._name and not (len(words) > 1 and words[1].is_capital):
            words[0] = self._lowered(words[0], raw[0])
        told: list[Item] = []
        last = self._nothing
        for word in words:
            if word.is_read and (word.item is not last or not word.is_mark):
                told.append(word.item)
            last = word.item
        return told

    def _word(self, item: Item, *, is_lower: bool = False, is_capital: bool = False) -> _Word[Item]:
        return _Word(item, item is not self._nothing, item in self._several, is_lower, is_capital)

    def _read_word(self, word: str) -> _Word[Item]:
        if word == _END:
            return self._end
        return self._word(
            self._read_inner(word),
            is_lower=word.islower(),
            is_capital=word[0].isupper() and word not in MARKS,
        )

    def _lowered(self, word: _Word[Item], raw: str) -> _Word[Item]:
        if word.lowered is None:
            word.lowered = self._words[raw.lower()]
        return word.lowered

    def _read_inner(self, word: str) -> Item:
        """What stands for a word that does not begin a sentence; nothing for a lone apostrophe."""
        if word in MARKS:
            return self._marks[word]
        word = word.strip("'")
        if word[:1].isdigit():
            return self._marks[NUMBER]
        lower = word.lower()
        if word == ";" or lower in self._boundary:
            return self._marks[CLAUSE]
        if word == lower or lower in self._common:
            stem = self._stem(lower)
            return self._items[stem] if stem else self._nothing
        return self._marks[NAME]


def _plain(clean: str) -> str:
    """The text, of the same length, with blanks for the marks between words and semicolons for what starts a clause."""
    # In UTF-8 a byte that looks like one of these marks is one; strings are translated much more slowly.
    return clean.encode("utf-8", "surrogatepass").translate(_BLANKS).decode("utf-8", "surrogatepass")


def _masked(document: Document, masks: list[Mask]) -> list[str]:
    """The words as they stand, marks in place of those that are masked, and `_END` after each sentence."""
    plain = _plain(document.clean)
    pieces: list[str] = []
    at, count = 0, len(masks)
    starts, last = document.starts, len(document.starts) - 1
    for index, sentence in enumerate(document.sentences):
        start = sentence.start
        until = starts[index + 1] if index < last else len(plain)
        first = ""
        while at < count:
            mask = masks[at]
            if mask.start >= until:
                break
            actor = mask.actor
            if not first:
                first = actor
            pieces.append(plain[start : mask.start])
            pieces.append(mask.mark if not actor or actor == first else _OTHERS[mask.mark])
            start = mask.end
            at += 1
        pieces.append(plain[start : sentence.end])
        pieces.append(_END)
    # What starts a clause is a word of its own.
    return " ".join(pieces).replace(";", " ; ").split()


def _is_shouted(raw: Sequence[str]) -> bool:
    """Whether a line is in headline capitals, in which they tell no name."""
    counted = [word for word in raw if len(word) >= _COUNTED and word not in MARKS and word[0].isalpha()]
    return len(counted) > 1 and sum(1 for word in counted if word[0].isupper()) > _SHOUTED * len(counted)
