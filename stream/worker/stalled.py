"""Which records a worker hung over, kept over its restart so that none of them stops its partition for good."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import structlog

_log = structlog.get_logger(__name__)

FILE: Final = "stalled.json"
_KEPT: Final = 100


class StalledRecords:
    """The places of the last records over which the watchdog ended a worker.

    Args:
        data_dir: the worker's data folder; losing it costs one more hang for each record.
    """

    def __init__(self, data_dir: Path) -> None:
        self._file = data_dir / FILE

    def load(self) -> frozenset[str]:
        """The places, as `topic/partition/offset`; none where the file is missing or broken."""
        return frozenset(self._read())

    def remember(self, place: str) -> None:
        """Add a place, and forget the oldest beyond a hundred."""
        places = [known for known in self._read() if known != place]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps([*places, place][-_KEPT:]))
        except OSError as error:
            _log.error("can't keep the place of a record that hangs", place=place, problem=str(error))

    def _read(self) -> list[str]:
        try:
            places = json.loads(self._file.read_text())
        except (OSError, ValueError):
            return []
        return [place for place in places if isinstance(place, str)] if isinstance(places, list) else []
