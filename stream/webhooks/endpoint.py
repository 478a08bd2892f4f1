"""An endpoint: where alerts are posted, which of them, in what form and with what care."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal, get_args

import msgspec
from yarl import URL

from stream.records.alert import Severity
from stream.webhooks.secret import Secret

Format = Literal["detente", "alertmanager-webhook", "alertmanager", "slack"]
GroupLabel = Literal["rule", "severity", "pair"]

FORMATS: Final[tuple[Format, ...]] = get_args(Format)
GROUPED: Final[frozenset[Format]] = frozenset({"alertmanager-webhook", "slack"})
"""The formats that carry several alerts in a message."""


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """One `[[endpoints]]` table; docs/how-to/webhooks.md describes each field.

    Times are in seconds. Empty `rules`, `severities` and `pairs` choose every alert. `lasts` is for how long
    an Alertmanager believes a firing alert that it hears no more of. `enabled_since` is when someone said that an
    endpoint which had answered 410 takes messages again.
    """

    name: str
    url: Secret
    format: Format
    secrets: tuple[Secret, ...] = ()
    bearer: Secret | None = None
    rules: tuple[str, ...] = ()
    severities: tuple[Severity, ...] = ()
    pairs: tuple[str, ...] = ()
    group_by: tuple[GroupLabel, ...] = ("rule",)
    group_wait: float = 30.0
    group_interval: float = 300.0
    per_minute: int = 60
    timeout: float = 20.0
    lasts: float = 7 * 86400.0
    allow_private: bool = False
    enabled_since: dt.datetime | None = None

    @property
    def grouped(self) -> bool:
        """Whether its messages gather several alerts."""
        return self.format in GROUPED

    @property
    def place(self) -> str:
        """Scheme, host and port of its address; the rest may be a secret, as Slack's is."""
        return str(URL(self.url.reveal()).origin())
