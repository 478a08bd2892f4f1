"""Lines of bounded length out of files that may be compressed."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import IO, Final, Literal, Protocol, cast

import zstandard

from stream.errors import InputError

LINE_BYTES: Final = 8 << 20
"""The longest line that is read; an article of the largest size fits, however its text is escaped."""


class Readable(Protocol):
    """Bytes to read; at the end there are none."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes; fewer where a pipe holds no more at the moment."""
        ...


Compression = Literal["gz", "zst"]

_CHUNK = 64 << 10
_ZSTANDARD_CHUNK = 1 << 10
"""So little at a time, because a zstandard block of 4 bytes may hold 128 KiB."""


def bounded_lines(chunks: Iterator[bytes], *, limit: int = LINE_BYTES) -> Iterator[bytes | None]:
    """Cut chunks into lines without their ends; None stands for a line over `limit` bytes, which is skipped."""
    pending: list[bytes] = []
    length = 0
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for part in whole:
            yield _joined(pending, part) if length + len(part) <= limit else None
            pending, length = [], 0
        length += len(rest)
        if length <= limit:
            pending.append(rest)
        else:
            pending.clear()
    if length:
        yield _joined(pending, b"") if length <= limit else None


def decompressed(file: Readable, compression: Compression | None) -> Iterator[bytes]:
    """The content of a file in chunks.

    Raises:
        InputError: the compressed data is damaged or ends early; what came before has been answered.
    """
    match compression:
        case None:
            yield from iter(lambda: file.read(_CHUNK), b"")
        case "gz":
            yield from _gunzipped(file)
        case "zst":
            yield from _unzstd(file)


def _gunzipped(file: Readable) -> Iterator[bytes]:
    try:
        with gzip.GzipFile(fileobj=cast("IO[bytes]", file), mode="rb") as plain:
            yield from iter(lambda: plain.read1(_CHUNK), b"")
    except (EOFError, OSError, zlib.error) as error:
        raise InputError(f"the gzip data is damaged ({error}); compress the file again") from None


def _unzstd(file: Readable) -> Iterator[bytes]:
    frames = zstandard.ZstdDecompressor()
    try:
        frame = None
        for chunk in iter(lambda: file.read(_ZSTANDARD_CHUNK), b""):
            rest = chunk
            while rest:
                frame = frame or frames.decompressobj()
                if plain := frame.decompress(rest):
                    yield plain
                rest = frame.unused_data
                frame = None if frame.eof else frame
    except zstandard.ZstdError as error:
        raise InputError(f"the zstandard data is damaged ({error}); compress the file again") from None
    if frame is not None:
        raise InputError("the zstandard data ends early; compress the file again")


def _joined(pending: list[bytes], last: bytes) -> bytes:
    return b"".join([*pending, last])
