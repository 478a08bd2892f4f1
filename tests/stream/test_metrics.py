"""Metrics: bounded labels, in a registry of their own."""

from __future__ import annotations

from prometheus_client import REGISTRY

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
