from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from stream.alerts.rules_file import read_rules, shipped_rules
from stream.settings.groups.worker import WorkerSettings
from stream.webhooks.endpoints_file import read_endpoints
from tests.deploy.settings_named import unknown_variables
from tests.deploy.tools import ROOT, compose, promtool
from tests.kafka.cluster import JARS

TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
ONE_SHOT = {"topics"}

each_service = pytest.mark.parametrize("name", SERVICES)


def environment(name: str) -> dict[str, str]:
    found: dict[str, str] = SERVICES[name].get("environment", {})
    return found


def seconds(duration: str) -> int:
    number, unit = re.fullmatch(r"(\d+)([sm])", duration, re.ASCII).groups()  # type: ignore[union-attr]
    return int(number) * {"s": 1, "m": 60}[unit]


def test_everything_that_was_asked_for_is_there() -> None:
    assert set(SERVICES) == {
        "kafka", "topics", "worker", "serve", "prometheus", "alertmanager", "grafana", "receiver"
    }  # fmt: skip


@each_service
def test_images_are_pinned_to_a_version(name: str) -> None:
    """The same file starts the same programs next year: no image goes by `latest` or by a major version alone."""
    image, _, tag = SERVICES[name]["image"].partition(":")
    assert re.fullmatch(r"v?\d+\.\d+\.\d+|\$\{DETENTE_VERSION:-\d+\.\d+\.\d+\}", tag), (image, tag)


def test_our_image_is_built_once_and_never_fetched() -> None:
    """A registry that is asked for `detente` could answer with a stranger's image."""
    ours = {name: service for name, service in SERVICES.items() if service["image"].startswith("detente:")}
    assert set(ours) == {"topics", "worker", "serve", "receiver"}
    assert all(service["pull_policy"] == "never" for service in ours.values())
    assert [name for name, service in ours.items() if "build" in service] == ["worker"]


@each_service
def test_nothing_runs_as_root_or_can_become_it(name: str) -> None:
    service = SERVICES[name]
    user, _, group = service["user"].partition(":")
    assert user.isdecimal()
    assert int(user) > 0
    assert group.isdecimal()
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not service.get("privileged", False)


@each_service
def test_nothing_can_change_its_own_file_system(name: str) -> None:
    """What is written goes to a named volume or to memory; what is mounted from the repository is read only."""
    service = SERVICES[name]
    assert service["read_only"] is True
    for mount in service.get("volumes", []):
        source, _, rest = mount.partition(":")
        assert rest.endswith(":ro") if source.startswith("./") else source in COMPOSE["volumes"], mount
    assert all("size=" in mount for mount in service["tmpfs"])


@each_service
def test_every_service_has_limits(name: str) -> None:
    limits = SERVICES[name]["deploy"]["resources"]["limits"]
    assert set(limits) == {"cpus", "memory", "pids"}


@each_service
def test_every_service_is_started_again_and_asked_how_it_is(name: str) -> None:
    service = SERVICES[name]
    if name in ONE_SHOT:
        assert service["restart"].startswith("on-failure")
        assert service["healthcheck"] == {"disable": True}
    else:
        assert service["restart"] == "unless-stopped"
        assert service["healthcheck"]["test"][0] in {"CMD", "CMD-SHELL"}
        assert {"interval", "timeout", "retries", "start_period"} <= set(service["healthcheck"])


def test_only_page_and_dashboards_are_published_and_only_on_this_machine() -> None:
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert set(published) == {"serve", "grafana"}
    assert all(port.startswith("127.0.0.1:") for ports in published.values() for port in ports)
    outside = {name for name, service in SERVICES.items() if service["networks"] != ["inside"]}
    assert outside == {"serve", "grafana"}
    assert COMPOSE["networks"]["inside"] == {"internal": True}


def test_workers_can_be_many() -> None:
    """`--scale worker=3` works: a worker holds no port of the host, no name and no volume of its own."""
    worker = SERVICES["worker"]
    assert not {"ports", "container_name", "hostname"} & set(worker)
    assert all(mount.startswith("./") for mount in worker["volumes"])
    assert all("container_name" not in service for service in SERVICES.values())


def test_prometheus_finds_every_worker_and_keeps_the_names_of_the_jobs() -> None:
    """The rules go by the jobs; a name with one address would show one of three workers."""
    ours = yaml.safe_load((ROOT / "deploy/compose/prometheus.yml").read_text())
    jobs = {job["job_name"]: job for job in ours["scrape_configs"]}
    (discovery,) = jobs["detente-worker"]["dns_sd_configs"]
    assert (discovery["names"], discovery["type"], discovery["port"]) == (["worker"], "A", 6066)
    (target,) = jobs["detente-serve"]["static_configs"]
    assert target["targets"] == [f"serve:{environment('serve')['DETENTE_SERVE__PORT']}"]
    credentials = Path(jobs["detente-serve"]["authorization"]["credentials_file"])
    assert credentials.name in SERVICES["prometheus"]["secrets"]
    usual = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text())
    assert {job["job_name"] for job in usual["scrape_configs"]} <= set(jobs)
    assert ours["alerting"] == usual["alerting"]


@each_service
def test_every_variable_is_a_setting(name: str) -> None:
    assert unknown_variables(environment(name)) == []


@each_service
def test_every_file_that_is_mounted_exists(name: str) -> None:
    """Docker makes a folder of a missing file, and the service then fails in a way that is hard to read."""
    for mount in SERVICES[name].get("volumes", []):
        source = mount.partition(":")[0]
        if source.startswith("./"):
            assert (ROOT / source).exists(), source


