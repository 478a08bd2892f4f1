"""The format `alertmanager-webhook`: what Alertmanager sends to its webhook receivers, version 4."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from stream.records.alert import AlertRecord
from stream.webhooks.formats.labels import (
    LABEL_CHARACTERS,
    alert_annotations,
    alert_labels,
    link,
    rfc3339,
)
from stream.webhooks.formats.size import BODY_BYTES, shortened

_NEVER: Final = "0001-01-01T00:00:00Z"
_LABEL_NAMES: Final = {"rule": "alertname"}


def alertmanager_webhook_body(
    alerts: Sequence[AlertRecord], *, receiver: str, labels: dict[str, str]
) -> bytes:
    """The body; alerts that don't fit into 20 kB are counted in `truncatedAlerts`, resolved ones first."""
    named = {
        _LABEL_NAMES.get(name, name): shortened(value, LABEL_CHARACTERS)
        for name, value in labels.items()
        if value
    }
    key = ",".join(f'{name}="{value}"' for name, value in sorted(named.items()))
    told = sorted(alerts, key=lambda alert: alert.state)
    firing = any(alert.state == "firing" for alert in told)
    kept = len(told)
    while True:
        shown = [_alert(alert) for alert in told[:kept]]
        body = msgspec.json.encode(
            {
                "version": "4",
                "groupKey": f"{{}}:{{{key}}}",
                "truncatedAlerts": len(told) - kept,
                "status": "firing" if firing else "resolved",
                "receiver": receiver,
                "groupLabels": named,
                "commonLabels": _common([alert["labels"] for alert in shown]),
                "commonAnnotations": _common([alert["annotations"] for alert in shown]),
                "externalURL": "",
                "alerts": shown,
            }
        )
        if len(body) <= BODY_BYTES or kept <= 1:
            return body
        kept = min(kept - 1, kept * BODY_BYTES // len(body) or 1)


def _alert(alert: AlertRecord) -> dict[str, Any]:
    ended = alert.state == "resolved" and alert.ends_at is not None
    return {
        "status": alert.state,
        "labels": alert_labels(alert),
        "annotations": alert_annotations(alert),
        "startsAt": rfc3339(alert.starts_at),
        "endsAt": rfc3339(alert.ends_at) if ended and alert.ends_at else _NEVER,
        "generatorURL": link(alert),
        "fingerprint": alert.fingerprint,
    }


def _common(tables: list[dict[str, str]]) -> dict[str, str]:
    """What all of them say alike."""
    first, *rest = tables
    return {name: value for name, value in first.items() if all(other.get(name) == value for other in rest)}
