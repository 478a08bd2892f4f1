"""The articles of closed days on their way out: closed, then written, then released."""

from __future__ import annotations

from collections.abc import Iterable


class LettingGo:
    """Ids of articles; each step of the way takes a step of the state, so that a crash between finds them again."""

    def __init__(self) -> None:
        self._closed: dict[str, None] = {}
        self._written: dict[str, None] = {}
        self._released: dict[str, None] = {}
        self._just_closed: dict[str, None] = {}

    def closed(self, articles: Iterable[str]) -> None:
        """The counts of their day are made."""
        ids = dict.fromkeys(articles)
        self._closed.update(ids)
        self._just_closed.update(ids)

    def written(self) -> None:
        """What was closed until now was handed out to be written."""
        self._written.update(self._closed)
        self._closed.clear()

    def release(self) -> None:
        """What was handed out is written."""
        self._released.update(self._written)
        self._written.clear()

    def found(self, article: str) -> None:
        """An article of a closed day was found at loading."""
        self._released[article] = None
        self._just_closed[article] = None

    def keep(self, article: str) -> None:
        """The id has come again with another day."""
        for ids in (self._closed, self._written, self._released, self._just_closed):
            ids.pop(article, None)

    def just_closed(self) -> list[str]:
        """Whose day was closed, or found closed, since the last call."""
        closed = list(self._just_closed)
        self._just_closed.clear()
        return closed

    def released(self) -> list[str]:
        """Who may be deleted, since the last call."""
        released = list(self._released)
        self._released.clear()
        return released
