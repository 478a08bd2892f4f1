"""The rules of Prometheus: they are right, each alert is tried both ways, named, and has its runbook."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from tests.deploy.monitoring import CASES, PROMETHEUS, ROOT, RULES, alerts, exported, rules, strangers

RUNBOOKS = ROOT / "docs" / "runbooks"
AMTOOL, PROMTOOL = shutil.which("amtool"), shutil.which("promtool")

with_promtool = pytest.mark.skipif(PROMTOOL is None, reason="promtool is not installed (Debian: prometheus)")
with_amtool = pytest.mark.skipif(
    AMTOOL is None, reason="amtool is not installed (Debian: prometheus-alertmanager)"
)


def run(*command: object) -> str:
    """Run a tool; fail with what it says."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@with_promtool
def test_the_rules_are_accepted_by_promtool() -> None:
    said = run("promtool", "check", "rules", *RULES)
    assert said.count("SUCCESS") == len(RULES) == 5


@with_promtool
def test_every_alert_fires_when_it_must_and_not_when_it_must_not() -> None:
    said = run("promtool", "test", "rules", *CASES)
    assert said.count("SUCCESS") == len(CASES) == 5


@with_promtool
def test_the_configuration_of_prometheus_is_accepted_and_finds_the_rules() -> None:
    said = run("promtool", "check", "config", PROMETHEUS / "prometheus.yml")
    assert f"{len(RULES)} rule files found" in said


@with_amtool
def test_the_example_for_the_alertmanager_is_accepted_and_sends_each_kind_to_its_people() -> None:
    """Alerts about the service go to operators, alerts about the world to analysts."""
    file = ROOT / "deploy" / "alertmanager" / "alertmanager.yml"
    run("amtool", "check-config", file)
    route = ("amtool", "config", "routes", "test", "--config.file", file)
    assert all(run(*route, f"alertname={name}").strip() == "operators" for name in alerts())
    assert run(*route, "alertname=tension-high", "pair=CHN-USA").strip() == "analysts"


@with_amtool
def test_what_the_alertmanager_holds_back_are_alerts_that_there_are() -> None:
    config = yaml.safe_load((ROOT / "deploy" / "alertmanager" / "alertmanager.yml").read_text())
    for rule in config["inhibit_rules"]:
        for matcher in (*rule["source_matchers"], *rule["target_matchers"]):
            name, _, pattern = re.split(r"\s*(=~|=)\s*", matcher)
            pattern = pattern.strip('"')
            for choice in re.sub(r"Detente\((.*)\)", r"\1", pattern).removeprefix("Detente").split("|"):
                known = [alert for alert in alerts() if re.fullmatch(f"Detente{choice}", alert)]
                assert name == "alertname"
                assert known, choice


def test_every_alert_has_a_case_that_fires_and_one_that_does_not() -> None:
    cases: dict[str, set[bool]] = defaultdict(set)
    for file in CASES:
        for case in yaml.safe_load(file.read_text())["tests"]:
            for trial in case["alert_rule_test"]:
                cases[trial["alertname"]].add(bool(trial["exp_alerts"]))
                assert case["name"].startswith(trial["alertname"])
    assert cases == {name: {True, False} for name in alerts()}


def test_every_alert_says_how_bad_it_is_what_is_wrong_and_where_help_stands() -> None:
    for name, rule in alerts().items():
        assert name.startswith("Detente")
        assert rule["labels"]["severity"] in {"warning", "critical"}, name
        annotations = rule["annotations"]
        assert set(annotations) == {"summary", "description", "runbook_url"}, name
        assert annotations["runbook_url"] == f"docs/runbooks/{_kebab(name)}.md"


def test_every_alert_has_a_runbook_and_every_runbook_an_alert() -> None:
    written = {file.name for file in RUNBOOKS.glob("*.md")} - {"README.md"}
    assert written == {f"{_kebab(name)}.md" for name in alerts()}


def test_every_runbook_says_what_the_alert_means_what_to_look_at_and_what_to_do() -> None:
    index = (RUNBOOKS / "README.md").read_text()
    for name, rule in alerts().items():
        text = (RUNBOOKS / f"{_kebab(name)}.md").read_text()
        assert text.startswith(f"# {name}\n"), name
        assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [
            "What it means",
            "What to look at",
            "What to do",
        ]
        assert f"[{name}]({_kebab(name)}.md) | {rule['labels']['severity']} |" in index


def test_the_queries_of_runbooks_ask_for_what_there_is() -> None:
    for query in _runbook_queries():
        assert strangers(query) == set(), query


@with_promtool
def test_the_queries_of_runbooks_are_promql(tmp_path: Path) -> None:
    file = tmp_path / "rules.yml"
    recorded = [{"record": f"a:b{number}", "expr": query} for number, query in enumerate(_runbook_queries())]
    file.write_text(yaml.safe_dump({"groups": [{"name": "runbooks", "rules": recorded}]}))
    assert f"{len(recorded)} rules found" in run("promtool", "check", "rules", file)


def test_the_commands_that_runbooks_name_are_there() -> None:
    reference = (ROOT / "docs" / "reference" / "cli.md").read_text()
    known = set(re.findall(r"^## `detente (.*)`$", reference, re.MULTILINE))
    named = {
        command
        for file in RUNBOOKS.glob("*.md")
        for command in re.findall(r"`detente ([a-z-]+(?: [a-z-]+)?)", file.read_text())
    }
    assert named
    assert named - known == set()


def test_rules_ask_only_for_metrics_and_labels_that_a_worker_exports() -> None:
    assert "detente_consumer_lag" in exported()
    for rule in rules():
        assert strangers(rule["expr"]) == set(), rule


def _runbook_queries() -> list[str]:
    """Every line of every block of PromQL is a query."""
    return [
        query
        for file in sorted(RUNBOOKS.glob("*.md"))
        for block in re.findall(r"```promql\n(.*?)```", file.read_text(), re.DOTALL)
        for query in block.splitlines()
    ]


def _kebab(alert: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", alert.removeprefix("Detente")).lower()
