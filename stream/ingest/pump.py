"""Handing the items of a blocking iterator to an event loop as they come."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from typing import Final, Generic, TypeVar

T = TypeVar("T")

AHEAD: Final = 500
"""Items that are read before they are taken, at most."""


class Pump(Generic[T]):
    """Reads items in a thread of its own, so that a pipe that says nothing stops nobody else.

    Args:
        items: read to its end; an exception it raises is raised by `batches`.
    """

    def __init__(self, items: Iterable[T]) -> None:
        self._items = items
        self._loop = asyncio.get_running_loop()
        self._ready = asyncio.Event()
        self._changed = threading.Condition()
        self._waiting: list[T] = []
        self._ended = False
        self._error: Exception | None = None

    async def batches(self) -> AsyncIterator[list[T]]:
        """What has been read since the last batch, until the end."""
        # A daemon, for nothing wakes a thread that waits for standard input when we are told to stop.
        threading.Thread(target=self._read, name="input", daemon=True).start()
        while True:
            await self._ready.wait()
            self._ready.clear()
            with self._changed:
                batch, self._waiting = self._waiting, []
                ended = self._ended
                self._changed.notify()
            if batch:
                yield batch
            if ended:
                if self._error is not None:
                    raise self._error
                return

    def _read(self) -> None:
        try:
            for item in self._items:
                with self._changed:
                    self._changed.wait_for(lambda: len(self._waiting) < AHEAD)
                    self._waiting.append(item)
                self._wake()
        except Exception as error:  # noqa: BLE001 - raised again where the batches are taken
            self._error = error
        self._ended = True
        self._wake()

    def _wake(self) -> None:
        with suppress(RuntimeError):  # the loop has gone, and nobody waits any more
            self._loop.call_soon_threadsafe(self._ready.set)
