"""The deliveries: which messages wait, which were taken, which failed. Everything here survives a restart."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import msgspec

from stream.webhooks.delivery import (
    DISABLED_PREFIX,
    Delivery,
    Disabled,
    Entry,
    Seen,
    decode_entry,
    encode_entry,
)
from stream.webhooks.group import Group


class DeliverySettings(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept.

    pending: messages that wait for an endpoint, at most; beyond that the oldest fail.
    failed: failed messages of an endpoint, at most; beyond that the oldest are dropped and counted.
    remembered: delivered messages and seen alerts, at most, over all endpoints.
    days: for how long delivered, failed and seen are kept.
    """

    pending: int = 2000
    failed: int = 1000
    remembered: int = 50_000
    days: float = 14.0


class Deliveries:
    """Every entry by its key, with the entries changed since they were last written."""

    def __init__(self, settings: DeliverySettings | None = None) -> None:
        self._settings = settings or DeliverySettings()
        self._pending: dict[str, dict[str, Delivery]] = {}
        self._failed: dict[str, dict[str, Delivery]] = {}
        self._delivered: dict[str, Delivery] = {}
        self._seen: dict[str, Seen] = {}
        self._groups: dict[str, Group] = {}
        self._disabled: dict[str, Disabled] = {}
        self._changed: dict[str, bytes | None] = {}
        self._sequence = 0
        self._dropped: dict[str, int] = {}

    def load(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Take the place of all that is held.

        Raises:
            RecordError: an entry can't be read.
        """
        for held in (
            self._pending,
            self._failed,
            self._delivered,
            self._seen,
            self._groups,
            self._disabled,
            self._changed,
        ):
            held.clear()
        read = [(key, decode_entry(key, value)) for key, value in entries]
        self._sequence = 0
        for key, entry in sorted(read, key=lambda item: _age(item[1])):
            self._hold(key, entry)
            if isinstance(entry, Delivery):
                self._sequence = max(self._sequence, entry.sequence)

    def changes(self) -> dict[str, bytes | None]:
        """The entries written, or deleted (None), since the last call, in the order in which they must be kept."""
        taken, self._changed = self._changed, {}
        return taken

    # Messages

    def find(self, message: str) -> Delivery | None:
        """A message by its id, in whatever state."""
        if message in self._delivered:
            return self._delivered[message]
        for held in itertools.chain(self._pending.values(), self._failed.values()):
            if message in held:
                return held[message]
        return None

    def add(self, delivery: Delivery) -> list[Delivery]:
        """Let a new message wait; the ones that fail for want of room are the answer."""
        self._sequence += 1
        self.put(msgspec.structs.replace(delivery, sequence=self._sequence))
        waiting = self._pending[delivery.endpoint]
        crowded = list(itertools.islice(waiting.values(), max(len(waiting) - self._settings.pending, 0)))
        for oldest in crowded:
            self.put(
                msgspec.structs.replace(
                    oldest, state="failed", ended=delivery.made, told="too many messages were waiting"
                )
            )
        return crowded

    def put(self, delivery: Delivery) -> None:
        """Hold a message as it stands now."""
        self._release(delivery)
        self._hold(delivery.id, delivery)
        self._write(delivery.id, delivery)
        failed = self._failed.get(delivery.endpoint, {})
        while len(failed) > self._settings.failed:
            oldest = next(iter(failed))
            del failed[oldest]
            self._changed[oldest] = None
            self._dropped[delivery.endpoint] = self._dropped.get(delivery.endpoint, 0) + 1
        self._forget_beyond(self._delivered)

    def heads(self, endpoint: str) -> Iterator[Delivery]:
        """The messages of an endpoint that may be posted: the first that waits of each subject."""
        subjects: set[str] = set()
        for delivery in self._pending.get(endpoint, {}).values():
            if delivery.subject not in subjects:
                subjects.add(delivery.subject)
                yield delivery

    def pending(self, endpoint: str) -> list[Delivery]:
        """The messages that wait for an endpoint, the oldest first."""
        return list(self._pending.get(endpoint, {}).values())

    def failed(self, endpoint: str) -> list[Delivery]:
        """The failed messages of an endpoint, the oldest first."""
        return list(self._failed.get(endpoint, {}).values())

    def waiting(self, endpoint: str) -> int:
        """How many messages wait for an endpoint."""
        return len(self._pending.get(endpoint, {}))

    def waited_for(self) -> list[str]:
        """The endpoints that messages wait for."""
        return [name for name, waiting in self._pending.items() if waiting]

    def take_dropped(self) -> dict[str, int]:
        """How many failed messages, by endpoint, were dropped for want of room since the last call."""
        taken, self._dropped = self._dropped, {}
        return taken

    def counts(self) -> dict[str, int]:
        """How many entries there are of each kind."""
        return {
            "pending": sum(map(len, self._pending.values())),
            "failed": sum(map(len, self._failed.values())),
            "delivered": len(self._delivered),
            "seen": len(self._seen),
            "groups": len(self._groups),
        }

    # Groups, alerts that were seen, endpoints that are gone

    def seen(self, key: str) -> bool:
        """Whether an alert has entered a group of an endpoint before."""
        return key in self._seen

    def see(self, key: str, *, now: float) -> None:
        """Remember that it has."""
        self._seen[key] = Seen(at=now)
        self._write(key, self._seen[key])
        self._forget_beyond(self._seen)

    def group(self, key: str) -> Group | None:
        """A group by its key."""
        return self._groups.get(key)

    def groups(self) -> list[Group]:
        """Every group."""
        return list(self._groups.values())

    def put_group(self, key: str, group: Group | None) -> None:
        """Hold a group as it stands now; None lets it go."""
        if group is None:
            self._groups.pop(key, None)
            self._changed[key] = None
        else:
            self._groups[key] = group
            self._write(key, group)

    def disabled(self, endpoint: str) -> Disabled | None:
        """Since when an endpoint is gone, None where it is not."""
        return self._disabled.get(endpoint)

    def put_disabled(self, endpoint: str, disabled: Disabled | None) -> None:
        """Mark an endpoint as gone, or as there again."""
        key = f"{DISABLED_PREFIX}{endpoint}"
        if disabled is not None:
            self._disabled[endpoint] = disabled
            self._write(key, disabled)
        elif self._disabled.pop(endpoint, None) is not None:
            self._changed[key] = None

    def prune(self, *, now: float) -> None:
        """Let go of what has been kept for long enough."""
        before = now - self._settings.days * 86400
        for held in (self._delivered, *self._failed.values()):
            for key in [key for key, delivery in held.items() if (delivery.ended or now) < before]:
                del held[key]
                self._changed[key] = None
        for key in [key for key, seen in self._seen.items() if seen.at < before]:
            del self._seen[key]
            self._changed[key] = None
        for key, group in list(self._groups.items()):
            if group.flush_at is None and (group.flushed_at or now) < before:
                self.put_group(key, None)

    def _hold(self, key: str, entry: Entry) -> None:
        match entry:
            case Delivery(state="pending"):
                self._pending.setdefault(entry.endpoint, {})[key] = entry
            case Delivery(state="failed"):
                self._failed.setdefault(entry.endpoint, {})[key] = entry
            case Delivery():
                self._delivered[key] = entry
            case Seen():
                self._seen[key] = entry
            case Group():
                self._groups[key] = entry
            case Disabled():
                self._disabled[entry.endpoint] = entry

    def _release(self, delivery: Delivery) -> None:
        """A message that still waits keeps its place in the queue; any other is taken from where it stood."""
        if delivery.state != "pending":
            self._pending.get(delivery.endpoint, {}).pop(delivery.id, None)
        self._failed.get(delivery.endpoint, {}).pop(delivery.id, None)
        self._delivered.pop(delivery.id, None)

    def _write(self, key: str, entry: Entry) -> None:
        self._changed.pop(key, None)
        self._changed[key] = encode_entry(entry)

    def _forget_beyond(self, held: dict[str, Delivery] | dict[str, Seen]) -> None:
        while len(held) > self._settings.remembered:
            oldest = next(iter(held))
            del held[oldest]
            self._changed[oldest] = None


def _age(entry: Entry) -> tuple[float, int]:
    """The order in which entries were held: those that wait by sequence, those that ended by when."""
    match entry:
        case Delivery():
            return (entry.ended or 0.0, entry.sequence)
        case Seen():
            return (entry.at, 0)
        case _:
            return (0.0, 0)
