"""A real Prometheus scrapes a real worker: every query is answered, dashboards are filled, alerts fire and resolve.

Two of them look at the same worker: one with the rules as they are, and one with rules that are `hurried`, since nobody waits
ten minutes for a test. Levels and queries are the same in both.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import msgspec
import pytest

from stream.broker.embedded import EmbeddedBroker, free_port
from stream.demo.samples import sample_articles
from tests.contracts.child import SESSION_SECONDS, Child, wait_for
from tests.contracts.client import Record, produce
from tests.deploy.monitoring import Panel, alerts, names_of, panels, rules
from tests.deploy.prometheus import Prometheus

pytestmark = [
    pytest.mark.broker,
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("prometheus") is None, reason="prometheus is not installed (Debian: prometheus)"
    ),
]

EMPTY = {
    "Change of tension in a day": "compares with a day ago, and the worker has run for a minute",
    "Alerts that fire": "lists what fires, and nothing has to",
}
"""Panels that are rightly empty after the demonstration's articles, with the reason."""

FLOOD = 2000
"""Its lag is looked at when the worker starts and 10 seconds later, so it stands over 1000 for longer than the alert waits."""

HURRIED_SCRAPE_MS = 500
RULEBOOK = """
[[rules]]
name = "any-tension"
kind = "threshold"
severity = "info"
pairs = ["*"]
above = 1
sparse = true
resolve_below = 0.5

[[endpoints]]
name = "desk"
format = "alertmanager"
url = "http://127.0.0.1:{port}/api/v2/alerts"
allow_private = true
"""


class Watched(NamedTuple):
    """A worker that has read the demonstration's articles, and what looks at it."""

    bootstrap: str
    prefix: str
    worker: Child
    rulebook: Path
    as_it_is: Prometheus
    hurried: Prometheus

    def produce(self, records: list[Record]) -> None:
        """Put articles into Kafka."""
        produce(self.bootstrap, f"{self.prefix}.articles", records)


