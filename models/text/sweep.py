"""The sweep: the hits of several scanners in one text, found in a single pass over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from models.text.phrases import Hit, PhraseScanner, capitalised

_INNER = re.compile(rb"[\x80-\xbf]")
"""All bytes of a character but its first."""

Hits = dict[PhraseScanner[Any], list[Hit[Any]]]


class Swept(NamedTuple):
    """What each scanner would have found, and the bits of all phrases that stand in the text."""

    hits: Hits
    bits: int


_SEVERAL = -1


class _Sort:
    """What many phrases have in common: whether they begin and end as words do, and their bits.

    `place` is that of the scanner that looks for them, `_SEVERAL` where it is not one.
    """

    def __init__(self, *, opens: bool, closes: bool, bits: int, place: int) -> None:
        self.opens = opens
        self.closes = closes
        self.bits = bits
        self.place = place


class Sweep:
    """Looks for the phrases of all scanners at once.

    What an automaton goes through is forgotten by the processor between two articles, so that ten scans take several
    times as long as one that looks for as much as all of them. For the same reason, what is asked of every match lies close
    together: in its sort, of which there are few.

    Args:
        scanners: those whose hits are wanted.
        bits: of further phrases, or of the same, the bits that `Swept.bits` shall have where they stand.
    """

    def __init__(self, scanners: Sequence[PhraseScanner[Any]], bits: Mapping[str, int]) -> None:
        self._scanners = tuple(scanners)
        told: dict[str, list[int]] = {phrase: [] for phrase in bits}
        for place, scanner in enumerate(self._scanners):
            for phrase in scanner.payloads:
                told.setdefault(phrase, []).append(place)
        # In their order those that begin alike lie side by side in the automaton's memory.
        places = dict(sorted(told.items()))
        sorts: dict[tuple[bool, bool, int, int], _Sort] = {}
        self._sorts: list[_Sort] = []
        # Of several scanners the place and what each says.
        self._payloads: list[Any] = []
        for phrase, found in places.items():
            several = tuple([(place, self._scanners[place].payloads[phrase]) for place in found])
            place, payload = several[0] if len(several) == 1 else (_SEVERAL, several)
            opens, closes, told_by = phrase[0].isalnum(), phrase[-1].isalnum(), bits.get(phrase, 0)
            key = (opens, closes, told_by, place)
            if key not in sorts:
                sorts[key] = _Sort(opens=opens, closes=closes, bits=told_by, place=place)
            self._sorts.append(sorts[key])
            self._payloads.append(payload)
        self._automaton = (
            BytesAhoCorasick(
                tuple([capitalised(phrase).encode() for phrase in places]), matchkind=MatchKind.Standard
            )
            if places
            else None
        )

    def over(self, lower: str) -> Swept:
        """The hits in a lower-case text: of each scanner leftmost-longest and without overlaps, in order."""
        found: list[list[Hit[Any]]] = [[] for _ in self._scanners]
        ends = [0] * len(found)
        sorts, payloads = self._sorts, self._payloads
        # A blank at the end, and so at index -1, saves two comparisons for each match.
        padded = lower + " "
        told = 0
        for index, start, end in self._matches(lower):
            sort = sorts[index]
            if (sort.closes and padded[end].isalnum()) or (sort.opens and padded[start - 1].isalnum()):
                continue
            told |= sort.bits
            place = sort.place
            if place != _SEVERAL:
                if start >= ends[place] or _makes_room(found[place], start):
                    found[place].append((start, end, payloads[index]))
                    ends[place] = end
                continue
            for one, payload in payloads[index]:
                if start >= ends[one] or _makes_room(found[one], start):
                    found[one].append((start, end, payload))
                    ends[one] = end
        return Swept(dict(zip(self._scanners, found, strict=True)), told)

    def bits(self, lower: str) -> Iterator[tuple[int, int]]:
        """Yield where each phrase with bits stands in a lower-case text, and its bits."""
        padded = lower + " "
        for index, start, end in self._matches(lower):
            sort = self._sorts[index]
            if (
                sort.bits
                and not (sort.closes and padded[end].isalnum())
                and not (sort.opens and padded[start - 1].isalnum())
            ):
                yield start, sort.bits

    def _matches(self, lower: str) -> list[tuple[int, int, int]]:
        """Every match, in the order of their ends; of two with one end the longer comes first."""
        if self._automaton is None:
            return []
        # Of a string the automaton would make a table that leads from its bytes to its characters.
        text = capitalised(lower).encode()
        matches: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(text, overlapping=True)
        if len(text) == len(lower):
            return matches
        return by_character(matches, text)


def by_character(matches: list[tuple[int, int, int]], text: bytes) -> list[tuple[int, int, int]]:
    """The matches in an encoded text, in the order of their ends, by the characters at which they start and end."""
    inner = [match.start() for match in _INNER.finditer(text)]
    count = len(inner)
    told: list[tuple[int, int, int]] = []
    until = 0
    for index, start, end in matches:
        while until < count and inner[until] < end:
            until += 1
        before = until
        while before and inner[before - 1] >= start:
            before -= 1
        told.append((index, start - before, end - until))
    return told


def _makes_room(found: list[Hit[Any]], start: int) -> bool:
    """Whether a hit that ends behind these stands, and then without those that it holds: none before reaches into it."""
    at = len(found)
    while at and found[at - 1][0] >= start:
        at -= 1
    if at and found[at - 1][1] > start:
        return False
    del found[at:]
    return True
