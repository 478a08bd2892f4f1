"""The watchdog: ends a process of which a loop gets nowhere although the broker answers, so that it is started anew.

Consumers can stop silently, and a loop that hangs cannot stop itself; so this is a thread, and it ends the
process without asking anyone. It never does so merely because the broker is away: every question that the
broker does not answer starts its patience anew.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

import structlog
from aiokafka import TopicPartition

from stream.errors import UnreachableError
from stream.worker.exits import EXIT_STALLED
from stream.worker.progress import Loop, Progress
from stream.worker.standing import Standing

_log = structlog.get_logger(__name__)

_LONGEST_LOOK_SECONDS = 15.0
_BEAT_SECONDS = 5.0

EndOffsets = Callable[[frozenset[TopicPartition]], Mapping[TopicPartition, int]]


class Watchdog(threading.Thread):
    """Looks at the progress of a worker a few times within its patience.

    Args:
        progress: what it watches.
        standing: where the worker stands.
        ends: asks the broker for the end offsets of partitions; raises `UnreachableError` where it is away.
        patience: seconds without progress after which the process ends.
        remember: told the place of the record that was being read when the process ends, if any.
        end: ends the process.
    """

    def __init__(
        self,
        progress: Progress,
        standing: Standing,
        *,
        ends: EndOffsets,
        patience: float,
        remember: Callable[[str], object],
        end: Callable[[int], object],
    ) -> None:
        super().__init__(name="watchdog", daemon=True)
        self._progress = progress
        self._standing = standing
        self._ends = ends
        self._patience = patience
        self._remember = remember
        self._end = end
        self._stopping = threading.Event()
        self.broker_answers = True
        self.asking = False
        """Whether the broker is being asked right now: until it answers, or is known to be away, nothing is decided."""

    @property
    def interval(self) -> float:
        """Seconds between two looks, which is also after how much idleness the broker is asked."""
        return min(self._patience / 4, _LONGEST_LOOK_SECONDS)

    def run(self) -> None:
        """Look until told to stop."""
        while not self._stopping.wait(self.interval):
            self.look()

    def stop(self) -> None:
        """Look no more."""
        self._stopping.set()

    def look(self) -> None:
        """Decide once for each loop: progress, idleness, an absent broker, or a stall that ends the process."""
        # A copy: the loops may just be declared.
        still = {
            topic: loop for topic, loop in list(self._progress.loops.items()) if loop.age >= self.interval
        }
        if not still:
            self.broker_answers = True
            return
        self.asking = True
        try:
            ends = self._ends(self._standing.partitions)
        except UnreachableError:
            if self.broker_answers:
                _log.warning("broker does not answer; waiting for it")
            self.broker_answers = False
            self._progress.step()
            return
        finally:
            self.asking = False
        self.broker_answers = True
        for topic, loop in still.items():
            if self._idle(loop, {tp: end for tp, end in ends.items() if tp.topic == topic}):
                loop.step()
            elif loop.age >= self._patience and (self._standing.joined or self._all_stand_still()):
                self._give_up(topic, loop)
                return

    def _all_stand_still(self) -> bool:
        """Without partitions no loop can do anything of its own: then whatever any of them did counts."""
        return all(loop.age >= self._patience for loop in list(self._progress.loops.values()))

    def _idle(self, loop: Loop, ends: Mapping[TopicPartition, int]) -> bool:
        """Whether a loop has nothing to do: compare what the broker has of its topic with where we stand."""
        if loop.in_hand or self._progress.beat_age > _BEAT_SECONDS or not self._standing.joined:
            return False
        return self._standing.caught_up(ends)

    def _give_up(self, topic: str, loop: Loop) -> None:
        reading = loop.reading
        if reading is not None:
            self._remember(reading)
        _log.critical(
            "no progress although the broker answers; ending the process",
            of=topic,
            seconds=round(loop.age),
            in_hand=loop.in_hand,
            reading=reading,
            loop_blocked=self._progress.beat_age > _BEAT_SECONDS,
            status=EXIT_STALLED,
        )
        self._end(EXIT_STALLED)
