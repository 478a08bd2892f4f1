"""What docs/how-to/monitor.md shows can be done as it is shown."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import yaml

from stream.settings.load import load_settings
from stream.webhooks.endpoints_file import read_endpoints
from tests.deploy.monitoring import ROOT, RULES, alerts

MONITOR = (ROOT / "docs" / "how-to" / "monitor.md").read_text()
EXAMPLE = (ROOT / "deploy" / "alertmanager" / "alertmanager.yml").read_text()


def blocks(language: str) -> list[str]:
    """The blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", MONITOR, re.DOTALL)


def test_the_settings_of_the_web_port_are_accepted(tmp_path: Path) -> None:
    (text,) = [block for block in blocks("toml") if "[web]" in block]
    file = tmp_path / "detente.toml"
    file.write_text(text)
    assert load_settings(file, environ={}).settings.web.bind == "0.0.0.0"  # noqa: S104 - what is shown, not bound


def test_the_endpoint_of_the_alertmanager_is_accepted_and_the_same_in_its_example(tmp_path: Path) -> None:
    (text,) = [block for block in blocks("toml") if "[[endpoints]]" in block]
    file = tmp_path / "alerts.toml"
    file.write_text(text)
    (endpoint,) = read_endpoints(file, environ={}).values()
    assert endpoint.format == "alertmanager"
    commented = [line.removeprefix("#").strip() for line in EXAMPLE.splitlines() if line.startswith("#   ")]
    assert commented == text.strip().splitlines()


def test_one_command_gives_every_runbook_an_address(tmp_path: Path) -> None:
    (command,) = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("sed")]
    folder = tmp_path / "deploy" / "prometheus" / "rules"
    folder.mkdir(parents=True)
    for file in RULES:
        (folder / file.name).write_text(file.read_text())
    subprocess.run(command, shell=True, check=True, cwd=tmp_path)  # noqa: S602 - a line of our own documentation
    found = [
        rule["annotations"]["runbook_url"]
        for file in folder.glob("*.yml")
        for group in yaml.safe_load(file.read_text())["groups"]
        for rule in group["rules"]
        if "alert" in rule
    ]
    assert len(found) == len(alerts())
    assert all(url.startswith("https://docs.example.org/detente/runbooks/") for url in found)


def test_the_levels_that_are_listed_are_of_alerts_that_there_are() -> None:
    listed = re.findall(r"^\| `(Detente\w+)` \|", MONITOR, re.MULTILINE)
    assert listed
    assert set(listed) <= set(alerts())
