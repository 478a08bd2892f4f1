"""Alerts and endpoints for the tests of webhooks."""

from __future__ import annotations

import base64
import datetime as dt
from pathlib import Path
from typing import Any

import msgspec

from stream.records.alert import AlertEvidence, AlertRecord
from stream.webhooks.deliveries import Deliveries
from stream.webhooks.dispatcher import Dispatcher
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.live_endpoints import LiveEndpoints
from stream.webhooks.secret import Secret

START = dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)
WHSEC = "whsec_" + base64.b64encode(bytes(range(32))).decode()
OLD_WHSEC = "whsec_" + base64.b64encode(bytes(range(32, 64))).decode()
DAY = 86400.0


class SimulatedClock:
    """A clock that stands until it is set."""

    def __init__(self, now: float = START.timestamp()) -> None:
        self.now = now

    def __call__(self) -> float:
        """Epoch seconds."""
        return self.now


def alert(fingerprint: str = "jump:CHN-USA", **fields: Any) -> AlertRecord:
    """A firing alert of a rule on a pair."""
    values: dict[str, Any] = {
        "fingerprint": fingerprint,
        "episode": "e1",
        "state": "firing",
        "rule": "jump",
        "pair": "CHN-USA",
        "severity": "warning",
        "value": 62.5,
        "threshold": 50.0,
        "starts_at": START,
        "ends_at": None,
        "why": "Tension of CHN-USA rose by 21 points in a day.",
        "evidence": (
            AlertEvidence(
                article="a1",
                place="text",
                span=(0, 28),
                text="Two patrol boats collided on Monday",
                escalation=1.5,
                de_escalation=-0.25,
            ),
        ),
        "links": {"page": "https://detente.example/pairs/CHN-USA"},
    }
    return AlertRecord(**(values | fields))


def resolved(firing: AlertRecord) -> AlertRecord:
    """The end of an alert's episode."""
    return msgspec.structs.replace(firing, state="resolved", ends_at=firing.starts_at + dt.timedelta(hours=3))


def endpoint(name: str = "desk", url: str = "http://127.0.0.1:9/", **fields: Any) -> Endpoint:
    """An endpoint on this machine, signed."""
    values: dict[str, Any] = {
        "name": name,
        "url": Secret(url),
        "format": "detente",
        "secrets": (Secret(WHSEC),),
        "allow_private": True,
        "per_minute": 6000,
        "timeout": 5.0,
    }
    return Endpoint(**(values | fields))


def live(*endpoints: Endpoint) -> LiveEndpoints:
    """Endpoints of no file."""
    found = LiveEndpoints(None)
    found.current = {each.name: each for each in endpoints}
    return found


def dispatcher(
    *endpoints: Endpoint, deliveries: Deliveries | None = None, **options: Any
) -> tuple[Dispatcher, Deliveries, SimulatedClock]:
    """A dispatcher on a simulated clock."""
    held = Deliveries() if deliveries is None else deliveries
    clock = options.pop("clock", None) or SimulatedClock()
    return Dispatcher(live(*endpoints), held, clock=clock, **options), held, clock


def written(folder: Path, text: str) -> Path:
    """A file of alerts."""
    path = folder / "alerts.toml"
    path.write_text(text)
    return path


async def play(serving: Dispatcher, clock: SimulatedClock, until: float) -> None:
    """Let simulated time pass, doing each thing when it is due."""
    await serving.drain()
    while (due := serving.next_due()) is not None and due <= until:
        clock.now = max(clock.now, due)
        await serving.drain()
    clock.now = max(clock.now, until)
