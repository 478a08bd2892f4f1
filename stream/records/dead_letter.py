"""Dead letters: records that could not be processed, as they were, with the reason in headers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final, Literal

import msgspec

from stream.errors import RecordError, reason_of

KEPT_BYTES: Final = 64 << 10
"""What is kept of a value, or of a key, that is too large for the topic of dead letters."""

MESSAGE_CHARACTERS: Final = 1000
PREFIX: Final = "errors."

_BATCH_OVERHEAD = 512
_HEADER_OVERHEAD = 16

Stage = Literal["decode", "read", "send", "state"]
"""Where a record failed: reading its value, reading the article, sending the answer, keeping state."""

STAGES: Final[tuple[Stage, ...]] = ("decode", "read", "send", "state")

Header = tuple[str, bytes | None]


class DeadLetter(msgspec.Struct, frozen=True, kw_only=True):
    """One rejected record.

    `key`, `value` and `headers` are those of the record, without the `errors.*` headers; `topic`, `partition`
    and `offset` say where it stands; `attempts` counts the times it was tried, from 1. `reason` is a stable code.
    Where `truncated`, `value` is the first 64 KiB of `size` bytes whose hash is `sha256`, and `dropped` names
    what else of the record ("headers", "key") did not fit.
    """

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: tuple[Header, ...]
    stage: Stage
    reason: str
    message: str
    attempts: int = 1
    size: int | None = None
    sha256: str | None = None
    truncated: bool = False
    dropped: tuple[str, ...] = ()


def dead_letter(
    error: BaseException,
    *,
    stage: Stage,
    topic: str,
    partition: int,
    offset: int,
    key: bytes | None,
    value: bytes | None,
    headers: Iterable[Header],
) -> DeadLetter:
    """The dead letter of a record that failed with `error`; the attempt is read from the record's headers."""
    headers = tuple(headers)
    return DeadLetter(
        topic=topic,
        partition=partition,
        offset=offset,
        key=key,
        value=value,
        headers=tuple(header for header in headers if not header[0].startswith(PREFIX)),
        stage=stage,
        reason=reason_of(error),
        message=(str(error) or type(error).__name__)[:MESSAGE_CHARACTERS],
        attempts=attempt_of(headers),
    )


def attempt_of(headers: Iterable[Header]) -> int:
    """Which attempt at a record this is: what its replay says, 1 without one."""
    for name, value in headers:
        if name == "errors.attempts" and value is not None and value.isdigit() and len(value) < 10:  # noqa: PLR2004 - sane counts only
            return max(int(value), 1)
    return 1


def letter_record(
    letter: DeadLetter, *, record_bytes: int
) -> tuple[bytes | None, bytes | None, list[Header]]:
    """The key, value and headers to send; what is over `record_bytes` in all is truncated, and says so."""
    letter = _fit(letter, record_bytes)
    stated: list[tuple[str, object]] = [
        ("errors.topic", letter.topic),
        ("errors.partition", letter.partition),
        ("errors.offset", letter.offset),
        ("errors.stage", letter.stage),
        ("errors.class", letter.reason),
        ("errors.message", letter.message),
        ("errors.attempts", letter.attempts),
    ]
    if letter.truncated:
        stated += [
            ("errors.size", letter.size),
            ("errors.sha256", letter.sha256),
            ("errors.truncated", "true"),
        ]
    if letter.dropped:
        stated.append(("errors.dropped", ",".join(letter.dropped)))
    errors: list[Header] = [(name, str(value).encode(errors="replace")) for name, value in stated]
    return letter.key, letter.value, [*letter.headers, *errors]


def read_letter(key: bytes | None, value: bytes | None, headers: Sequence[Header]) -> DeadLetter:
    """Read a record of the dead-letters topic.

    Raises:
        RecordError: a header is missing or does not hold what it should, with its name.
    """
    stated = {
        name: (text or b"").decode(errors="replace") for name, text in headers if name.startswith(PREFIX)
    }
    stage = _stated(stated, "errors.stage")
    if stage not in STAGES:
        raise RecordError(
            f"errors.stage: {stage!r} is none of {', '.join(STAGES)}; this is no dead letter of Détente"
        )
    truncated = stated.get("errors.truncated") == "true"
    return DeadLetter(
        topic=_stated(stated, "errors.topic"),
        partition=_number(stated, "errors.partition"),
        offset=_number(stated, "errors.offset"),
        key=key,
        value=value,
        headers=tuple(header for header in headers if not header[0].startswith(PREFIX)),
        stage=stage,
        reason=_stated(stated, "errors.class"),
        message=_stated(stated, "errors.message"),
        attempts=_number(stated, "errors.attempts"),
        size=_number(stated, "errors.size") if truncated else None,
        sha256=_stated(stated, "errors.sha256") if truncated else None,
        truncated=truncated,
        dropped=tuple(filter(None, stated.get("errors.dropped", "").split(","))),
    )


def replay_record(letter: DeadLetter) -> tuple[bytes | None, bytes | None, list[Header]]:
    """The record to send to `letter.topic` again: as it was, counted as the next attempt.

    Raises:
        RecordError: the letter holds only the beginning of its record.
    """
    if letter.truncated or letter.dropped:
        lost = ", ".join([*(["value"] if letter.truncated else []), *letter.dropped])
        raise RecordError(
            f"{letter.topic} {letter.partition}@{letter.offset} was too large to be kept whole ({lost}); "
            "take the record from its source, or mend it by hand and replay it with --from"
        )
    return letter.key, letter.value, [*letter.headers, ("errors.attempts", str(letter.attempts + 1).encode())]


def _fit(letter: DeadLetter, record_bytes: int) -> DeadLetter:
    value = letter.value or b""
    if _size(letter) > record_bytes and len(value) > KEPT_BYTES:
        letter = msgspec.structs.replace(
            letter,
            value=value[:KEPT_BYTES],
            size=len(value),
            sha256=hashlib.sha256(value).hexdigest(),
            truncated=True,
        )
    if _size(letter) > record_bytes and letter.headers:
        letter = msgspec.structs.replace(letter, headers=(), dropped=("headers",))
    if _size(letter) > record_bytes and letter.key:
        letter = msgspec.structs.replace(
            letter, key=letter.key[:KEPT_BYTES], dropped=(*letter.dropped, "key")
        )
    return letter


def _size(letter: DeadLetter) -> int:
    """Bytes of the record on the wire, from above: names and lengths take up to 16 bytes a header beside its text."""
    headers = sum(len(name.encode()) + len(value or b"") + _HEADER_OVERHEAD for name, value in letter.headers)
    stated = len(letter.topic) + len(letter.message.encode(errors="replace"))
    return len(letter.key or b"") + len(letter.value or b"") + headers + stated + _BATCH_OVERHEAD


def _stated(stated: dict[str, str], name: str) -> str:
    if name not in stated:
        raise RecordError(f"{name}: the header is missing; this is no dead letter of Détente")
    return stated[name]


def _number(stated: dict[str, str], name: str) -> int:
    text = _stated(stated, name)
    try:
        return int(text)
    except ValueError:
        raise RecordError(
            f"{name}: {text[:40]!r} is not a number; this is no dead letter of Détente"
        ) from None
