"""Articles by event time, the oldest at hand."""

from __future__ import annotations

import heapq

_SPARE = 1_024


class Ages:
    """A heap of (time, id); what was discarded stays in it until it comes up or outweighs the rest."""

    def __init__(self) -> None:
        self._times: dict[str, float] = {}
        self._heap: list[tuple[float, str]] = []

    def add(self, article: str, at: float) -> None:
        """Note an article that is not held."""
        self._times[article] = at
        heapq.heappush(self._heap, (at, article))

    def discard(self, article: str) -> None:
        """Forget an article, if it is held."""
        self._times.pop(article, None)
        if len(self._heap) > 2 * len(self._times) + _SPARE:
            self._heap = [(at, held) for held, at in self._times.items()]
            heapq.heapify(self._heap)

    def pop_before(self, horizon: float) -> list[str]:
        """Forget those before a time; answer them, the oldest first."""
        leaving = []
        while (oldest := self._oldest()) is not None and oldest[0] < horizon:
            leaving.append(oldest[1])
            self.discard(oldest[1])
        return leaving

    def pop_beyond(self, maximum: int) -> list[str]:
        """Forget the oldest until no more than `maximum` are held; answer them, the oldest first."""
        leaving = []
        while len(self._times) > maximum and (oldest := self._oldest()) is not None:
            leaving.append(oldest[1])
            self.discard(oldest[1])
        return leaving

    def _oldest(self) -> tuple[float, str] | None:
        while self._heap:
            at, article = self._heap[0]
            if self._times.get(article) == at:
                return at, article
            heapq.heappop(self._heap)
        return None
