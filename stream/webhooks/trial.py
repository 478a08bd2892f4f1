"""A trial: one signed test alert to an endpoint, posted at once, beside everything that waits."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Final

from stream.records.alert import AlertRecord
from stream.webhooks.deliver import post
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.group import labels_of
from stream.webhooks.identity import message_id
from stream.webhooks.judge import Answer
from stream.webhooks.look_up import SystemLookUp
from stream.webhooks.render import render
from stream.webhooks.secret import MASK

TRIAL_RULE: Final = "detente-test"

_LASTS: Final = dt.timedelta(minutes=5)


def trial_alert(now: float) -> AlertRecord:
    """A firing alert that says that it is a test, and that an Alertmanager resolves by itself after five minutes."""
    starts_at = dt.datetime.fromtimestamp(now, dt.UTC)
    return AlertRecord(
        fingerprint=TRIAL_RULE,
        episode=uuid.uuid4().hex,
        state="firing",
        rule=TRIAL_RULE,
        pair=None,
        severity="info",
        value=None,
        threshold=None,
        starts_at=starts_at,
        ends_at=starts_at + _LASTS,
        why="A test of this endpoint, sent by hand; nothing has happened.",
        evidence=(),
        links={},
    )


async def try_endpoint(endpoint: Endpoint, *, now: float) -> Answer:
    """Post the test alert; whatever the answer repeats of the endpoint's secrets is masked."""
    alert = trial_alert(now)
    body = render(endpoint, (alert,), labels=labels_of(alert, endpoint), now=now)
    look_up = SystemLookUp()
    try:
        answer = await post(endpoint, message_id(endpoint.name, (alert,)), body, now=now, look_up=look_up)
    finally:
        look_up.close()
    text = answer.text
    for secret in (*endpoint.secrets, endpoint.url, *((endpoint.bearer,) if endpoint.bearer else ())):
        text = text.replace(secret.reveal(), MASK)
    return answer._replace(text=text)
