"""The screen of `detente tail`: the live table on a terminal, and the keys that steer it."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from types import TracebackType
from typing import Final, Self

import msgspec
from rich.console import Console
from rich.live import Live

from stream.commands.keys import keys
from stream.commands.wanted import Wanted
from stream.display.live.view import LiveView

_FRAME_SECONDS: Final = 0.25


class TailScreen:
    """Draws four times a second, however fast records come; the last table is left standing.

    Args:
        wanted: what is shown.
        console: the terminal.
    """

    def __init__(self, wanted: Wanted, *, console: Console | None = None) -> None:
        self._view = LiveView(wanted.kind, asked=wanted.said())
        self._console = console or Console()
        self.ended = asyncio.Event()
        self._open = ExitStack()

    async def __aenter__(self) -> Self:
        self._open.enter_context(keys(self.press))
        self._live = self._open.enter_context(
            Live(self._view, console=self._console, screen=True, auto_refresh=False)
        )
        self._drawing = asyncio.create_task(self._draw())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._drawing.cancel()
        await asyncio.gather(self._drawing, return_exceptions=True)
        self._open.close()
        self._view.ended = True
        if not self._view.empty:
            self._console.print(self._view)

    def show(self, key: bytes, value: bytes | None) -> None:
        """Take a record in; None withdraws what stands under its key."""
        self._view.take(key, None if value is None else msgspec.json.decode(value))

    def press(self, key: str) -> None:
        """Do what a key stands for."""
        match key:
            case " " | "p":
                self._view.pause()
            case "q" | "\x04":
                self.ended.set()
            case _:
                return
        self._live.refresh()

    async def _draw(self) -> None:
        while True:
            self._live.refresh()
            await asyncio.sleep(_FRAME_SECONDS)
