"""The deliveries for people and programs: from the records of the table's changelog to a line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from stream.webhooks.delivery import Delivery, State, decode_entry


class DeliveryLine(msgspec.Struct, frozen=True, kw_only=True):
    """One message; `due` is when a waiting one is posted next, `ended` when it was delivered or failed."""

    id: str
    endpoint: str
    state: State
    made: dt.datetime
    attempts: int
    due: dt.datetime | None
    ended: dt.datetime | None
    told: str
    bytes: int


class ListedDeliveries:
    """What the records of the changelog say in the end: the last value of each key holds, None deletes it."""

    def __init__(self) -> None:
        self._values: dict[str, bytes] = {}

    def read(self, key: str, value: bytes | None) -> None:
        """Take the next record."""
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value

    def lines(self, *, endpoint: str | None = None, failed: bool = False) -> list[DeliveryLine]:
        """Messages that wait or have failed, the oldest first.

        Args:
            endpoint: of this endpoint alone.
            failed: only those that have failed.

        Raises:
            RecordError: a record can't be read.
        """
        wanted = [
            delivery
            for delivery in self._deliveries()
            if endpoint in {None, delivery.endpoint}
            and delivery.state in ({"failed"} if failed else {"failed", "pending"})
        ]
        return [_line(delivery) for delivery in sorted(wanted, key=lambda delivery: delivery.sequence)]

    def unknown(self, messages: Iterable[str]) -> list[str]:
        """Those of the ids that name no message that has failed."""
        failed = {delivery.id for delivery in self._deliveries() if delivery.state == "failed"}
        return [message for message in messages if message not in failed]

    def _deliveries(self) -> Iterator[Delivery]:
        for key, value in self._values.items():
            entry = decode_entry(key, value)
            if isinstance(entry, Delivery):
                yield entry


def _line(delivery: Delivery) -> DeliveryLine:
    pending = delivery.state == "pending"
    return DeliveryLine(
        id=delivery.id,
        endpoint=delivery.endpoint,
        state=delivery.state,
        made=_moment(delivery.made),
        attempts=delivery.attempts,
        due=_moment(delivery.due) if pending else None,
        ended=None if delivery.ended is None else _moment(delivery.ended),
        told=delivery.told,
        bytes=len(delivery.body),
    )


def _moment(seconds: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(round(seconds, 3), dt.UTC)
