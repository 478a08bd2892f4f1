"""When acts change or go by time alone: which are missed by now, which are too old to keep."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping

from stream.ledger.lives.act import Act
from stream.ledger.particulars.days import DAY
from stream.ledger.settings import LedgerSettings


class Ageing:
    """The moments at which acts are missed or dropped, soonest first.

    Args:
        settings: margins and how long acts are kept.
    """

    def __init__(self, settings: LedgerSettings) -> None:
        self._settings = settings
        self._due = _Moments()
        self._drop = _Moments()

    def watch(self, act: Act) -> None:
        """Note the moments of an act as it stands now."""
        if not act.lives[-1].closed:
            self._due.note(act.id, act.due())
        self._drop.note(act.id, self.ends(act))

    def ends(self, act: Act) -> float:
        """From when an act is too old to keep, if nothing more is told of it."""
        life = act.lives[-1]
        closed = self._settings.closed_days * DAY
        if life.closed:
            return life.last_at + closed
        due, open_end = act.due(), life.last_at + self._settings.open_days * DAY
        return due + closed if due <= open_end else open_end

    def lapsing(self, acts: Mapping[str, Act], now: float) -> Iterator[Act]:
        """The acts that became missed up to `now`, each once."""
        for name in self._due.until(now):
            act = acts.get(name)
            if act is None or act.lives[-1].closed:
                continue
            if act.due() <= now:
                yield act
            else:
                self._due.note(name, act.due())

    def expiring(self, acts: Mapping[str, Act], now: float) -> Iterator[Act]:
        """The acts that are too old at `now`, each once."""
        for name in self._drop.until(now):
            act = acts.get(name)
            if act is None:
                continue
            if self.ends(act) <= now:
                yield act
            else:
                self._drop.note(name, self.ends(act))


class _Moments:
    """The soonest moment noted of each act; one that has moved on is noted again when it comes."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, str]] = []
        self._soonest: dict[str, float] = {}

    def note(self, name: str, moment: float) -> None:
        if moment < self._soonest.get(name, math.inf):
            self._soonest[name] = moment
            heapq.heappush(self._heap, (moment, name))

    def until(self, now: float) -> Iterator[str]:
        while self._heap and self._heap[0][0] <= now:
            moment, name = heapq.heappop(self._heap)
            if self._soonest.get(name) == moment:
                del self._soonest[name]
                yield name


def to_drop(acts: Mapping[str, Act], count: int, now: float) -> list[Act]:
    """The `count` acts to drop first where there are too many: closed ones, the longest silent first."""
    return heapq.nsmallest(
        count, acts.values(), key=lambda act: (not act.at(now).closed, act.lives[-1].last_at, act.id)
    )
