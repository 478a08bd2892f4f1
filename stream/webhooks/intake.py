"""Take in: from an alert to the messages that wait; the half of the way that ends in the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from stream.records.alert import AlertRecord
from stream.webhooks.deliveries import Deliveries
from stream.webhooks.delivery import Delivery
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.group import Group, flushed, group_of, joined
from stream.webhooks.identity import message_id, seen_id
from stream.webhooks.render import render
from stream.webhooks.route import route


class Intake:
    """Routes, groups and renders; every message is added to the deliveries once, however often its alert arrives.

    A message is added before the group that it came from is marked as told, and an alert enters its group before it
    is marked as seen: after a crash between the two, the first step is found done.
    """

    def __init__(self, deliveries: Deliveries) -> None:
        self._deliveries = deliveries

    def take(self, alert: AlertRecord, endpoints: Mapping[str, Endpoint], *, now: float) -> dict[str, int]:
        """Take an alert; how many messages failed at once, by endpoint."""
        failed: dict[str, int] = {}
        for endpoint in route(alert, endpoints.values()):
            if endpoint.grouped:
                self._gather(alert, endpoint, now=now)
            else:
                failed[endpoint.name] = self._send(endpoint, (alert,), now=now)
        return failed

    def next_flush(self) -> float | None:
        """When the next group is told of, in epoch seconds."""
        return min(
            (group.flush_at for group in self._deliveries.groups() if group.flush_at is not None),
            default=None,
        )

    def flush(self, endpoints: Mapping[str, Endpoint], *, now: float) -> dict[str, int]:
        """Make the messages of the groups that are due; how many messages failed at once, by endpoint."""
        failed: dict[str, int] = {}
        for group in self._deliveries.groups():
            if group.flush_at is None or group.flush_at > now:
                continue
            endpoint = endpoints.get(group.endpoint)
            if endpoint is None:
                self._deliveries.put_group(group.id, None)
                continue
            alerts = tuple(group.alerts.values())
            # The endpoint may have taken on another format since.
            for told in (alerts,) if endpoint.grouped else ((alert,) for alert in alerts):
                failed[endpoint.name] = failed.get(endpoint.name, 0) + self._send(
                    endpoint, told, group=group, now=now
                )
            self._deliveries.put_group(group.id, flushed(group, now=now))
        return failed

    def _gather(self, alert: AlertRecord, endpoint: Endpoint, *, now: float) -> None:
        key = seen_id(endpoint.name, alert)
        if self._deliveries.seen(key):
            return
        group = self._deliveries.group(group_of(alert, endpoint))
        held = group.alerts.get(alert.fingerprint) if group is not None else None
        if held is None or seen_id(endpoint.name, held) != key:
            group = joined(group, alert, endpoint, now=now)
            self._deliveries.put_group(group.id, group)
        self._deliveries.see(key, now=now)

    def _send(
        self, endpoint: Endpoint, alerts: Sequence[AlertRecord], *, group: Group | None = None, now: float
    ) -> int:
        grouped = group if endpoint.grouped else None
        message = message_id(endpoint.name, alerts, group=grouped.id if grouped else "")
        if self._deliveries.find(message) is not None:
            return 0
        delivery = Delivery(
            id=message,
            endpoint=endpoint.name,
            subject=grouped.id if grouped else alerts[0].fingerprint,
            sequence=0,
            body=render(endpoint, alerts, labels=grouped.labels if grouped else None, now=now),
            made=now,
            due=now,
        )
        crowded = self._deliveries.add(delivery)
        if self._deliveries.disabled(endpoint.name) is None:
            return len(crowded)
        held = self._deliveries.find(message)
        assert held is not None
        self._deliveries.put(
            msgspec.structs.replace(held, state="failed", ended=now, told="the endpoint has answered 410")
        )
        return len(crowded) + 1
