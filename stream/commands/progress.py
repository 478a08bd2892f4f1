"""A progress bar on standard error, where someone watches and the work takes long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from stream.display.printable import printable

PATIENCE_SECONDS: Final = 1.0
"""Work that ends sooner shows no bar."""


class Watch:
    """What the work tells of itself; shows a bar once it has lasted a while.

    Args:
        console: standard error; messages between go through it, so that they do not tear the bar.
        total: bytes of the inputs, None where that is not known.
        shown: whether anybody watches.
    """

    def __init__(self, console: Console, *, total: int | None, shown: bool) -> None:
        self.console = console
        self._total = total
        self._shown = shown
        self._begun = time.monotonic()
        self._bar: Progress | None = None
        self._bytes = 0
        self._done = 0

    def read(self, count: int) -> None:
        """So many more bytes of the inputs have been read."""
        self._bytes += count

    def step(self) -> None:
        """One more item is done."""
        self._done += 1
        if not self._shown or time.monotonic() - self._begun < PATIENCE_SECONDS:
            return
        if self._bar is None:
            self._bar = _bar(self.console, known=self._total is not None)
            self._bar.start()
            self._task = self._bar.add_task("", total=self._total, articles=0)
        self._bar.update(self._task, completed=self._bytes, articles=self._done)

    def report(self, place: str, problem: str) -> None:
        """Tell of an input that was refused."""
        line = Text.assemble(printable(place), ": ", printable(problem))
        self.console.print(line, style="red", soft_wrap=True)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def watch(console: Console, *, total: int | None, shown: bool) -> Iterator[Watch]:
    """Watch over work; the bar is gone at the end, however that comes."""
    watching = Watch(console, total=total, shown=shown)
    try:
        yield watching
    finally:
        watching.close()


def _bar(console: Console, *, known: bool) -> Progress:
    columns = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn()) if known else ()
    return Progress(
        TextColumn("{task.fields[articles]:,} articles"), *columns, console=console, transient=True
    )
