"""The dashboards: as their code makes them, and asking only for what a worker exports."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.grafana.write import COMMITTED, dashboards, write
from tests.deploy.monitoring import DASHBOARDS, ROOT, exported, names_of, panels, rules, strangers

PROVISIONING = ROOT / "deploy" / "grafana" / "provisioning"

NOT_SHOWN: dict[str, str] = {}
"""Metrics that no panel shows, with the reason."""


def boards() -> list[Any]:
    """The committed dashboards."""
    return [json.loads(file.read_text()) for file in DASHBOARDS]


def test_the_committed_dashboards_are_those_that_the_code_makes(tmp_path: Path) -> None:
    """After a change of the code: make dashboards."""
    write(tmp_path)
    assert {file.name for file in DASHBOARDS} == set(dashboards())
    for name in dashboards():
        assert (COMMITTED / name).read_text() == (tmp_path / name).read_text(), f"{name}: run make dashboards"


@pytest.mark.parametrize("panel", panels(), ids=lambda panel: f"{panel.board}: {panel.title}")
def test_a_panel_asks_only_for_metrics_and_labels_that_a_worker_exports(panel: Any) -> None:
    for expr, legend in panel.queries:
        assert strangers(expr, legend) == set()


def test_a_query_for_what_nobody_exports_is_found() -> None:
    assert strangers("sum by (outcome) (rate(detente_article_total[5m]))") == {
        "detente_article_total",
        "outcome",
    }
    assert strangers('detente_articles_total{result="scored"}') == {"result"}
    assert strangers("sum by (stage) (detente_articles_total)") == {"stage"}
    assert strangers("detente_articles_total", "{{rule}}") == {"rule"}
    assert strangers('up{job="detente-worker"}') == set()


def test_every_metric_is_shown_somewhere() -> None:
    """Directly, or through a recording rule."""
    asked = {name for panel in panels() for expr, _ in panel.queries for name in names_of(expr)}
    recorded = _of_recorded(asked)
    families = {_family(name) for name in exported() if ":" not in name}
    unseen = families - {_family(name) for name in asked | recorded}
    assert unseen == set(NOT_SHOWN)


def test_panels_have_names_descriptions_and_ids_of_their_own() -> None:
    for board in boards():
        shown = [panel for panel in board["panels"] if "targets" in panel]
        assert all(panel["description"].endswith(".") for panel in shown)
        assert max(Counter(panel["title"] for panel in shown).values()) == 1
        assert max(Counter(panel["id"] for panel in board["panels"]).values()) == 1


def test_panels_do_not_overlap_and_stay_within_the_grid() -> None:
    for board in boards():
        taken: set[tuple[int, int]] = set()
        for panel in board["panels"]:
            place = panel["gridPos"]
            cells = {
                (x, y)
                for x in range(place["x"], place["x"] + place["w"])
                for y in range(place["y"], place["y"] + place["h"])
            }
            assert not cells & taken, panel["title"]
            assert max(x for x, _ in cells) < 24
            taken |= cells


def test_dashboards_take_the_prometheus_that_is_chosen_and_the_provisioned_one_is_there() -> None:
    for board in boards():
        (variable,) = [item for item in board["templating"]["list"] if item["type"] == "datasource"]
        for panel in board["panels"]:
            if "targets" in panel:
                assert panel["datasource"]["uid"] == f"${{{variable['name']}}}"
    (source,) = yaml.safe_load((PROVISIONING / "datasources" / "prometheus.yml").read_text())["datasources"]
    scraped = yaml.safe_load((ROOT / "deploy" / "prometheus" / "prometheus.yml").read_text())
    assert (source["type"], source["isDefault"]) == ("prometheus", True)
    assert source["jsonData"]["timeInterval"] == scraped["global"]["scrape_interval"]
    (provider,) = yaml.safe_load((PROVISIONING / "dashboards" / "detente.yml").read_text())["providers"]
    assert provider["type"] == "file"


def _family(name: str) -> str:
    for ending in ("_bucket", "_sum", "_count"):
        name = name.removesuffix(ending)
    return name


def _of_recorded(asked: set[str]) -> set[str]:
    return {name for rule in rules() if rule.get("record") in asked for name in names_of(rule["expr"])}