@pytest.fixture(scope="module")
def watched(embedded_broker: EmbeddedBroker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """All of it, shared by the tests; each leaves the worker running and caught up."""
    folder = tmp_path_factory.mktemp("watched")
    rulebook = folder / "alerts.toml"
    # Nobody listens there: messages of webhooks wait.
    rulebook.write_text(RULEBOOK.format(port=free_port()))
    prefix, port = f"mon-{uuid4().hex[:8]}", free_port()
    settings = {
        "kafka.bootstrap": embedded_broker.bootstrap,
        "kafka.group": prefix,
        "kafka.session_timeout_seconds": SESSION_SECONDS,
        "topics.prefix": prefix,
        # The samples are of eleven years; in one partition they come in their order.
        "topics.partitions": 1,
        "state.clock": "event",
        "alerts.file": rulebook,
        "alerts.reload_seconds": 1,
        "web.port": port,
    }
    worker = Child("stream.commands.main", "worker", folder=folder / "worker", settings=settings)
    targets = {"detente-worker": f"127.0.0.1:{port}", "detente-serve": f"127.0.0.1:{free_port()}"}
    with (
        Prometheus(folder / "as-it-is", targets, hurry=None) as as_it_is,
        Prometheus(folder / "hurried", targets, hurry=HURRIED_SCRAPE_MS) as hurried,
        worker,
    ):
        worker.await_ready()
        watched = Watched(embedded_broker.bootstrap, prefix, worker, rulebook, as_it_is, hurried)
        # An increase is seen only from a first sample on.
        wait_for(lambda: as_it_is.values("detente_articles_total"))
        samples = sample_articles()
        watched.produce([(None if item.id is None else item.id.encode(), item.value) for item in samples])
        wait_for(lambda: worker.metric("detente_articles_total") == len(samples))
        wait_for(lambda: worker.metric("detente_webhook_deliveries_total", outcome="retry") > 0)
        wait_for(lambda: as_it_is.values("detente:end_to_end_seconds:p95_5m"))
        yield watched


def test_every_rule_is_evaluated_without_error(watched: Watched) -> None:
    loaded = [rule for group in watched.as_it_is.ask("rules")["groups"] for rule in group["rules"]]
    assert len(loaded) == len(list(rules()))
    wait_for(lambda: _healths(watched.as_it_is) == {"ok"})
    for rule in rules():
        watched.as_it_is.ask("query", query=rule["expr"])


def test_every_metric_that_rules_and_panels_ask_for_is_there(watched: Watched) -> None:
    asked = {name for rule in rules() for name in names_of(rule["expr"])}
    asked |= {name for panel in panels() for expr, _ in panel.queries for name in names_of(expr)}
    there = set(watched.as_it_is.ask("label/__name__/values"))
    assert asked - there == set()


@pytest.mark.parametrize("panel", panels(), ids=lambda panel: f"{panel.board}: {panel.title}")
def test_no_panel_is_empty_for_a_worker_that_has_had_the_demo(watched: Watched, panel: Panel) -> None:
    """As Grafana asks: over a range that holds all that was done, with its variables filled in."""
    for expr, legend in panel.queries:
        query = expr.replace("$__rate_interval", "30m").replace("$pair", ".*")
        if panel.title in EMPTY:
            watched.as_it_is.ask("query", query=query)
            continue
        # A counter that has just begun has an increase with the second scrape that sees it.
        wait_for(partial(watched.as_it_is.values, query), what=partial(str, f"{panel.title}: {query}"))
        found = watched.as_it_is.values(query)
        for label in _labels(legend):
            assert all(label in series for series in found), legend


def test_a_healthy_worker_raises_only_the_alert_that_serve_is_not_there(watched: Watched) -> None:
    """With the rules as they are, after a minute or so; one that only waits for its time has raised nothing."""
    raised = {
        alert["labels"]["alertname"]
        for alert in watched.as_it_is.ask("alerts")["alerts"]
        if alert["state"] == "firing"
    }
    assert raised <= {"DetenteServeAbsent", "DetenteWebhookPending"}
    assert set(alerts()) > raised


def test_serve_that_is_not_there_and_messages_that_nobody_takes_are_told(watched: Watched) -> None:
    watched.hurried.await_firing("DetenteServeAbsent")
    watched.hurried.await_firing("DetenteWebhookPending", endpoint="desk")


def test_dead_letters_fire_by_poison_and_resolve_when_it_ends(watched: Watched) -> None:
    def poisoned() -> bool:
        watched.produce([(b"poison", b"{") for _ in range(20)])
        return watched.hurried.firing("DetenteDeadLettersRising", stage="decode")

    wait_for(poisoned)
    assert not watched.hurried.firing("DetenteDeadLettersRising", stage="read")
    watched.hurried.await_resolved("DetenteDeadLettersRising")


def test_a_file_of_alerts_that_turns_wrong_is_told_until_it_is_mended(watched: Watched) -> None:
    right = watched.rulebook.read_text()
    watched.rulebook.write_text(right.replace("above = 1", 'above = "high"'))
    watched.hurried.await_firing("DetenteAlertsFileWrong", part="rules")
    watched.rulebook.write_text(right.replace('format = "alertmanager"', 'format = "carrier pigeon"'))
    watched.hurried.await_firing("DetenteAlertsFileWrong", part="endpoints")
    watched.rulebook.write_text(right)
    watched.hurried.await_resolved("DetenteAlertsFileWrong")


def test_a_worker_that_is_killed_is_told_until_one_is_back(watched: Watched) -> None:
    watched.worker.kill()
    watched.hurried.await_firing("DetenteWorkerAbsent")
    watched.hurried.await_firing("DetenteWorkerDown")
    watched.worker.start()
    watched.worker.await_ready()
    watched.hurried.await_resolved("DetenteWorkerAbsent")
    watched.hurried.await_resolved("DetenteWorkerDown")


def test_a_worker_that_comes_back_to_a_flood_lags_until_it_has_read_it(watched: Watched) -> None:
    assert watched.worker.stop() == 0
    watched.produce([_long_article(number) for number in range(FLOOD)])
    watched.worker.start()
    watched.hurried.await_firing("DetenteConsumerLagHigh", topic=f"{watched.prefix}.articles", seconds=120)
    wait_for(lambda: watched.worker.metric("detente_articles_total") >= FLOOD, seconds=400)
    watched.hurried.await_resolved("DetenteConsumerLagHigh")
    topic = f"{watched.prefix}.articles"
    wait_for(lambda: watched.worker.metric("detente_consumer_lag", topic=topic) == 0)


def _healths(prometheus: Prometheus) -> set[str]:
    return {rule["health"] for group in prometheus.ask("rules")["groups"] for rule in group["rules"]}


def _labels(legend: str) -> list[str]:
    return [part.partition("}}")[0].strip() for part in legend.split("{{")[1:]]


def _long_article(number: int) -> Record:
    name = f"flood-{number}"
    text = " ".join(
        f"The foreign ministers of France and Egypt met in Cairo for round {number}-{part} of their talks on the border. "
        "They agreed to meet again next week, and warned that troops would be sent if the ceasefire broke down."
        for part in range(6)
    )
    body: dict[str, Any] = {"id": name, "text": text, "published_at": "2026-03-01"}
    return name.encode(), msgspec.json.encode(body)
