"""Many phrases looked for at once, whole words only, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

Payload = TypeVar("Payload")
_WORD_END = re.compile(r"(?<=\w)\W+(?=\w)")


class Hit(NamedTuple, Generic[Payload]):
    """A phrase found at `[start, end)` of the text, and what its lexicon says of it."""

    start: int
    end: int
    payload: Payload


class PhraseScanner(Generic[Payload]):
    """Finds every phrase of a lexicon in a text in one pass, at about 50 MB a second.

    Phrases are lower case and are matched against lower-cased text of unchanged length, between word
    boundaries, leftmost-longest, without overlaps.
    """

    def __init__(self, phrases: Mapping[str, Payload]) -> None:
        self._phrases = tuple(phrases)
        self._payloads = dict(phrases)
        self._longest = max(map(len, phrases), default=0)
        self._automaton = (
            AhoCorasick(self._phrases, matchkind=MatchKind.LeftmostLongest) if self._phrases else None
        )

    def scan(self, lower: str) -> Iterator[Hit[Payload]]:
        """Yield the hits in `lower` in the order of their starts."""
        return self._scan(lower, 0, len(lower))

    def _scan(self, lower: str, first: int, stop: int) -> Iterator[Hit[Payload]]:
        """Yield the hits that start in `lower[first:stop]`."""
        if self._automaton is None:
            return
        last = len(lower)
        until = first
        # One character more, so that a hit at the very end is seen to end there or not.
        reach = min(last, stop + self._longest + 1)
        piece = lower[first:reach] if first or reach < last else lower
        for index, start, end in self._automaton.find_matches_as_indexes(piece):
            begin, finish = first + start, first + end
            if begin >= stop:
                break
            if begin < until or (begin and lower[begin - 1].isalnum() and lower[begin].isalnum()):
                continue
            phrase = self._phrases[index]
            if finish < last and lower[finish].isalnum() and lower[finish - 1].isalnum():
                for hit in self._within(lower, phrase, begin, finish):
                    yield hit
                    until = hit.end
            else:
                yield Hit(begin, finish, self._payloads[phrase])

    def _within(self, lower: str, phrase: str, start: int, end: int) -> Iterator[Hit[Payload]]:
        """Yield the hits that a longest match covered though it ran into another word: "iran-iraq war|front"."""
        for cut in reversed([match.start() for match in _WORD_END.finditer(phrase)]):
            if phrase[:cut] in self._payloads:
                yield Hit(start, start + cut, self._payloads[phrase[:cut]])
                start += cut
                break
        following = _WORD_END.search(lower, start, end)
        if following is not None:
            yield from self._scan(lower, following.end(), end)
