"""Render: alerts into the body that an endpoint's format asks for."""

from __future__ import annotations

from collections.abc import Sequence

from stream.records.alert import AlertRecord
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.formats.alertmanager import alertmanager_body
from stream.webhooks.formats.alertmanager_webhook import alertmanager_webhook_body
from stream.webhooks.formats.detente import detente_body
from stream.webhooks.formats.slack import slack_body


def render(
    endpoint: Endpoint, alerts: Sequence[AlertRecord], *, labels: dict[str, str] | None = None, now: float
) -> bytes:
    """The body of a message, JSON under 20 kB.

    Args:
        endpoint: whom it is for.
        alerts: one, or several where the format gathers them.
        labels: of the group that they are.
        now: epoch seconds.
    """
    match endpoint.format:
        case "detente":
            return detente_body(alerts[0])
        case "alertmanager":
            return alertmanager_body(alerts[0], lasts=endpoint.lasts, now=now)
        case "alertmanager-webhook":
            return alertmanager_webhook_body(alerts, receiver=endpoint.name, labels=labels or {})
        case "slack":
            return slack_body(alerts, labels=labels or {})
