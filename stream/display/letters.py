"""Dead letters in a table for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from stream.display.live.dead_letters import place
from stream.display.printable import printable
from stream.records.letter_line import LetterLine


def letters_table(letters: Iterable[LetterLine]) -> Table:
    """A row a letter; long messages are broken rather than cut."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("letter", "time", "from", "stage", "reason", "tries"):
        table.add_column(name, no_wrap=True, overflow="ellipsis")
    table.add_column("message", overflow="fold")
    for line in letters:
        letter = line.letter
        cells = (
            "" if letter is None else place(letter.partition, letter.offset),
            "" if letter is None else f"{letter.time:%Y-%m-%d %H:%M}",
            f"{line.topic} {place(line.partition, line.offset)}",
            line.stage,
            line.reason,
            str(line.attempts),
            line.message,
        )
        table.add_row(*map(printable, cells))
    return table
