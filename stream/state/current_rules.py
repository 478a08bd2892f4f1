"""The rules that alerts go by: those of the settings' file as it stands, or the shipped ones."""

from __future__ import annotations

import time
from collections.abc import Callable

import structlog

from stream.alerts.rules_file import Rulebook, shipped_rules
from stream.alerts.watching import WatchedRules
from stream.settings.groups.alerts import AlertsSettings

_log = structlog.get_logger(__name__)


class CurrentRules:
    """The rules, looked up again every so often; a wrong file keeps the old ones and is reported.

    Args:
        settings: the file, if any, and how often it is looked at.
        clock: seconds that never run backwards.

    Raises:
        SettingsError: the file is wrong at the start.
    """

    def __init__(self, settings: AlertsSettings, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._watched = None if settings.file is None else WatchedRules(settings.file)
        self._shipped = shipped_rules()
        self._every = settings.reload_seconds
        self._clock = clock
        self._looked_at = clock()
        self._told = ""

    @property
    def book(self) -> Rulebook:
        """The rules that hold now."""
        return self._shipped if self._watched is None else self._watched.book

    @property
    def failing(self) -> bool:
        """Whether the file as it stands is wrong."""
        return self._watched is not None and self._watched.problem is not None

    def poll(self) -> Rulebook | None:
        """The rules, where they have changed since the last call."""
        if self._watched is None or self._clock() - self._looked_at < self._every:
            return None
        self._looked_at = self._clock()
        changed = self._watched.poll()
        problem = "" if self._watched.problem is None else str(self._watched.problem)
        if problem and problem != self._told:
            _log.error("the rules of alerts are wrong; the old ones hold", problem=problem)
        elif changed is not None:
            _log.info("rules of alerts are read again", rules=len(changed.rules))
        self._told = problem
        return changed
