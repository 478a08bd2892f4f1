"""Webhook out: the body that an endpoint of format `detente` receives."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from stream.records.alert import AlertRecord

WebhookType = Literal["detente.alert.firing", "detente.alert.resolved"]


class WebhookBody(msgspec.Struct, frozen=True, kw_only=True):
    """One alert, as Standard Webhooks shapes a message.

    Args:
        type: whether the episode began or ended.
        timestamp: when it began or ended, not when it was posted.
        data: the alert.
        evidence_cut: how many pieces of evidence were left out of `data` to keep the body under 20 kB.
        shortened: whether texts or links were cut beside them.
    """

    type: WebhookType
    timestamp: Annotated[dt.datetime, Meta(tz=True)]
    data: AlertRecord
    evidence_cut: Annotated[int, Meta(ge=0)] = 0
    shortened: bool = False
