"""The clock of the state: what time it is, by what the log says and by nothing else."""

from __future__ import annotations

from typing import Final

from stream.records.draft import Draft

NEAR: Final = 2 * 86_400.0
"""How far ahead of the clock a tick may be, in seconds, to move it: further behind, an archive is being replayed."""

_UNDATED: Final = 1.0


class Clock:
    """Seconds since the epoch, never backwards; 0 before anything was read.

    By arrival, it is when articles were read. In event time, the newest article tells it, though none can tell a time
    later than its own reading. Between articles ticks move it as long as it is near them, which is so for live news;
    while an archive is replayed it stands at the archive's time, and what is old there is not late. An article that
    states no date counts from when it was received, and moves the clock as a tick does.

    Args:
        event: whether it goes by event time.
    """

    def __init__(self, *, event: bool) -> None:
        self._event = event
        self.now = 0.0

    def read(self, draft: Draft, at: float) -> float:
        """An article whose moment is `at` was read; answer the time."""
        if not self._event:
            return self._to(draft.read_at)
        undated = draft.received_at is not None and abs(at - draft.received_at) < _UNDATED
        if undated and self.now:
            return self.passed(at)
        return self._to(min(at, draft.read_at))

    def passed(self, now: float) -> float:
        """It is `now` where the log is written; answer the time."""
        if self._event and not now - NEAR <= self.now:
            return self.now
        return self._to(now)

    def passed_before(self, now: float) -> float:
        """It was `now` when the state was kept; answer the time."""
        return self._to(now)

    def _to(self, now: float) -> float:
        self.now = max(self.now, now)
        return self.now
