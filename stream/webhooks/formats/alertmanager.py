"""The format `alertmanager`: an alert for `/api/v2/alerts` of an Alertmanager, which groups and notifies itself."""

from __future__ import annotations

import datetime as dt

import msgspec

from stream.records.alert import AlertRecord
from stream.webhooks.formats.labels import alert_annotations, alert_labels, link, rfc3339


def alertmanager_body(alert: AlertRecord, *, lasts: float, now: float) -> bytes:
    """A list of the one alert.

    Alertmanager resolves an alert by itself once `endsAt` has passed, after five minutes where it is left out;
    a firing one is therefore given `lasts` seconds from `now`.
    """
    present = dt.datetime.fromtimestamp(now, dt.UTC)
    if alert.state == "resolved":
        # An end that lies ahead would keep the alert firing until then.
        ends_at = min(alert.ends_at or present, present)
    else:
        ends_at = alert.ends_at or present + dt.timedelta(seconds=lasts)
    posted = {
        "labels": alert_labels(alert),
        "annotations": alert_annotations(alert),
        "startsAt": rfc3339(alert.starts_at),
        "endsAt": rfc3339(max(ends_at, alert.starts_at)),
        "generatorURL": link(alert),
    }
    return msgspec.json.encode([posted])
