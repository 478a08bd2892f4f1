"""Metrics: bounded labels, in a registry of their own."""

from __future__ import annotations

import re
from pathlib import Path

from prometheus_client import REGISTRY

from models.signal import ModelRef
from stream.metrics import Metrics


def test_an_unknown_reason_is_counted_as_other_so_that_no_label_grows_with_input() -> None:
    metrics = Metrics()
    for nth in range(50):
        metrics.dead_letter(stage="read", reason=f"Error{nth}")
    series = [
        sample.labels["reason"]
        for family in metrics.registry.collect()
        for sample in family.samples
        if sample.name == "detente_dead_letters_total" and sample.labels["stage"] == "read"
    ]
    assert sorted(series) == ["other", "stalled"]
    labels = {"stage": "read", "reason": "other"}
    assert metrics.registry.get_sample_value("detente_dead_letters_total", labels) == 50


def test_two_workers_in_one_process_count_apart_and_the_global_registry_is_untouched() -> None:
    one, two = Metrics(), Metrics()
    one.articles.labels("scored").inc()
    assert two.registry.get_sample_value("detente_articles_total", {"outcome": "scored"}) == 0
    assert not [family for family in REGISTRY.collect() if family.name.startswith("detente")]


def test_every_metric_is_documented_with_its_type_and_labels_and_nothing_else_is() -> None:
    table = (Path(__file__).parents[2] / "docs/reference/metrics.md").read_text()
    documented = {
        (name, kind, tuple(re.findall(r"`(\w+)`", labels)))
        for name, kind, labels in re.findall(
            r"^\| `(detente_\w+)` \| (\w+) \| ([^|]*)\|", table, re.MULTILINE
        )
    }
    metrics = Metrics()
    metrics.model(ModelRef("news", "3", "ab" * 32))
    metrics.pair("CHN-USA", 1.0, 1.0, 1.0)
    metrics.alerts.labels("rule", "info")
    metrics.webhooks.endpoints(["desk"])
    metrics.consumer_lag.labels("detente.articles")
    served = set()
    for family in metrics.registry.collect():
        name = f"{family.name}_total" if family.type == "counter" else family.name
        labels = {label for sample in family.samples for label in sample.labels} - {"le"}
        served.add((name, family.type, tuple(sorted(labels))))
    assert {(name, kind, tuple(sorted(labels))) for name, kind, labels in documented} == served
