"""Group: alerts that are alike wait for each other and travel in one message."""

from __future__ import annotations

from typing import Final

import msgspec

from stream.records.alert import AlertRecord
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.identity import group_id

MOST_ALERTS: Final = 200
"""Alerts of a group; beyond that the one that was told of longest ago leaves it."""


class Group(msgspec.Struct, frozen=True, kw_only=True, tag="group"):
    """The alerts of an endpoint that share the labels of its `group_by`.

    `alerts` holds those that fire, and those that have resolved since the last message, by fingerprint. A message
    is due at `flush_at`, None while there is nothing new. Times are epoch seconds.
    """

    id: str
    endpoint: str
    labels: dict[str, str]
    alerts: dict[str, AlertRecord]
    flush_at: float | None
    flushed_at: float | None = None


def labels_of(alert: AlertRecord, endpoint: Endpoint) -> dict[str, str]:
    """The labels that decide which group an alert belongs to; rules on no pair have an empty one."""
    values = {"rule": alert.rule, "severity": alert.severity, "pair": alert.pair or ""}
    return {name: values[name] for name in endpoint.group_by}


def group_of(alert: AlertRecord, endpoint: Endpoint) -> str:
    """The key of the group that an alert belongs to."""
    return group_id(endpoint.name, labels_of(alert, endpoint))


def joined(group: Group | None, alert: AlertRecord, endpoint: Endpoint, *, now: float) -> Group:
    """The group with an alert that is new to it.

    A new group waits `group_wait`; one that has been told of waits until `group_interval` after its last message.
    """
    if group is None:
        labels = labels_of(alert, endpoint)
        group = Group(
            id=group_id(endpoint.name, labels),
            endpoint=endpoint.name,
            labels=labels,
            alerts={},
            flush_at=now + endpoint.group_wait,
        )
    alerts = {name: held for name, held in group.alerts.items() if name != alert.fingerprint}
    alerts[alert.fingerprint] = alert
    while len(alerts) > MOST_ALERTS:
        del alerts[next(iter(alerts))]
    flush_at = group.flush_at
    if flush_at is None:
        flush_at = max(now, (group.flushed_at or 0.0) + endpoint.group_interval)
    return msgspec.structs.replace(group, alerts=alerts, flush_at=flush_at)


def flushed(group: Group, *, now: float) -> Group | None:
    """The group after a message; None where nothing in it fires any more."""
    firing = {name: alert for name, alert in group.alerts.items() if alert.state == "firing"}
    if not firing:
        return None
    return msgspec.structs.replace(group, alerts=firing, flush_at=None, flushed_at=now)
