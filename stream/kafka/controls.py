"""Sending what a person decides about alerts to whoever keeps the state."""

from __future__ import annotations

from typing import Final

from stream.kafka.producer import producing
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import topic_names
from stream.records.control import AnyControl
from stream.records.draft import encode_message
from stream.settings.schema import Settings

KEY: Final = b"\xffcontrol"
"""No article's id: it is not UTF-8."""


async def send_control(settings: Settings, control: AnyControl) -> None:
    """Send a decision; it takes effect in the order of all that the state is told.

    Raises:
        UnreachableError, StreamError: as `producing`.
    """
    await ensure_reachable(settings.kafka)
    async with producing(settings) as producer:
        await producer.send_and_wait(topic_names(settings).drafts, key=KEY, value=encode_message(control))
