"""The sweep: the hits of several scanners in one text, found in a single pass over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from models.text.phrases import Hit, PhraseScanner, capitalised

_INNER = b"\0" * 0x80 + b"\1" * 0x40 + b"\0" * 0x40
"""Of each byte 1 where it belongs to a character but is not its first."""
_UNSURE = 2
_WORDS = bytes([_UNSURE if code == ord("?") else chr(code).isalnum() for code in range(0x80)]) + b"\0" * 0x80
"""Of each byte of a key 1 where it is a letter or a figure, and `_UNSURE` where it stands for what is not ASCII."""
_WITH_CAPITALS = ("\u0131", "\u017f")
"""The letters beyond ASCII whose capitals are not: those that begin a word are read as their capitals are."""

Hits = dict[PhraseScanner[Any], list[Hit[Any]]]


class Swept(NamedTuple):
    """What each scanner would have found, and the bits of all phrases that stand in the text."""

    hits: Hits
    bits: int


_SEVERAL = -1


class _Found:
    """What one scanner has found so far: its hits, and where the last ends."""

    def __init__(self) -> None:
        self.hits: list[Any] = []
        self.end = 0


class _Sort:
    """What many phrases have in common: whether they begin and end as words do, and their bits.

    `place` is that of the scanner that looks for them, `_SEVERAL` where it is not one. Of those that are `unsure` the key may
    stand for other words.
    """

    def __init__(self, *, opens: bool, closes: bool, unsure: bool, bits: int, place: int) -> None:
        self.opens = opens
        self.closes = closes
        self.unsure = unsure
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
        sorts: dict[tuple[bool, bool, bool, int, int], _Sort] = {}
        self._sorts: list[_Sort] = []
        # Of several scanners the place and what each says.
        self._payloads: list[Any] = []
        self._unsure: dict[int, str] = {}
        for phrase, found in places.items():
            several = [(place, self._scanners[place].payloads[phrase]) for place in found]
            place, payload = several[0] if len(several) == 1 else (_SEVERAL, several)
            opens, closes, told_by = phrase[0].isalnum(), phrase[-1].isalnum(), bits.get(phrase, 0)
            unsure = b"?" in _key(phrase)
            if unsure:
                self._unsure[len(self._sorts)] = phrase
            sort = (opens, closes, unsure, told_by, place)
            if sort not in sorts:
                sorts[sort] = _Sort(opens=opens, closes=closes, unsure=unsure, bits=told_by, place=place)
            self._sorts.append(sorts[sort])
            self._payloads.append(payload)
        self._automaton = (
            BytesAhoCorasick(tuple([_key(phrase) for phrase in places]), matchkind=MatchKind.Standard)
            if places
            else None
        )

    def over(self, lower: str) -> Swept:
        """The hits in a lower-case text: of each scanner leftmost-longest and without overlaps, in order."""
        found = [_Found() for _ in self._scanners]
        sorts, payloads = self._sorts, self._payloads
        text = _key(lower)
        wordy = _wordy(text)
        told = 0
        for index, begun, done in self._matches(text):
            # Hits are told with the numbers as they came: making each anew takes as long as all the rest.
            start, end = cast("int", begun), cast("int", done)
            sort = sorts[index]
            if sort.closes and wordy[end] and _in_word(wordy, lower, end):
                continue
            if sort.opens and wordy[start - 1] and _in_word(wordy, lower, start - 1):
                continue
            if sort.unsure and not lower.startswith(self._unsure[index], start):
                continue
            told |= sort.bits
            place = sort.place
            if place != _SEVERAL:
                one = found[place]
                if start >= one.end or _makes_room(one.hits, start):
                    one.hits.append((begun, done, payloads[index]))
                    one.end = end
                continue
            several: list[tuple[int, object]] = payloads[index]
            for other, payload in several:
                one = found[other]
                if start >= one.end or _makes_room(one.hits, start):
                    one.hits.append((begun, done, payload))
                    one.end = end
        return Swept({scanner: found[at].hits for at, scanner in enumerate(self._scanners)}, told)

    def bits(self, lower: str) -> Iterator[tuple[int, int]]:
        """Yield where each phrase with bits stands in a lower-case text, and its bits."""
        text = _key(lower)
        wordy = _wordy(text)
        for index, begun, done in self._matches(text):
            start, end = cast("int", begun), cast("int", done)
            sort = self._sorts[index]
            if (
                sort.bits
                and not (sort.closes and _in_word(wordy, lower, end))
                and not (sort.opens and _in_word(wordy, lower, start - 1))
                and not (sort.unsure and not lower.startswith(self._unsure[index], start))
            ):
                yield start, sort.bits

    def _matches(self, text: bytes) -> list[tuple[int, object, object]]:
        """Every match with its start and end, in the order of the ends; of two with one end the longer comes first."""
        if self._automaton is None:
            return []
        # Of a string the automaton would make a table that leads from its bytes to its characters.
        matches: list[tuple[int, object, object]] = self._automaton.find_matches_as_indexes(
            text, overlapping=True
        )
        return matches


def _key(lower: str) -> bytes:
    """What the automaton reads of a lower-case text or phrase: a byte for each character, "?" for what is not ASCII.

    A letter is a capital where none of ASCII stands before it, since then no phrase begins within a word, where
    automata would follow many for a letter or two.
    """
    if not lower.isascii() and (_WITH_CAPITALS[0] in lower or _WITH_CAPITALS[1] in lower):
        lower = capitalised(lower)
    return lower.encode("ascii", "replace").title()


def _wordy(text: bytes) -> bytes:
    """What `_WORDS` tells of each byte, and of a blank at the end, which is at index -1 as well."""
    return (text + b" ").translate(_WORDS)


def _in_word(wordy: bytes, lower: str, at: int) -> bool:
    """Whether a letter or a figure stands at an offset."""
    told = wordy[at]
    return told == 1 or (told == _UNSURE and lower[at].isalnum())


def by_character(matches: list[tuple[int, object, object]], text: bytes) -> list[tuple[int, object, object]]:
    """The matches in an encoded text, in the order of their ends, by the characters at which they start and end."""
    inner = text.translate(_INNER)
    told: list[tuple[int, object, object]] = []
    # Up to the last end, how many bytes start no character, where the last one stands, and the next.
    count = until = 0
    following = inner.find(1)
    for index, begun, done in matches:
        start, end = cast("int", begun), cast("int", done)
        while 0 <= following < end:
            count, until = count + 1, following
            following = inner.find(1, following + 1)
        within = inner.count(1, start, end) if start < until else 0
        told.append((index, start - count + within, end - count))
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
