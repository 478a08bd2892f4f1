"""How many records come in a second, over the last minute."""

from __future__ import annotations

from collections import deque
from typing import Final

WINDOW: Final = 60
"""Seconds that are looked back on."""


class Rate:
    """Counts by whole seconds, so that a flood takes no more room than a trickle."""

    def __init__(self) -> None:
        self._counts: deque[list[int]] = deque(maxlen=WINDOW + 1)
        self._first: float | None = None

    def count(self, now: float) -> None:
        """A record came in; `now` in seconds never goes back."""
        self._first = now if self._first is None else self._first
        if self._counts and self._counts[-1][0] == int(now):
            self._counts[-1][1] += 1
        else:
            self._counts.append([int(now), 1])

    def per_second(self, now: float) -> float:
        """The mean of the last minute, or of the time since the first record where that is shorter."""
        if self._first is None:
            return 0.0
        total = sum(number for second, number in self._counts if second > now - WINDOW)
        return total / min(max(now - self._first, 1.0), WINDOW)
