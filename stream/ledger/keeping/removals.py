"""The acts that were dropped, remembered while entries of their tellings may be left."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from stream.ledger.keeping.entries import Removed


class Removals:
    """Removed acts by id, until `window` seconds after they went."""

    def __init__(self, window: float) -> None:
        self._window = window
        self._removed: dict[str, Removed] = {}
        self._moments: list[tuple[float, str]] = []

    def add(self, name: str, removed: Removed) -> None:
        """Remember an act that went."""
        self._removed[name] = removed
        heapq.heappush(self._moments, (removed.at, name))

    def revoke(self, name: str) -> bool:
        """Forget that an act went, as it is there again; whether that was remembered."""
        return self._removed.pop(name, None) is not None

    def expired(self, now: float) -> Iterator[str]:
        """Forget what went longer ago than the window, and answer it."""
        while self._moments and self._moments[0][0] < now - self._window:
            at, name = heapq.heappop(self._moments)
            if name in self._removed and self._removed[name].at == at:
                del self._removed[name]
                yield name
