"""What docs/how-to/deploy.md tells fits the files that it is about."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from pathlib import Path

import yaml

from tests.deploy.manifests import FOLDER, OVERLAYS
from tests.deploy.settings_named import unknown_keys, unknown_variables
from tests.deploy.tools import ROOT

PAGE = (ROOT / "docs" / "how-to" / "deploy.md").read_text()
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_every_service_and_overlay_is_explained() -> None:
    table = PAGE.partition("| service | does |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table.replace("`docker compose logs --follow receiver`", ""))) == set(
        COMPOSE["services"]
    )
    assert all(f"| `{name}` |" in PAGE for name in OVERLAYS)


def test_every_command_names_what_is_there() -> None:
    """Files, services and overlays in the commands exist under these names."""
    shown = "\n".join(blocks("sh"))
    for path in re.findall(r"\bdeploy/[\w./-]+", shown):
        made = path.removeprefix("deploy/secrets/") in COMPOSE["secrets"]
        assert made or (ROOT / path).exists(), path
    services = re.findall(r"docker compose (?:exec|run|stop|start)(?: --?[\w-]+(?: sh)?)* (\w+)", shown)
    assert len(services) >= 6
    assert set(services) <= set(COMPOSE["services"])


def test_the_settings_shown_are_settings() -> None:
    for block in blocks("toml"):
        assert unknown_keys(block) == []
    assert unknown_variables(re.findall(r"DETENTE_\w+__\w+", PAGE)) == []


def test_the_override_names_networks_that_exist() -> None:
    (override,) = blocks("yaml")
    worker = yaml.safe_load(override)["services"]["worker"]
    assert set(worker["networks"]) == set(COMPOSE["networks"])


def test_every_secret_of_production_is_listed_with_its_keys() -> None:
    secrets = yaml.safe_load_all((FOLDER / "overlays/production/external-secrets.yaml").read_text())
    for secret in secrets:
        (row,) = re.findall(rf"^\| `{secret['metadata']['name']}` \| (.*) \|$", PAGE, re.MULTILINE)
        keys = {item["secretKey"] for item in secret["spec"]["data"]}
        assert keys <= set(re.findall(r"`([\w.-]+)`", row)) or "alerts.toml" in row


def test_the_command_of_the_backup_copies_while_someone_writes(tmp_path: Path) -> None:
    """The copy has what was committed, although another connection is in the middle of a transaction."""
    database = tmp_path / "view.sqlite3"
    writer = sqlite3.connect(database)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("CREATE TABLE days (day TEXT)")
    writer.execute("INSERT INTO days VALUES ('2026-01-01')")
    writer.commit()
    writer.execute("INSERT INTO days VALUES ('2026-01-02')")
    (statement,) = re.findall(r'execute\(\\"(.*?)\\"\)', PAGE)
    told = tomllib.loads((FOLDER / "base/detente.toml").read_text())["serve"]["database"]
    assert f"connect('{told}')" in PAGE
    reader = sqlite3.connect(database)
    reader.execute(statement.replace("/var/lib/detente", str(tmp_path)))
    copy = sqlite3.connect(tmp_path / "backup.sqlite3")
    assert copy.execute("SELECT day FROM days").fetchall() == [("2026-01-01",)]
    for connection in (writer, reader, copy):
        connection.close()
