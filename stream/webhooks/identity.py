"""What makes a message one: ids that are the same however often the same alert arrives."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from stream.records.alert import AlertRecord

_HEX: Final = 24


def message_id(endpoint: str, alerts: Iterable[AlertRecord], *, group: str = "") -> str:
    """The `webhook-id` of a message: over the endpoint, the group and what it tells of which alerts."""
    return _hashed("msg", endpoint, group, *sorted("\x1f".join(_told(alert)) for alert in alerts))


def seen_id(endpoint: str, alert: AlertRecord) -> str:
    """The key under which it is remembered that an alert has entered a group of an endpoint."""
    return _hashed("seen", endpoint, *_told(alert))


def _told(alert: AlertRecord) -> tuple[str, ...]:
    """What makes one thing told of an alert: a repetition or a higher severity is told anew, who took it on is not."""
    severity = alert.severity if alert.state == "firing" else ""
    return (alert.fingerprint, alert.episode, alert.state, str(alert.repeats), severity)


def group_id(endpoint: str, labels: dict[str, str]) -> str:
    """The key of a group of alerts that one message carries."""
    return _hashed("grp", endpoint, *(f"{name}={value}" for name, value in sorted(labels.items())))


def _hashed(prefix: str, *parts: str) -> str:
    digest = hashlib.sha256("\x1e".join(parts).encode()).hexdigest()
    return f"{prefix}_{digest[:_HEX]}"
