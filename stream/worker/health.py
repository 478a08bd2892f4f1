"""What the worker says of its health: alive while its loop gets somewhere, ready while it reads articles."""

from __future__ import annotations

from typing import Any

from stream.worker.progress import Progress
from stream.worker.standing import Standing
from stream.worker.watchdog import Watchdog


class Health:
    """Both answers, as the web port gives them.

    Args:
        progress: when the worker last got anywhere.
        patience: seconds without progress after which it is no longer alive.
    """

    def __init__(self, progress: Progress, *, patience: float) -> None:
        self._progress = progress
        self._patience = patience
        self.model_loaded = False
        self.standing: Standing | None = None
        self.watchdog: Watchdog | None = None

    def live(self) -> tuple[bool, dict[str, Any]]:
        """Whether the loop makes progress; an absent broker is no fault of the loop's.

        While the broker is being asked the loop counts as alive: it may turn out to be away.
        """
        age = self._progress.age
        away = self.watchdog is not None and not self.watchdog.broker_answers
        undecided = self.watchdog is not None and self.watchdog.asking
        return undecided or age < self._patience, {
            "progress_age_seconds": round(age, 1),
            "broker": "away" if away else "answers",
        }

    def ready(self) -> tuple[bool, dict[str, Any]]:
        """Whether articles are read: model loaded, partitions given by the group, tables complete."""
        standing = self.standing
        checks = {
            "model_loaded": self.model_loaded,
            "assigned": standing is not None and standing.joined,
            "recovered": standing is not None and standing.recovered,
        }
        return all(checks.values()), {
            **checks,
            "partitions": 0 if standing is None else len(standing.partitions),
        }
