"""When the worker last got anywhere: written by the loop and the reading thread, read by the watchdog."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Progress:
    """A clock that every step sets back to 0. Safe to use from several threads: each field is one assignment.

    Args:
        clock: seconds that never run backwards.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stepped = clock()
        self._beat = clock()
        self._batches = 0
        self.reading: str | None = None

    def read(self, place: str | None) -> None:
        """The record at this place is read next; None when there is none left."""
        self.reading = place
        self.step()

    def step(self) -> None:
        """Something was read, sent, assigned, or found to need no work."""
        self._stepped = self._clock()

    def beat(self) -> None:
        """The event loop runs."""
        self._beat = self._clock()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """A batch is in hand; after an error it stays so. Several loops may have one each."""
        self._batches += 1
        self.step()
        yield
        self._batches -= 1
        self.step()

    @property
    def in_hand(self) -> bool:
        """Whether any batch is in hand."""
        return self._batches > 0

    @property
    def age(self) -> float:
        """Seconds since the last step."""
        return self._clock() - self._stepped

    @property
    def beat_age(self) -> float:
        """Seconds since the event loop last showed that it runs."""
        return self._clock() - self._beat
