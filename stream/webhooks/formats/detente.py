"""The format `detente`: one alert a message, whole, with as much of its evidence as fits."""

from __future__ import annotations

from typing import Final

import msgspec

from stream.records.alert import AlertRecord
from stream.records.webhook import WebhookBody
from stream.webhooks.formats.size import BODY_BYTES, shortened

_WHY_CHARACTERS: Final = 1000
_NAME_CHARACTERS: Final = 500

_encoder = msgspec.json.Encoder()


def detente_body(alert: AlertRecord) -> bytes:
    """The body, at most 20,000 bytes: evidence is cut from its end and counted, then links and long texts go."""
    body = WebhookBody(
        type="detente.alert.firing" if alert.state == "firing" else "detente.alert.resolved",
        timestamp=alert.ends_at if alert.state == "resolved" and alert.ends_at else alert.starts_at,
        data=alert,
    )
    encoded = _encoder.encode(body)
    cut = 0
    while len(encoded) > BODY_BYTES and cut < len(alert.evidence):
        cut += 1
        kept = alert.evidence[: len(alert.evidence) - cut]
        encoded = _encoder.encode(
            msgspec.structs.replace(
                body, data=msgspec.structs.replace(alert, evidence=kept), evidence_cut=cut
            )
        )
    if len(encoded) <= BODY_BYTES:
        return encoded
    short = msgspec.structs.replace(
        alert,
        evidence=(),
        links={},
        why=shortened(alert.why, _WHY_CHARACTERS),
        rule=shortened(alert.rule, _NAME_CHARACTERS),
        acknowledged_by=alert.acknowledged_by and shortened(alert.acknowledged_by, _NAME_CHARACTERS),
    )
    return _encoder.encode(msgspec.structs.replace(body, data=short, evidence_cut=cut, shortened=True))
