from __future__ import annotations

import re
from pathlib import Path

from stream.serve.metrics import ServeMetrics
from stream.serve.view.counts import HELD

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "serve-metrics.md"


def test_every_metric_is_documented_with_its_type_and_labels_and_nothing_else_is() -> None:
    documented = {
        (name, kind, tuple(sorted(re.findall(r"`(\w+)`", labels))))
        for name, kind, labels in re.findall(
            r"^\| `(detente_\w+)` \| (\w+) \| ([^|]*)\|", PAGE.read_text(), re.MULTILINE
        )
    }
    metrics = ServeMetrics()
    served = set()
    for family in metrics.registry.collect():
        name = f"{family.name}_total" if family.type == "counter" else family.name
        labels = {label for sample in family.samples for label in sample.labels} - {"le"}
        served.add((name, family.type, tuple(sorted(labels))))
    assert documented == served


def test_known_series_stand_at_zero_from_the_start() -> None:
    counted = ServeMetrics().registry.get_sample_value
    assert counted("detente_serve_records_total", {"topic": "alerts", "effect": "refused"}) == 0
    assert counted("detente_serve_requests_total", {"area": "score", "status": "5xx"}) == 0
    assert [counted("detente_serve_held", {"kind": kind}) for kind in HELD] == [0] * len(HELD)
