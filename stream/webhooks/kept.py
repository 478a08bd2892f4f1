"""The kept deliveries from outside the worker: reading their changelog, and asking for replays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from stream.kafka.following import follow
from stream.kafka.producer import producing
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import changelogs, topic_names
from stream.settings.schema import Settings
from stream.webhooks.listing import ListedDeliveries
from stream.webhooks.replay import encode_request

TABLE: Final = "webhook-deliveries"
"""The Faust table of the deliveries: raw keys and values."""


def changelog_topic(settings: Settings) -> str:
    """Where the worker's table of deliveries is kept."""
    return changelogs(settings)[TABLE]


def requests_topic(settings: Settings) -> str:
    """Where the worker is asked for replays."""
    return topic_names(settings).webhook_requests


async def read_deliveries(settings: Settings) -> ListedDeliveries:
    """What the changelog says up to its end.

    Raises:
        UnreachableError, TopicError, StreamError: as `follow`.
    """
    listed = ListedDeliveries()
    async for record in follow(settings, changelog_topic(settings), start="beginning", until_end=True):
        if record.key is not None:
            listed.read(record.key.decode(errors="replace"), record.value)
    return listed


async def ask_for_replays(settings: Settings, messages: Iterable[str]) -> None:
    """Ask the worker to post failed messages again; each request is keyed by its message's id.

    Raises:
        UnreachableError, StreamError: as `producing`.
    """
    await ensure_reachable(settings.kafka)
    async with producing(settings) as producer:
        for message in messages:
            key, value = encode_request(message)
            await producer.send_and_wait(requests_topic(settings), key=key, value=value)
