"""What the monitoring consists of: rules, their cases, runbooks, dashboards, and what a worker exports."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from models.signal import ModelRef
from stream.metrics import Metrics

ROOT = Path(__file__).parents[2]
PROMETHEUS = ROOT / "deploy" / "prometheus"
RULES = sorted((PROMETHEUS / "rules").glob("*.yml"))
CASES = sorted((PROMETHEUS / "tests").glob("*.yml"))
DASHBOARDS = sorted((ROOT / "deploy" / "grafana" / "dashboards").glob("*.json"))

OF_PROMETHEUS = frozenset({"job", "instance", "alertname", "alertstate", "severity", "le"})
"""Labels that Prometheus itself adds, or that belong to its own metrics."""

_TEXT = re.compile(r'"[^"]*"')
_SELECTOR = re.compile(r"(detente[a-z0-9_:]*)\s*(?:\{([^}]*)\})?")
_MATCHER = re.compile(r'(\w+)\s*(?:=~|!~|!=|=)\s*"')
_GROUPING = re.compile(r"\b(?:by|on|without|ignoring)\s*\(([^)]*)\)")


class Panel(NamedTuple):
    """A panel of a dashboard with its queries, each with its legend."""

    board: str
    title: str
    queries: tuple[tuple[str, str], ...]


def rules() -> Iterator[dict[str, Any]]:
    """Every rule, recording or alerting."""
    for file in RULES:
        for group in yaml.safe_load(file.read_text())["groups"]:
            yield from group["rules"]


def alerts() -> dict[str, dict[str, Any]]:
    """Every alerting rule by its name."""
    return {rule["alert"]: rule for rule in rules() if "alert" in rule}


def panels() -> list[Panel]:
    """Every panel of every dashboard that asks something."""
    return [
        Panel(
            file.stem,
            panel["title"],
            tuple((target["expr"], target.get("legendFormat", "")) for target in panel["targets"]),
        )
        for file in DASHBOARDS
        for panel in json.loads(file.read_text())["panels"]
        if "targets" in panel
    ]


@cache
def exported() -> dict[str, frozenset[str]]:
    """The samples of a worker and of the recording rules, with their labels."""
    metrics = Metrics()
    metrics.model(ModelRef("news", "3", "ab" * 32))
    metrics.pair("CHN-USA", 1.0, 1.0, 1.0)
    metrics.alerts.labels("rule", "info")
    metrics.webhooks.endpoints(["desk"])
    metrics.consumer_lag.labels("detente.articles")
    names = {
        sample.name: frozenset(sample.labels)
        for family in metrics.registry.collect()
        for sample in family.samples
    }
    for rule in rules():
        if "record" in rule:
            grouped = [label for group in _GROUPING.findall(rule["expr"]) for label in _names(group)]
            names[rule["record"]] = frozenset(grouped) - {"le"}
    return names


def strangers(expr: str, legend: str = "") -> set[str]:
    """Names and labels of a query that nobody exports."""
    known = exported()
    found: set[str] = set()
    available = set(OF_PROMETHEUS)
    for name, matchers in _selectors(expr):
        if name not in known:
            found.add(name)
            continue
        available |= known[name]
        found |= set(_MATCHER.findall(matchers)) - known[name] - OF_PROMETHEUS
    grouped = {label for group in _GROUPING.findall(_TEXT.sub('""', expr)) for label in _names(group)}
    shown = set(re.findall(r"\{\{\s*(\w+)\s*\}\}", legend))
    return found | ((grouped | shown) - available)


def names_of(expr: str) -> set[str]:
    """The metrics of ours that a query asks for."""
    return {name for name, _ in _selectors(expr)}


def _selectors(expr: str) -> Iterator[tuple[str, str]]:
    """Names of ours with their matchers; a name within a text is none."""
    for found in _SELECTOR.finditer(expr):
        if expr[: found.start()].count('"') % 2 == 0:
            yield found.group(1), found.group(2) or ""


def _names(group: str) -> list[str]:
    return [name.strip() for name in group.split(",") if name.strip()]