def test_secrets_are_files_that_the_script_makes(tmp_path: Path) -> None:
    """From a clean clone the script makes all that is mounted, unlike each time, and changes nothing when run again."""
    shutil.copy(ROOT / "deploy/secrets/make.sh", tmp_path)
    subprocess.run(["sh", tmp_path / "make.sh"], check=True)
    made = {path.name: path.read_text() for path in tmp_path.iterdir() if path.name != "make.sh"}
    assert {f"./deploy/secrets/{name}" for name in made} == {
        secret["file"] for secret in COMPOSE["secrets"].values()
    }
    assert len(set(made.values())) == len(made)
    assert all(len(text.strip()) >= 32 for text in made.values())
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    subprocess.run(["sh", tmp_path / "make.sh"], check=True)
    assert {name: (tmp_path / name).read_text() for name in made} == made


def test_no_secret_is_in_the_repository() -> None:
    """Passwords and tokens come from files alone, which Git ignores."""
    for name in SERVICES:
        for variable in environment(name):
            if re.search(r"PASSWORD|TOKEN|SECRET", variable):
                assert variable.endswith("_FILE"), variable
    ignored = (ROOT / "deploy/secrets/.gitignore").read_text().splitlines()
    assert ignored == ["*", "!.gitignore", "!make.sh", "!README.md"]
    documented = (ROOT / "deploy/secrets/README.md").read_text()
    assert all(f"`{name}`" in documented for name in COMPOSE["secrets"])


def test_every_secret_that_is_named_is_mounted() -> None:
    for name, service in SERVICES.items():
        told = json.dumps([service.get("environment"), service.get("command"), service.get("entrypoint")])
        named = set(re.findall(r"/run/secrets/(\w+)", told))
        assert named <= set(service.get("secrets", [])), name


def test_what_can_be_set_is_in_the_example_with_its_default() -> None:
    used = dict(re.findall(r"\$\{(\w+):-([^}]*)\}", TEXT))
    example = (ROOT / ".env.example").read_text()
    assert dict(re.findall(r"^(\w+)=(.*)$", example, re.MULTILINE)) == used
    assert set(re.findall(r"\$\{(\w+)", TEXT)) == set(used), (
        "a variable without a default stops a clean clone"
    )


def test_a_stop_waits_for_the_batch_under_way() -> None:
    given = environment("worker")
    stop = float(given.get("DETENTE_WORKER__STOP_SECONDS", WorkerSettings().stop_seconds))
    assert seconds(SERVICES["worker"]["stop_grace_period"]) > stop


def test_alerts_are_the_shipped_rules_and_go_to_services_that_exist(tmp_path: Path) -> None:
    text = (ROOT / "deploy/compose/alerts.toml").read_text()
    assert read_rules(ROOT / "deploy/compose/alerts.toml").rules == shipped_rules().rules
    secret = tmp_path / "webhook_secret"
    secret.write_text(f"whsec_{base64.b64encode(bytes(32)).decode()}")
    (tmp_path / "alerts.toml").write_text(text.replace("/run/secrets/webhook_secret", str(secret)))
    assert set(read_endpoints(tmp_path / "alerts.toml", environ={})) == {"receiver", "alertmanager"}
    hosts = dict(re.findall(r'url = "http://([\w-]+):(\d+)/', text))
    assert set(hosts) <= set(SERVICES)
    assert hosts["receiver"] in SERVICES["receiver"]["command"]


@pytest.mark.broker
@pytest.mark.kafka
def test_kafka_itself_takes_its_settings(kafka_jars: None, tmp_path: Path) -> None:
    """The image turns KAFKA_LOG_DIRS into log.dirs; with them all, a log folder can be made for this cluster id."""
    given = environment("kafka")
    properties = {
        name.removeprefix("KAFKA_").replace("_", ".").lower(): value.replace("kafka:", "127.0.0.1:")
        for name, value in given.items()
        if name.startswith("KAFKA_") and name != "KAFKA_HEAP_OPTS"
    } | {"log.dirs": str(tmp_path / "data")}
    config = tmp_path / "server.properties"
    config.write_text("".join(f"{key}={value}\n" for key, value in properties.items()))
    done = subprocess.run(
        [
            "java", "-Xmx128m", "-cp", f"{JARS}/*", "kafka.tools.StorageTool", "format",
            "-t", given["CLUSTER_ID"], "-c", config,
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "cluster.id" in (tmp_path / "data/meta.properties").read_text()


def test_the_broker_is_of_the_version_that_the_tests_run_on() -> None:
    pom = (ROOT / "tests/kafka/pom.xml").read_text()
    (tested,) = re.findall(r"<artifactId>kafka_[\d.]+</artifactId>\s*<version>(.*?)</version>", pom)
    assert SERVICES["kafka"]["image"] == f"apache/kafka:{tested}"


def test_prometheus_itself_takes_its_file() -> None:
    done = subprocess.run(
        [promtool(), "check", "config", "--syntax-only", ROOT / "deploy/compose/prometheus.yml"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The files that Compose reads, with secrets, as after the documented commands."""
    for name in ("docker-compose.yml", "deploy"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path / name)
    subprocess.run(["sh", tmp_path / "deploy/secrets/make.sh"], check=True)
    return tmp_path


def test_compose_itself_takes_the_file(clone: Path) -> None:
    """The real Compose finds nothing to warn about and resolves what is written here in anchors."""
    done = subprocess.run(
        [*compose(), "config", "--format", "json"],
        cwd=clone, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    resolved = json.loads(done.stdout)["services"]
    assert set(resolved) == set(SERVICES)
    assert all(service["read_only"] and service["cap_drop"] == ["ALL"] for service in resolved.values())
