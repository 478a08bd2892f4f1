"""The rate limit of an endpoint: at most so many attempts in any minute."""

from __future__ import annotations

from collections import deque
from typing import Final

_MINUTE: Final = 60.0


class Rate:
    """Remembers the attempts of the last minute."""

    def __init__(self, per_minute: int) -> None:
        self._attempts: deque[float] = deque(maxlen=per_minute)

    def free_at(self) -> float:
        """When the next attempt may be made, in epoch seconds; 0 where it may at once."""
        full = len(self._attempts) == self._attempts.maxlen
        return self._attempts[0] + _MINUTE if full else 0.0

    def count(self, now: float) -> None:
        """An attempt is made."""
        self._attempts.append(now)
