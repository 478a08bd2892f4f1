"""What the ledger keeps durably: facts that stand alone, in MessagePack.

- `article/ID`: what the article tells, as far as the acts are still kept.
- `removed/ID`: an act that was dropped for its age or a limit, and which tellings went with it.
- `told/ID`: what was last published of an act (published.py).
- `clock`: the state's clock.
"""

from __future__ import annotations

from collections.abc import Container

import msgspec

from stream.ledger.tellings.telling import Telling

ARTICLE = "article/"
REMOVED = "removed/"
CLOCK = "clock"


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """An article's telling; `digest` is that of the telling as received.

    `kept` are the places, in the telling as received, of the acts that `telling` still holds.
    """

    telling: Telling
    digest: bytes
    kept: tuple[int, ...]


class Removed(msgspec.Struct, frozen=True, array_like=True):
    """An act that was dropped at `at`, epoch seconds; `dropped` are the tellings that went with it.

    A telling is an article's id and the place of the act in the article as received.
    """

    at: float
    dropped: tuple[tuple[str, int], ...] = ()


def without(entry: Kept, gone: Container[tuple[str, int]]) -> Kept:
    """An article's entry without some of its acts, each an article's id and a place."""
    telling = entry.telling
    left = [
        (index, told)
        for index, told in zip(entry.kept, telling.acts, strict=True)
        if (telling.article, index) not in gone
    ]
    return msgspec.structs.replace(
        entry,
        telling=msgspec.structs.replace(telling, acts=tuple(told for _, told in left)),
        kept=tuple(index for index, _ in left),
    )


def encode(entry: Kept | Removed | float) -> bytes:
    """Write an entry."""
    return _encoder.encode(entry)


def decode_kept(value: bytes) -> Kept:
    """Read an article's entry.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return _kept.decode(value)


def decode_removed(value: bytes) -> Removed:
    """Read the entry of an act that was dropped.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return _removed.decode(value)


def decode_clock(value: bytes) -> float:
    """Read the clock.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return _clock.decode(value)


_encoder = msgspec.msgpack.Encoder()
_kept = msgspec.msgpack.Decoder(Kept)
_removed = msgspec.msgpack.Decoder(Removed)
_clock = msgspec.msgpack.Decoder(float)
