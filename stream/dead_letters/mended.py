"""Dead letters from a file, where someone may have mended them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from stream.dead_letters.listing import Chosen, Letter
from stream.errors import InputError, RecordError
from stream.files.inputs import open_input
from stream.files.lines import bounded_lines, decompressed
from stream.records.letter_line import decode_line

LINE_BYTES: Final = 64 << 20
"""A letter of the largest size fits, however its value is escaped."""


async def letters_in(source: str, chosen: Chosen) -> AsyncIterator[Letter]:
    """The letters of a file of lines as `dead-letters list --format jsonl` prints them; "-" is standard input.

    A line that is no letter gives a problem with its number.

    Raises:
        InputError: the file can't be read.
    """
    try:
        with open_input(source) as file:
            for number, line in enumerate(bounded_lines(decompressed(file, None), limit=LINE_BYTES), 1):
                if line is not None and not line.strip():
                    continue
                found = _letter(number, line)
                if found.letter is None or chosen.includes(found):
                    yield found
    except OSError as error:
        raise InputError(f"{source}: can't be read ({(error.strerror or str(error)).lower()})") from None


def _letter(number: int, line: bytes | None) -> Letter:
    if line is None:
        return Letter(None, None, f"line {number}: is over {LINE_BYTES:,} bytes")
    try:
        letter, position = decode_line(line)
    except RecordError as error:
        return Letter(None, None, f"line {number}: {error}")
    return Letter(position, letter)
