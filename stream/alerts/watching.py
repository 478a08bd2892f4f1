"""The rules file while the service runs: a new version is taken, a wrong one keeps the old and is reported."""

from __future__ import annotations

import hashlib
from pathlib import Path

from stream.alerts.rules_file import Rulebook, read_rules
from stream.errors import SettingsError


class WatchedRules:
    """The rules of a file, read again when it changes. The only part of the alerts that reads a disk.

    Raises:
        SettingsError: the file can't be read, or is wrong, at the start.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = self._stamp()
        # A second change may carry the same time and size as the first, so the text itself is looked at once more.
        self._look_again = True
        self.book: Rulebook = read_rules(path)
        self._digest = self.book.digest
        self.problem: SettingsError | None = None
        """What is wrong with the file as it stands now; the rules are then those of its last right version."""
        self.failures = 0
        """How many wrong versions were met."""

    def poll(self) -> Rulebook | None:
        """The rules if the file changed for another right version; else None. Cheap where nothing changed."""
        stamp = self._stamp()
        changed = stamp != self._seen
        if not changed and not self._look_again:
            return None
        self._seen, self._look_again = stamp, changed
        digest = self._digest_now()
        if digest == self._digest:
            return None
        self._digest = digest
        try:
            book = read_rules(self._path)
        except SettingsError as error:
            self.problem = error
            self.failures += 1
            return None
        self.problem = None
        if book.digest == self.book.digest:
            return None
        self.book = book
        return book

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    def _digest_now(self) -> str:
        try:
            return hashlib.sha256(self._path.read_bytes()).hexdigest()
        except OSError:
            return ""
