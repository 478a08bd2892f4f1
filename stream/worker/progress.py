"""When each loop of the worker last got anywhere: written by loops and reading thread, read by the watchdog."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Loop:
    """The loop over one topic; safe to use from several threads, since each field is one assignment.

    Args:
        clock: seconds that never run backwards.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._stepped = clock()
        self._batches = 0
        self.reading: str | None = None

    def read(self, place: str | None) -> None:
        """The record at this place is read next; None when there is none left."""
        self.reading = place
        self.step()

    def step(self) -> None:
        """Something was read, sent, assigned, or found to need no work."""
        self._stepped = self._clock()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """A batch is in hand; after an error it stays so."""
        self._batches += 1
        self.step()
        yield
        self._batches -= 1
        self.step()

    @property
    def in_hand(self) -> bool:
        """Whether a batch is in hand."""
        return self._batches > 0

    @property
    def age(self) -> float:
        """Seconds since the last step."""
        return self._clock() - self._stepped


class Progress:
    """The worker's loops, and whether its event loop runs.

    Each loop is watched for itself: the clock of the state ticks on while articles stand still.

    Args:
        clock: seconds that never run backwards.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._begun = clock()
        self._beat = clock()
        self.loops: dict[str, Loop] = {}

    def loop(self, topic: str) -> Loop:
        """The loop over a topic; made where there is none yet."""
        return self.loops.setdefault(topic, Loop(self._clock))

    def step(self) -> None:
        """Something happened that gives every loop its patience anew."""
        for loop in self.loops.values():
            loop.step()

    def beat(self) -> None:
        """The event loop runs."""
        self._beat = self._clock()

    @property
    def age(self) -> float:
        """Seconds since the last step of the loop that has made none for longest."""
        return max((loop.age for loop in self.loops.values()), default=self._clock() - self._begun)

    @property
    def beat_age(self) -> float:
        """Seconds since the event loop last showed that it runs."""
        return self._clock() - self._beat
