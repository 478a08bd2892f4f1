"""Every alert fires on a real Prometheus and resolves, by what a worker's own metrics show.

What stands in for the worker serves its registry, and is ill in every way at once. The rules are `hurried`.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest
from prometheus_client import CollectorRegistry, start_http_server

from models.signal import ModelRef
from stream.broker.embedded import free_port
from stream.metrics import FILE_PARTS, Metrics
from tests.contracts.child import wait_for
from tests.deploy.monitoring import alerts
from tests.deploy.prometheus import Prometheus

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("prometheus") is None, reason="prometheus is not installed (Debian: prometheus)"
    ),
]

OF_ABSENCE = {"DetenteWorkerAbsent", "DetenteWorkerDown"}
"""Those that fire when nothing is shown at all."""

SCRAPE_MS = 400
"""Between two scrapes, and what the rules call a minute."""

WEEK_MS = 21 * SCRAPE_MS
TOPIC = "detente.articles"
MODELS = (ModelRef("news", "3", "ab" * 32), ModelRef("news", "4", "cd" * 32))


class Patient(threading.Thread):
    """Metrics that are served and change twenty times a second, as those of a worker that is ill or well."""

    def __init__(self) -> None:
        super().__init__(name="patient", daemon=True)
        self.metrics = Metrics()
        self.metrics.model(MODELS[0])
        self.metrics.webhooks.endpoints(["desk"])
        self.ill = False
        self._ended = threading.Event()
        self._lag = 0

    def run(self) -> None:
        """Change until told to end."""
        while not self._ended.wait(0.05):
            self._fall_ill() if self.ill else self._recover()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self._ended.set()
        self.join()

    def _fall_ill(self) -> None:
        metrics = self.metrics
        self._lag += 50
        metrics.consumer_lag.labels(TOPIC).set(1000 + self._lag)
        metrics.assigned_partitions.set(0)
        metrics.last_processed.set(1)
        metrics.end_to_end_seconds.observe(200)
        metrics.dead_letter(stage="decode", reason="not-json")
        metrics.dead_letter(stage="state", reason="draft")
        metrics.send_retries.inc()
        metrics.rebalances.inc()
        metrics.model(MODELS[1])
        metrics.state_limit.labels("pairs").set(100)
        metrics.state_entries.labels("pairs").set(95)
        metrics.state_refused.labels("pairs").inc()
        metrics.feature_drift.labels("military").set(0.9)
        for part in FILE_PARTS:
            metrics.alerts_file_ok.labels(part).set(0)
        metrics.webhooks.outcome("desk", "failed")
        metrics.webhooks.pending("desk", 3)

    def _recover(self) -> None:
        metrics = self.metrics
        self._lag = 0
        metrics.consumer_lag.labels(TOPIC).set(0)
        metrics.assigned_partitions.set(4)
        metrics.last_processed.set(time.time())
        metrics.end_to_end_seconds.observe(0.3)
        metrics.articles.labels("scored").inc()
        metrics._model.clear()
        metrics.model(MODELS[0])
        metrics.state_limit.labels("pairs").set(100)
        metrics.state_entries.labels("pairs").set(50)
        metrics.feature_drift.labels("military").set(0.3)
        for part in FILE_PARTS:
            metrics.alerts_file_ok.labels(part).set(1)
        metrics.webhooks.pending("desk", 0)


@contextmanager
def served(port: int, registry: CollectorRegistry) -> Iterator[None]:
    """A registry at a port of the loopback address."""
    server, thread = start_http_server(port, addr="127.0.0.1", registry=registry)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_every_alert_fires_on_a_real_prometheus_and_resolves(tmp_path: Path) -> None:
    """Well, then ill until all fire, then well until all have resolved; last the process goes away and comes back."""
    worker, serve = free_port(), free_port()
    targets = {"detente-worker": f"127.0.0.1:{worker}", "detente-serve": f"127.0.0.1:{serve}"}
    of_serve = CollectorRegistry()
    fired: set[str] = set()
    with Patient() as patient, Prometheus(tmp_path / "prometheus", targets, hurry=SCRAPE_MS) as prometheus:

        def firing() -> set[str]:
            found = {
                alert["labels"]["alertname"]
                for alert in prometheus.ask("alerts")["alerts"]
                if alert["state"] == "firing"
            }
            fired.update(found)
            return found

        with served(worker, patient.metrics.registry):
            with served(serve, of_serve):
                # A "week" of the drift that is compared with.
                wait_for(
                    lambda: prometheus.ask("query", query=f"detente:feature_drift:max offset {WEEK_MS}ms")[
                        "result"
                    ]
                )
                assert firing() == set()
            patient.ill = True
            expected = set(alerts()) - OF_ABSENCE
            wait_for(
                lambda: firing() and fired >= expected,
                what=lambda: f"missing: {expected - fired}",
                seconds=120,
            )
            assert fired == expected
            patient.ill = False
            with served(serve, of_serve):
                wait_for(lambda: firing() == set(), what=lambda: f"still: {firing()}", seconds=120)
        wait_for(lambda: firing() >= OF_ABSENCE)
        with served(worker, patient.metrics.registry), served(serve, of_serve):
            wait_for(lambda: firing() == set(), what=lambda: f"still: {firing()}", seconds=120)
        assert fired == set(alerts())
