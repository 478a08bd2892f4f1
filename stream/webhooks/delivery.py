"""What is kept of a message, of an alert that was seen, and of an endpoint that wants no more: entries that stand alone."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from stream.errors import RecordError
from stream.webhooks.group import Group

State = Literal["pending", "delivered", "failed"]


class Delivery(msgspec.Struct, frozen=True, kw_only=True, tag="delivery"):
    """One message to one endpoint, keyed by its `webhook-id`.

    Messages of one `subject` are posted in the order of `sequence`, each after the one before has been delivered or
    has failed. The body is dropped once it was delivered. `due` is when a pending message is posted next, `ended`
    when it was delivered or failed; epoch seconds. `told` is what came of the last attempt, or why it failed
    without one.
    """

    id: str
    endpoint: str
    subject: str
    sequence: int
    body: bytes
    made: float
    state: State = "pending"
    attempts: int = 0
    due: float = 0.0
    first_at: float | None = None
    ended: float | None = None
    told: str = ""
    replays: int = 0


class Seen(msgspec.Struct, frozen=True, kw_only=True, tag="seen"):
    """An alert has entered a group of an endpoint, at an epoch second, and does not enter it again."""

    at: float


class Disabled(msgspec.Struct, frozen=True, kw_only=True, tag="disabled"):
    """An endpoint answered 410, at an epoch second, under an address of which this is the hash."""

    endpoint: str
    at: float
    address: str


Entry = Delivery | Group | Seen | Disabled

DISABLED_PREFIX: Final = "off_"

_encoder = msgspec.msgpack.Encoder()
_decoder: Final[msgspec.msgpack.Decoder[Entry]] = msgspec.msgpack.Decoder(Entry)


def encode_entry(entry: Entry) -> bytes:
    """The bytes of an entry, for the table."""
    return _encoder.encode(entry)


def decode_entry(key: str, value: bytes) -> Entry:
    """An entry from the table.

    Raises:
        RecordError: the bytes are none.
    """
    try:
        return _decoder.decode(value)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise RecordError(f"{key}: is no entry of the deliveries ({error})") from None
