"""The different texts that are remembered, and which of them are near."""

from __future__ import annotations

import numpy as np

from stream.stories.near import VALUES, Rows, band_keys, near
from stream.stories.postings import Postings
from stream.stories.signature import FIGURES, OPENING, unpack

_AT_FIRST = 256

_PURGED_AT = 8
"""Slots are purged when one in so many is of a text that left; else there are made more of them."""


class Texts:
    """Signatures in slots. A slot is a number that stands for one text as long as it is kept."""

    def __init__(self) -> None:
        self._rows = _rows(_AT_FIRST)
        self._postings = Postings()
        self._free = list(range(_AT_FIRST - 1, -1, -1))
        self._leaving: set[int] = set()

    def add(self, signature: bytes) -> tuple[int, list[int]]:
        """Keep a text; answer its slot and the slots of those near it.

        Raises:
            ValueError: the signature is not of this length.
        """
        sketch = unpack(signature)
        keys = band_keys(sketch.values)
        candidates = self._postings.find(keys).difference(self._leaving)
        if self._postings.due:
            self._postings.merge()
        if not self._free:
            self._make_room()
        slot = self._free.pop()
        self._rows.sizes[slot] = sketch.size
        self._rows.values[slot] = sketch.values
        self._rows.figures[slot] = sketch.figures
        self._rows.openings[slot] = sketch.opening
        self._postings.add(keys, slot)
        return slot, self._near(slot, list(candidates))

    def drop(self, slot: int) -> None:
        """Forget a text. Its slot stays taken until the postings are purged, so that none points to another text."""
        self._leaving.add(slot)

    def connected(self, slots: set[int]) -> list[set[int]]:
        """Part texts into sets in which a chain of near copies leads from each to each."""
        left, parts = set(slots), []
        while left:
            part: set[int] = set()
            fresh = [left.pop()]
            while fresh:
                slot = fresh.pop()
                part.add(slot)
                reached = self._near(slot, list(left))
                left.difference_update(reached)
                fresh += reached
            parts.append(part)
        return parts

    def _near(self, slot: int, others: list[int]) -> list[int]:
        if not others:
            return []
        places = np.array(others, dtype=np.int64)
        sizes, values, figures, openings = self._rows
        rows = Rows(sizes[places], values[places], figures[places], openings[places])
        mask = near(int(sizes[slot]), values[slot], figures[slot], openings[slot], rows)
        found: list[int] = places[mask].tolist()
        return found

    def _make_room(self) -> None:
        known = len(self._rows.sizes)
        if len(self._leaving) * _PURGED_AT >= known:
            dead = np.zeros(known, dtype=np.bool_)
            dead[list(self._leaving)] = True
            self._postings.purge(dead)
            self._free = sorted(self._leaving, reverse=True)
            self._leaving = set()
            return
        grown = known + known // 2
        self._free = list(range(grown - 1, known - 1, -1))
        more = _rows(grown - known)
        self._rows = Rows(
            np.concatenate([self._rows.sizes, more.sizes]),
            np.concatenate([self._rows.values, more.values]),
            np.concatenate([self._rows.figures, more.figures]),
            np.concatenate([self._rows.openings, more.openings]),
        )


def _rows(number: int) -> Rows:
    return Rows(
        np.zeros(number, dtype=np.int64),
        np.zeros((number, VALUES), dtype=np.uint16),
        np.zeros((number, FIGURES), dtype=np.uint16),
        np.zeros((number, OPENING), dtype=np.uint16),
    )
