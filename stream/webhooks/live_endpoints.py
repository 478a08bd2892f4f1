"""The endpoints as they stand while the worker runs: read again when the file or a secret changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import structlog

from stream.errors import SettingsError
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.endpoints_file import read_endpoints

_log = structlog.get_logger(__name__)


class LiveEndpoints:
    """The endpoints of a file; a file that turns wrong keeps the last good ones.

    `problem` says what is wrong with the file as it stands, and is None while all is well.

    Args:
        path: the file of alerts; where None, there are no endpoints.
        environ: where `env:` secrets are looked up; the process's environment where None.

    Raises:
        SettingsError: the file is wrong from the start.
    """

    def __init__(self, path: Path | None, *, environ: Mapping[str, str] | None = None) -> None:
        self._path = path
        self._environ = environ
        self.problem: str | None = None
        self.current: dict[str, Endpoint] = self._read()

    def reload(self) -> bool:
        """Read the file again; True where the endpoints have changed."""
        try:
            found = self._read()
        except SettingsError as error:
            if str(error) != self.problem:
                _log.error("endpoints_kept", problems=list(error.problems))
            self.problem = str(error)
            return False
        if self.problem is not None:
            _log.info("endpoints_mended")
        self.problem = None
        changed = found != self.current
        self.current = found
        return changed

    def _read(self) -> dict[str, Endpoint]:
        return {} if self._path is None else read_endpoints(self._path, environ=self._environ)
