"""An alert in Alertmanager's terms: labels that name it, annotations that tell of it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from stream.records.alert import AlertRecord
from stream.webhooks.formats.size import shortened

LABEL_CHARACTERS: Final = 200
_LINK_CHARACTERS: Final = 2000
_TEXT_CHARACTERS: Final = 1000
_EVIDENCE: Final = 3


def alert_labels(alert: AlertRecord) -> dict[str, str]:
    """What names an alert: the same from firing to resolved, so that Alertmanager knows them for one."""
    named = {
        "alertname": alert.rule,
        "severity": alert.severity,
        "pair": alert.pair or "",
        "fingerprint": alert.fingerprint,
    }
    return {name: shortened(value, LABEL_CHARACTERS) for name, value in named.items() if value}


def alert_annotations(alert: AlertRecord) -> dict[str, str]:
    """What tells of an alert: why it fired, its numbers, the foremost evidence."""
    told = {"summary": shortened(alert.why, _TEXT_CHARACTERS), "episode": alert.episode}
    if alert.value is not None:
        told["value"] = f"{alert.value:.6g}"
    if alert.threshold is not None:
        told["threshold"] = f"{alert.threshold:.6g}"
    texts = [f"{item.text} ({item.article})" for item in alert.evidence[:_EVIDENCE] if item.text]
    if texts:
        told["evidence"] = shortened(
            "\n".join(shortened(text, _TEXT_CHARACTERS // _EVIDENCE) for text in texts), _TEXT_CHARACTERS
        )
    return told


def link(alert: AlertRecord) -> str:
    """The first of the alert's links that a browser can open, empty where there is none."""
    usable = (url for url in alert.links.values() if len(url) <= _LINK_CHARACTERS)
    return next((url for url in usable if url.startswith(("http://", "https://"))), "")


def rfc3339(moment: dt.datetime) -> str:
    """A moment as Alertmanager reads it."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
