"""The one writer of the view, on a thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar

from stream.serve.feed.change import Change
from stream.serve.view.bounding import Bounds, bound
from stream.serve.view.database import open_for_writing
from stream.serve.view.writing import write

P = ParamSpec("P")
T = TypeVar("T")


class Place(NamedTuple):
    """A partition of a topic."""

    topic: str
    partition: int


class Writer:
    """Writes batches of changes, each in one transaction with where reading goes on.

    Args:
        path: the file of the view.
        prefix: of the topics that fill it.
        bounds: how much it may hold.

    Raises:
        SettingsError, StreamError: as `open_for_writing`.
    """

    def __init__(self, path: Path, *, prefix: str, bounds: Bounds) -> None:
        self._connection = open_for_writing(path, prefix=prefix)
        self._bounds = bounds
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="view-writer")

    async def write(self, changes: Sequence[Change], offsets: Mapping[Place, int]) -> None:
        """Write a batch; when this returns, readers see all of it.

        Raises:
            sqlite3.Error: nothing of it was written.
        """
        await self._run(self.write_now, changes, offsets)

    async def offsets(self) -> dict[Place, int]:
        """Where reading goes on."""
        return await self._run(self._offsets)

    def write_now(self, changes: Sequence[Change], offsets: Mapping[Place, int]) -> None:
        """The same as `write`, from the caller's thread."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for change in changes:
                write(self._connection, change)
            bound(self._connection, self._bounds)
            self._connection.executemany(
                "INSERT OR REPLACE INTO offsets VALUES (?, ?, ?)",
                [(place.topic, place.partition, following) for place, following in offsets.items()],
            )
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Finish the batch under way, and close the file."""
        self._thread.shutdown(wait=True)
        self._connection.close()

    def _offsets(self) -> dict[Place, int]:
        rows = self._connection.execute("SELECT topic, partition, next FROM offsets")
        return {Place(topic, partition): following for topic, partition, following in rows}

    async def _run(self, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, lambda: work(*arguments, **named))
