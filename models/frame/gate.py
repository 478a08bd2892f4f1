"""The gate: which rooms, and which sentences, have anything to look for, told by the raw text alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from models.extractor import Extractor
from models.text.document import Document
from models.text.phrases import capitalised

_EVERY = -1
"""The mask in which every bit is set."""
_HEAD = 600
"""Characters within which most relevant articles hold a trigger of every extractor, so that the rest need not be searched."""


class Passing:
    """What a gate lets through of one document: `rooms` holds the bits of the extractors that have a trigger in it."""

    def __init__(self, document: Document, gate: Gate) -> None:
        self._document = document
        self._gate = gate
        self.rooms = gate.rooms(document.lower)

    def lets(self, name: str) -> bool:
        """Whether the extractor has anything to look for; one that promises nothing of its triggers always has."""
        bit = self._gate.bits.get(name)
        return bit is None or bool(self.rooms & bit)

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """For each sentence the bits of the extractors that have a trigger in it; made on first use."""
        masks = [_EVERY if self._gate.stands_open else 0] * len(self._document.sentences)
        starts = self._document.starts
        for start, bits in self._gate.found(self._document.lower):
            masks[max(bisect_right(starts, start) - 1, 0)] |= bits
        return tuple(masks)

    def worth(self, sentence: int) -> bool:
        """Whether the sentence of this index holds a trigger of any extractor, and so is worth cutting into words."""
        return self.sentences[sentence] != 0


class Gate:
    """Looks for the triggers of all extractors at once, in the head of the lower-case text, then in the rest if need be.

    Triggers count between word boundaries, as the scanners of the rooms count their phrases. A trigger that
    holds another one of the same extractor is left out of the search, for it tells nothing more.

    Args:
        triggers: of each extractor by its name; one with none of them promises nothing and is never kept out.
    """

    def __init__(self, triggers: Mapping[str, AbstractSet[str]]) -> None:
        promised = [name for name, phrases in triggers.items() if phrases]
        self.bits: Mapping[str, int] = {name: 1 << at for at, name in enumerate(promised)}
        masks: dict[str, int] = {}
        for name, bit in self.bits.items():
            for phrase in triggers[name]:
                masks[phrase] = masks.get(phrase, 0) | bit
        needed = _needed(masks)
        self._all = (1 << len(promised)) - 1
        self._masks = tuple(needed.values())
        self._automaton = _automaton(tuple(needed))
        self._longest = max(map(len, needed), default=0)

    @classmethod
    def of(cls, extractors: Sequence[Extractor]) -> Gate:
        """The gate for these extractors."""
        return cls({extractor.name: extractor.triggers for extractor in extractors})

    @property
    def stands_open(self) -> bool:
        """Whether no extractor promises anything, so that nothing is kept out."""
        return self._automaton is None

    def passing(self, document: Document) -> Passing:
        """What passes of the document."""
        return Passing(document, self)

    def found(self, lower: str) -> Iterator[tuple[int, int]]:
        """Yield where each trigger in a text that is no part of a word starts, and the bits of its extractors."""
        padded = lower + " "
        for index, start, end in self._matches(capitalised(lower)):
            if _whole(padded, start, end):
                yield start, self._masks[index]

    def rooms(self, lower: str) -> int:
        """The bits of all extractors that have a trigger in a text; every bit where the gate stands open."""
        if self._automaton is None:
            return _EVERY
        masks, every = self._masks, self._all
        text, padded = capitalised(lower), lower + " "
        rooms = 0
        # A trigger over the edge of the head is found whole in the second piece.
        for first, last in ((0, _HEAD), (max(_HEAD - self._longest, 0), len(lower))):
            for index, start, end in self._matches(text[first:last]):
                bits = masks[index]
                if bits & ~rooms and _whole(padded, first + start, first + end):
                    rooms |= bits
                    if rooms == every:
                        return rooms
        return rooms

    def _matches(self, text: str) -> Sequence[tuple[int, int, int]]:
        """The matches in a text that is `capitalised`."""
        if self._automaton is None:
            return ()
        matches: Sequence[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            text, overlapping=True
        )
        return matches


def _needed(masks: Mapping[str, int]) -> dict[str, int]:
    """The phrases with the bits that no phrase within them tells already, those that are left with any."""
    phrases = tuple(masks)
    automaton = _automaton(phrases)
    needed: dict[str, int] = {}
    for phrase, bits in masks.items():
        assert automaton is not None
        told = 0
        for index, start, end in automaton.find_matches_as_indexes(capitalised(phrase), overlapping=True):
            if phrases[index] != phrase and _whole(phrase + " ", start, end):
                told |= masks[phrases[index]]
        if bits & ~told:
            needed[phrase] = bits & ~told
    return needed


def _whole(padded: str, start: int, end: int) -> bool:
    """Whether `[start, end)` is no part of a word; a blank at the end, and so at index -1, saves two comparisons."""
    if padded[start - 1].isalnum() and padded[start].isalnum():
        return False
    return not (padded[end].isalnum() and padded[end - 1].isalnum())


def _automaton(phrases: tuple[str, ...]) -> AhoCorasick | None:
    return AhoCorasick(tuple(map(capitalised, phrases)), matchkind=MatchKind.Standard) if phrases else None
