"""The words of a sentence as scoring reads them: stems, with every name behind a mask.

No country, person or year may carry a sign of its own, so a model never sees one: actors, other names,
numbers and time expressions each become a mark in capitals, which no stem can be.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from models.reading import ActorMention, Reading, TimeMention
from models.scoring.lexicon import WordLexicon
from models.scoring.stems import Stemmer
from models.text.document import Document, Sentence

ACTOR = "ACTOR"
"""The first actor of a sentence, by its name, its demonym or its capital."""
ORGAN = "ORGAN"
"""The first actor by one of its offices, institutions or office-holders."""
OTHER = "OTHER"
OTHER_ORGAN = "OTHER_ORGAN"
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
ACTORS = frozenset((ACTOR, ORGAN, OTHER, OTHER_ORGAN))
MARKS = ACTORS | frozenset((NAME, NUMBER, TIME, LONG_AGO, AHEAD, CLAUSE))

_BLANKS = str.maketrans(dict.fromkeys('!"#$%&()*+,-./<=>?@[\\]^_`{|}~', " ") | {";": " ; ", ":": " ; "})
"""Marks between words; one that starts a clause is a word of its own."""
_CACHE = 1 << 15
_OTHERS = {ACTOR: OTHER, ORGAN: OTHER_ORGAN}
_YEAR = dt.timedelta(days=366)
_SHOUTED = 0.6
_COUNTED = 4
"""Words shorter than this say nothing on whether a line is in headline capitals."""


class Mask(NamedTuple):
    """The mark that stands for `clean[start:end]`; `actor` is the id of the actor that it hides, if it hides one."""

    start: int
    end: int
    mark: str
    actor: str = ""


def masks_of(document: Document, reading: Reading) -> list[Mask]:
    """The masks for actors and times in the order of their starts, free of overlaps."""
    found = [
        Mask(mention.start, mention.end, _actor_mark(mention), mention.actor) for mention in reading.actors
    ]
    found += [
        Mask(mention.start, mention.end, _time_mark(mention, document.day)) for mention in reading.times
    ]
    found.sort()
    kept: list[Mask] = []
    for mask in found:
        if not kept or mask.start >= kept[-1].end:
            kept.append(mask)
    return kept


def _actor_mark(mention: ActorMention) -> str:
    return ORGAN if mention.how in ("institution", "office", "holder") else ACTOR


def _time_mark(mention: TimeMention, day: dt.date | None) -> str:
    if day is None:
        return TIME
    if mention.last is not None and mention.last < day - _YEAR:
        return LONG_AGO
    if mention.first is not None and mention.first > day:
        return AHEAD
    return TIME


class WordReader:
    """Reads sentences into words; one for any number of documents."""

    def __init__(self, lexicon: WordLexicon) -> None:
        self.stem = Stemmer(lexicon.irregular).stem
        self._boundary = lexicon.boundary
        self._common = lexicon.common_capitals
        self._inner = lru_cache(maxsize=_CACHE)(self._read_inner)

    def read(self, sentence: Sentence, masks: Sequence[Mask]) -> list[str]:
        """The stems and marks of a sentence.

        Args:
            sentence: where to read.
            masks: those that start within the sentence, in order.
        """
        clean = sentence.document.clean
        raw: list[str] = []
        at = sentence.start
        first = next((mask.actor for mask in masks if mask.actor), "")
        for mask in masks:
            raw += clean[at : mask.start].translate(_BLANKS).split()
            raw.append(mask.mark if not mask.actor or mask.actor == first else _OTHERS[mask.mark])
            at = mask.end
        raw += clean[at : sentence.end].translate(_BLANKS).split()
        if not _is_calm(raw) and _is_shouted(raw):
            raw = [word if word in MARKS else word.lower() for word in raw]
        words = list(map(self._inner, raw))
        if words and words[0] == NAME and not _goes_on(raw):
            words[0] = self._inner(raw[0].lower())
        return [word for last, word in pairwise(("", *words)) if word and (word != last or word not in MARKS)]

    def _read_inner(self, word: str) -> str:
        """The stem or mark of a word that does not begin a sentence; nothing for a lone apostrophe."""
        if word in MARKS:
            return word
        word = word.strip("'")
        if word[:1].isdigit():
            return NUMBER
        lower = word.lower()
        if word == ";" or lower in self._boundary:
            return CLAUSE
        if word == lower or lower in self._common:
            return self.stem(lower)
        return NAME


def _goes_on(raw: Sequence[str]) -> bool:
    """Whether a capital at the start is followed by another, so that both are a name."""
    return len(raw) > 1 and raw[1][0].isupper() and raw[1] not in MARKS


def _is_calm(raw: Sequence[str]) -> bool:
    """Whether so many words are in lower case that the line cannot be shouted; the quick answer for most."""
    return 2 * sum(map(str.islower, raw)) > len(raw)


def _is_shouted(raw: Sequence[str]) -> bool:
    """Whether a line is in headline capitals, in which they tell no name."""
    counted = [word for word in raw if len(word) >= _COUNTED and word not in MARKS and word[0].isalpha()]
    return len(counted) > 1 and sum(1 for word in counted if word[0].isupper()) > _SHOUTED * len(counted)
