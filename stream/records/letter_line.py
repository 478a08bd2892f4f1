"""A dead letter as a line of JSON: what `dead-letters list` prints and `replay --from` takes."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from typing import Literal

import msgspec

from stream.errors import RecordError
from stream.records.dead_letter import DeadLetter, Stage

Encoding = Literal["text", "base64"]


class Position(msgspec.Struct, frozen=True):
    """Where a dead letter itself stands in its topic."""

    partition: int
    offset: int
    time: dt.datetime


class HeaderLine(msgspec.Struct, frozen=True):
    """A header of the record; null where it has no value."""

    name: str
    value: str | None
    encoding: Encoding = "text"


class LetterLine(msgspec.Struct, frozen=True, kw_only=True):
    """One dead letter. Bytes that are UTF-8 stand as text, others as base64; the `…encoding` says which."""

    letter: Position | None = None
    topic: str
    partition: int
    offset: int
    stage: Stage
    reason: str
    message: str
    attempts: int
    key: str | None
    key_encoding: Encoding = "text"
    value: str | None
    value_encoding: Encoding = "text"
    headers: tuple[HeaderLine, ...] = ()
    truncated: bool = False
    size: int | None = None
    sha256: str | None = None
    dropped: tuple[str, ...] = ()


def letter_line(letter: DeadLetter, position: Position | None, *, value_as: Encoding = "text") -> LetterLine:
    """Write a letter; `value_as` "base64" forces that encoding of the value."""
    key, key_encoding = _write(letter.key)
    value, value_encoding = _write(letter.value, force=value_as == "base64")
    return LetterLine(
        letter=position,
        topic=letter.topic,
        partition=letter.partition,
        offset=letter.offset,
        stage=letter.stage,
        reason=letter.reason,
        message=letter.message,
        attempts=letter.attempts,
        key=key,
        key_encoding=key_encoding,
        value=value,
        value_encoding=value_encoding,
        headers=tuple(HeaderLine(name, *_write(value)) for name, value in letter.headers),
        truncated=letter.truncated,
        size=letter.size,
        sha256=letter.sha256,
        dropped=letter.dropped,
    )


def encode_line(line: LetterLine) -> bytes:
    """The line without its end."""
    return msgspec.json.encode(line)


def decode_line(value: bytes) -> tuple[DeadLetter, Position | None]:
    """Read a line back, perhaps after someone has mended its value.

    Raises:
        RecordError: it is not what `dead-letters list --format jsonl` prints, with the field at fault.
    """
    try:
        line = msgspec.json.decode(value, type=LetterLine)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(
            f"not a line of `dead-letters list --format jsonl`: {error}; mend only value, value_encoding and truncated"
        ) from None
    letter = DeadLetter(
        topic=line.topic,
        partition=line.partition,
        offset=line.offset,
        stage=line.stage,
        reason=line.reason,
        message=line.message,
        attempts=line.attempts,
        key=_read("key", line.key, line.key_encoding),
        value=_read("value", line.value, line.value_encoding),
        headers=tuple((item.name, _read(item.name, item.value, item.encoding)) for item in line.headers),
        truncated=line.truncated,
        size=line.size,
        sha256=line.sha256,
        dropped=line.dropped,
    )
    return letter, line.letter


def _write(value: bytes | None, *, force: bool = False) -> tuple[str | None, Encoding]:
    if value is None:
        return None, "text"
    if not force:
        try:
            return value.decode(), "text"
        except UnicodeDecodeError:
            pass
    return base64.b64encode(value).decode(), "base64"


def _read(field: str, value: str | None, encoding: Encoding) -> bytes | None:
    if value is None:
        return None
    try:
        return value.encode() if encoding == "text" else base64.b64decode(value, validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise RecordError(f"{field}: not {encoding}: {error}") from None
