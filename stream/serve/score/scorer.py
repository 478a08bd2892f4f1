"""The scorer of pasted texts: one process beside the service, started when the first text comes."""

from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Final

import structlog

from models.errors import DetenteError
from stream.serve.score import child
from stream.settings.schema import Settings

_WAITING: Final = 8
"""Texts that may wait at once."""

_log = structlog.get_logger(__name__)


class BusyError(DetenteError):
    """The text can't be read now."""

    code = "busy"


class Scorer:
    """Scores one text at a time.

    Args:
        settings: of reading, and how long a text may take. A text that takes longer ends the process, which the next
            one starts anew.
    """

    def __init__(self, settings: Settings) -> None:
        self._model: Path | None = settings.reading.model
        self._lexicons: Path | None = settings.reading.lexicons
        self._seconds = settings.serve.score_seconds
        self._pool: ProcessPoolExecutor | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0

    async def score(self, value: bytes, *, gate: bool) -> bytes:
        """Score an article's record; answer its score as JSON.

        Raises:
            ArticleError: the record breaks the contract of articles.
            BusyError: too many wait, the text takes too long, or the process died of it.
        """
        if self._waiting >= _WAITING:
            raise BusyError("too many texts wait to be read; try again in a moment")
        self._waiting += 1
        try:
            async with self._turn:
                return await self._score(value, gate=gate)
        finally:
            self._waiting -= 1

    async def _score(self, value: bytes, *, gate: bool) -> bytes:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=child.prepare
            )
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._pool, _in_child, value, self._model, self._lexicons, gate)
        try:
            async with asyncio.timeout(self._seconds):
                return await work
        except TimeoutError:
            self.close()
            raise BusyError(f"the text was not read within {self._seconds:g} s; send a shorter one") from None
        except BrokenProcessPool:
            self.close()
            _log.error("the process that reads pasted texts died; the next text starts another")
            raise BusyError("the reader died of the text; send another") from None

    def close(self) -> None:
        """End the process, whatever it does."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        processes = list((pool._processes or {}).values())  # noqa: SLF001 - kill_workers() came with Python 3.14
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()


def _in_child(value: bytes, model: Path | None, lexicons: Path | None, gate: bool) -> bytes:
    return child.score(value, model, lexicons, gate=gate)
