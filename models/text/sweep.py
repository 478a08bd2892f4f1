"""The sweep: the hits of several scanners in one text, found in a single pass over it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
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


_Sort = tuple[bool, bool, int, int]
"""What many phrases have in common: whether they begin and end as words do, their bits, and the place of the scanner that
looks for them, `_SEVERAL` where it is not one."""
_SEVERAL = -1


class Sweep:
    """Looks for the phrases of all scanners at once.

    What an automaton goes through is forgotten by the processor between two articles, so that ten scans take several
    times as long as one that looks for as much as all of them. For the same reason, what is asked of every match lies close
    together: a number for its sort.

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
        sorts: dict[_Sort, int] = {}
        self._numbers = array("H")
        # Of several scanners the place and what each says.
        self._payloads: list[Any] = []
        for phrase, found in places.items():
            several = tuple([(place, self._scanners[place].payloads[phrase]) for place in found])
            place, payload = several[0] if len(several) == 1 else (_SEVERAL, several)
            sort = (phrase[0].isalnum(), phrase[-1].isalnum(), bits.get(phrase, 0), place)
            self._numbers.append(sorts.setdefault(sort, len(sorts)))
            self._payloads.append(payload)
        self._sorts = tuple(sorts)
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
        numbers, sorts, payloads = self._numbers, self._sorts, self._payloads
        # A blank at the end, and so at index -1, saves two comparisons for each match.
        padded = lower + " "
        told = 0
        for index, start, end in self._matches(lower):
            opens, closes, bits, place = sorts[numbers[index]]
            if (padded[end].isalnum() and closes) or (padded[start - 1].isalnum() and opens):
                continue
            told |= bits
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
            opens, closes, bits, _ = self._sorts[self._numbers[index]]
            if (
                bits
                and not (padded[end].isalnum() and closes)
                and not (padded[start - 1].isalnum() and opens)
            ):
                yield start, bits

    def _matches(self, lower: str) -> Sequence[tuple[int, int, int]]:
        """Every match, in the order of their ends; of two with one end the longer comes first."""
        if self._automaton is None:
            return ()
        # Of a string the automaton would make a table that leads from its bytes to its characters.
        text = capitalised(lower).encode()
        matches: Sequence[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            text, overlapping=True
        )
        if len(text) == len(lower):
            return matches
        inner = [match.start() for match in _INNER.finditer(text)]
        return [
            (index, start - bisect_left(inner, start), end - bisect_left(inner, end))
            for index, start, end in matches
        ]


def _makes_room(found: list[Hit[Any]], start: int) -> bool:
    """Whether a hit that ends behind these stands, and then without those that it holds: none before reaches into it."""
    at = len(found)
    while at and found[at - 1][0] >= start:
        at -= 1
    if at and found[at - 1][1] > start:
        return False
    del found[at:]
    return True
