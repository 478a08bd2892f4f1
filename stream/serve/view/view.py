"""The view as its readers have it: any query, on threads beside the event loop, each with a connection of its own."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from stream.serve.view.database import open_for_reading

_READERS: Final = 4

P = ParamSpec("P")
T = TypeVar("T")


class View:
    """Runs queries: functions that take a connection first, such as those of the modules beside this one.

    Args:
        path: the file of the view, made already by its writer.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = ThreadPoolExecutor(_READERS, thread_name_prefix="view-reader")
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []

    async def read(
        self, query: Callable[Concatenate[sqlite3.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        """Answer a query. It sees one state of the view from its beginning to its end.

        Raises:
            sqlite3.Error: the file can't be read.
            Whatever the query raises.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self._threads, lambda: self._in_one_state(query, *arguments, **named)
        )

    def close(self) -> None:
        """Finish the queries under way, and close the file."""
        self._threads.shutdown(wait=True)
        for connection in self._open:
            connection.close()

    def _in_one_state(
        self, query: Callable[Concatenate[sqlite3.Connection, P], T], *arguments: P.args, **named: P.kwargs
    ) -> T:
        connection = self._connection()
        connection.execute("BEGIN")
        try:
            return query(connection, *arguments, **named)
        finally:
            connection.execute("COMMIT")

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = open_for_reading(self._path)
            self._open.append(found)
        return found
