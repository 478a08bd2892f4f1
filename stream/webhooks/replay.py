"""Replay: failed messages wait again, under the same ids, with a schedule of their own."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Literal

import msgspec

from stream.errors import RecordError
from stream.webhooks.deliveries import Deliveries

Fate = Literal["replayed", "waits already", "was delivered", "unknown", "its endpoint is gone"]


class ReplayRequest(msgspec.Struct, frozen=True):
    """What a person asks of the worker: that a failed message be posted again."""

    replay: str


def encode_request(message: str) -> tuple[bytes, bytes]:
    """Key and value of the record that asks for a replay."""
    return message.encode(), msgspec.json.encode(ReplayRequest(message))


def decode_request(value: bytes) -> str:
    """The id of the message that is to be replayed.

    Raises:
        RecordError: the record asks for nothing of the kind.
    """
    try:
        return msgspec.json.decode(value, type=ReplayRequest).replay
    except msgspec.MsgspecError as error:
        raise RecordError(f"this is no request for a replay ({error})") from None


def replay(
    deliveries: Deliveries, messages: Iterable[str], *, served: Container[str], now: float
) -> dict[str, Fate]:
    """Let failed messages wait again; what became of each id.

    Args:
        deliveries: where they are kept.
        messages: their ids.
        served: the endpoints of the file.
        now: epoch seconds.
    """
    return {message: _replayed(deliveries, message, served, now) for message in messages}


def _replayed(deliveries: Deliveries, message: str, served: Container[str], now: float) -> Fate:
    delivery = deliveries.find(message)
    if delivery is None:
        return "unknown"
    if delivery.state != "failed":
        return "waits already" if delivery.state == "pending" else "was delivered"
    if delivery.endpoint not in served or deliveries.disabled(delivery.endpoint) is not None:
        return "its endpoint is gone"
    deliveries.add(
        msgspec.structs.replace(
            delivery,
            state="pending",
            attempts=0,
            first_at=None,
            ended=None,
            due=now,
            told="",
            replays=delivery.replays + 1,
        )
    )
    return "replayed"
