"""What is counted of webhooks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

OUTCOMES: Final = ("delivered", "retry", "failed", "gone", "dropped")
"""Of an attempt: taken, to be tried again, failed, answered 410. Of a failed message: dropped for want of room."""

_SECONDS: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30)


class WebhookMetrics(Protocol):
    """What the dispatcher tells of its work."""

    def endpoints(self, names: Iterable[str]) -> None:
        """These endpoints are served now."""

    def outcome(self, endpoint: str, outcome: str, count: int = 1) -> None:
        """One of `OUTCOMES` has come about."""

    def seconds(self, seconds: float) -> None:
        """An attempt took so long."""

    def pending(self, endpoint: str, count: int) -> None:
        """So many messages wait for an endpoint."""


class PrometheusWebhookMetrics:
    """Counts in a registry; the series of an endpoint stand at 0 from when it is served, and end with it."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._deliveries = Counter(
            "detente_webhook_deliveries",
            "Attempts to post an alert, by endpoint and what came of them.",
            ["endpoint", "outcome"],
            registry=registry,
        )
        self._seconds = Histogram(
            "detente_webhook_delivery_seconds",
            "Time that one attempt took, whatever came of it.",
            buckets=_SECONDS,
            registry=registry,
        )
        self._pending = Gauge(
            "detente_webhook_pending", "Messages that wait for an endpoint.", ["endpoint"], registry=registry
        )
        self._served: set[str] = set()

    def endpoints(self, names: Iterable[str]) -> None:
        """Begin the series of new endpoints at 0 and end those of endpoints that are no more."""
        served = set(names)
        for name in served - self._served:
            self._pending.labels(name)
            for outcome in OUTCOMES:
                self._deliveries.labels(name, outcome)
        for name in self._served - served:
            self._pending.remove(name)
            for outcome in OUTCOMES:
                self._deliveries.remove(name, outcome)
        self._served = served

    def outcome(self, endpoint: str, outcome: str, count: int = 1) -> None:
        """Count it, where the endpoint is served."""
        if endpoint in self._served:
            self._deliveries.labels(endpoint, outcome).inc(count)

    def seconds(self, seconds: float) -> None:
        """Observe it."""
        self._seconds.observe(seconds)

    def pending(self, endpoint: str, count: int) -> None:
        """Set it, where the endpoint is served."""
        if endpoint in self._served:
            self._pending.labels(endpoint).set(count)


class NoMetrics:
    """Counts nothing, where nobody asks."""

    def endpoints(self, names: Iterable[str]) -> None:
        """Nothing."""

    def outcome(self, endpoint: str, outcome: str, count: int = 1) -> None:
        """Nothing."""

    def seconds(self, seconds: float) -> None:
        """Nothing."""

    def pending(self, endpoint: str, count: int) -> None:
        """Nothing."""
