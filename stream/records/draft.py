"""What the one that keeps the state is told, in one order: articles, withdrawals, how time passes, what people decide.

These travel as MessagePack in a topic of the service's own, which has one partition; no subscriber reads it.
"""

from __future__ import annotations

import msgspec

from stream.records.control import Acknowledge, AddSilence, EndSilence


class Draft(msgspec.Struct, frozen=True, kw_only=True, tag_field="message", tag="draft"):
    """An article as it was read: its score before its story is known.

    Args:
        article: its id.
        read_at: when it was read, in seconds since the epoch.
        received_at: the Kafka timestamp of the article in seconds, if it has any.
        score: the score as `encode_score` writes it, without `story`.
        digest: of title and text; equal for exact copies.
        signature: what tells near copies, as `stream.stories.signature` makes it.
    """

    article: str
    read_at: float
    received_at: float | None
    score: bytes
    digest: bytes
    signature: bytes


class Withdrawal(msgspec.Struct, frozen=True, kw_only=True, tag_field="message", tag="withdrawal"):
    """An article is withdrawn. `place` is where the record that says so stands."""

    article: str
    read_at: float
    place: str


class Tick(msgspec.Struct, frozen=True, kw_only=True, tag_field="message", tag="tick"):
    """Time has passed, in seconds since the epoch; days turn and alerts wait by it."""

    at: float


Message = Draft | Withdrawal | Tick | Acknowledge | AddSilence | EndSilence

_encoder = msgspec.msgpack.Encoder()


def encode_message(message: Message) -> bytes:
    """Write a message."""
    return _encoder.encode(message)


def decode_message(value: bytes) -> Message:
    """Read a message back.

    Raises:
        msgspec.MsgspecError: the value is none.
    """
    return _decoder.decode(value)


_decoder: msgspec.msgpack.Decoder[Message] = msgspec.msgpack.Decoder(Message)
