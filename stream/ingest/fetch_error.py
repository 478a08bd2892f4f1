"""Why something could not be fetched."""

from __future__ import annotations


class FetchError(Exception):
    """An address that gave no answer to use; the message says why, and holds no part of the address but its host.

    Args:
        transient: whether it may go better soon.
        wait: seconds for which the host asks not to be asked.
        gone: the host says that there will never be anything again.
        silent: the host did not answer at all.
    """

    def __init__(
        self,
        reason: str,
        *,
        transient: bool = False,
        wait: float | None = None,
        gone: bool = False,
        silent: bool = False,
    ) -> None:
        super().__init__(reason)
        self.transient = transient
        self.wait = wait
        self.gone = gone
        self.silent = silent
