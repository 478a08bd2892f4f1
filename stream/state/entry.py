"""What is kept of an article of the window: enough to place it among the stories and in the index again."""

from __future__ import annotations

import msgspec

from stream.pairs.contribution import Contribution


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One article's entry, by its id.

    Args:
        contribution: what it brings to the pair index, with its story.
        arrival: its place among the drafts: of exact copies the first to arrive is the original.
        signature: what tells near copies.
        read_at: when it was read first, in seconds since the epoch.
    """

    contribution: Contribution
    arrival: int
    signature: bytes
    read_at: float


def encode_entry(entry: Entry) -> bytes:
    """Write an entry."""
    return _encoder.encode(entry)


def decode_entry(value: bytes) -> Entry:
    """Read an entry back.

    Raises:
        msgspec.MsgspecError: the value is none.
    """
    return _decoder.decode(value)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Entry)
