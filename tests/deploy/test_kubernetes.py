from __future__ import annotations

import re
import tomllib
from typing import Any

import kubernetes_validate
import pytest
import yaml

from stream.alerts.rules_file import read_rules, shipped_rules
from stream.kafka.topics import topic_names
from stream.settings.groups.kafka import KafkaSettings, TopicSettings
from stream.settings.groups.worker import WebSettings
from stream.settings.schema import Settings
from tests.deploy.manifests import BASE, FOLDER, OVERLAYS, Manifest, ensure_valid, of_kind, written
from tests.deploy.settings_named import unknown_keys, unknown_variables
from tests.deploy.tools import ROOT

WRITTEN = written()
ALL_WRITTEN = [manifest for manifests in WRITTEN.values() for manifest in manifests]
DEPLOYMENTS = of_kind(ALL_WRITTEN, "Deployment")
PRODUCTION = FOLDER / "overlays" / "production"
SETTINGS = [BASE / "detente.toml", PRODUCTION / "detente.toml"]

each_deployment = pytest.mark.parametrize("name", DEPLOYMENTS)


def pod(deployment: Manifest) -> dict[str, Any]:
    found: dict[str, Any] = deployment["spec"]["template"]["spec"]
    return found


def container(deployment: Manifest) -> dict[str, Any]:
    (found,) = pod(deployment)["containers"]
    return dict(found)


@pytest.mark.parametrize("file", WRITTEN)
def test_every_manifest_fits_its_schema(file: str) -> None:
    for manifest in WRITTEN[file]:
        ensure_valid(manifest)


def test_a_misspelt_field_does_not_fit() -> None:
    """The schemas are strict: a cluster would drop such a field in silence."""
    with pytest.raises(kubernetes_validate.ValidationError):
        ensure_valid({"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"port": []}})


def test_every_file_belongs_to_a_kustomization() -> None:
    """A manifest that no list names is never applied."""
    for kustomization in FOLDER.rglob("kustomization.yaml"):
        listed = kustomization.read_text()
        for path in kustomization.parent.iterdir():
            assert path == kustomization or path.is_dir() or path.name in listed, path


@each_deployment
def test_pods_meet_the_restricted_profile(name: str) -> None:
    security = pod(DEPLOYMENTS[name])["securityContext"]
    assert security["runAsNonRoot"] is True
    assert security["runAsUser"] == security["runAsGroup"] == 10001
    assert security["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container(DEPLOYMENTS[name])["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    (namespace,) = of_kind(ALL_WRITTEN, "Namespace").values()
    assert namespace["metadata"]["labels"]["pod-security.kubernetes.io/enforce"] == "restricted"


@each_deployment
def test_pods_can_do_nothing_with_kubernetes(name: str) -> None:
    spec = pod(DEPLOYMENTS[name])
    account = of_kind(ALL_WRITTEN, "ServiceAccount")[spec["serviceAccountName"]]
    assert account["automountServiceAccountToken"] is False
    assert spec["automountServiceAccountToken"] is False
    assert spec["enableServiceLinks"] is False


@each_deployment
def test_pods_ask_for_what_they_need_and_are_limited(name: str) -> None:
    resources = container(DEPLOYMENTS[name])["resources"]
    assert set(resources["requests"]) == set(resources["limits"]) == {"cpu", "memory", "ephemeral-storage"}
    assert all(
        "sizeLimit" in volume["emptyDir"]
        for volume in pod(DEPLOYMENTS[name])["volumes"]
        if "emptyDir" in volume
    )


@each_deployment
def test_probes_tell_starting_living_and_ready_apart(name: str) -> None:
    found = container(DEPLOYMENTS[name])
    ports = {port["name"] for port in found["ports"]}
    for probe, path in (("startup", "live"), ("liveness", "live"), ("readiness", "ready")):
        asked = found[f"{probe}Probe"]["httpGet"]
        assert asked["path"] == f"/health/{path}"
        assert asked["port"] in ports


@each_deployment
def test_every_volume_is_mounted_and_every_mount_is_a_volume(name: str) -> None:
    volumes = {volume["name"] for volume in pod(DEPLOYMENTS[name])["volumes"]}
    assert volumes == {mount["name"] for mount in container(DEPLOYMENTS[name])["volumeMounts"]}


@each_deployment
def test_every_variable_is_a_setting_and_no_value_is_a_secret(name: str) -> None:
    given = container(DEPLOYMENTS[name])["env"]
    assert unknown_variables(item["name"] for item in given) == []
    for item in given:
        if re.search(r"PASSWORD|TOKEN|SECRET", item["name"]):
            assert item["name"].endswith("_FILE")


@pytest.mark.parametrize("path", SETTINGS, ids=["base", "production"])
def test_every_key_of_the_settings_is_a_setting(path: Any) -> None:
    assert unknown_keys(path.read_text()) == []


def test_no_secret_is_in_the_repository() -> None:
    assert not of_kind(ALL_WRITTEN, "Secret")


def test_ports_are_those_of_the_settings() -> None:
    settings = tomllib.loads((BASE / "detente.toml").read_text())
    ports = {name: container(found)["ports"][0]["containerPort"] for name, found in DEPLOYMENTS.items()}
    assert ports == {"detente-worker": WebSettings().port, "detente-serve": settings["serve"]["port"]}


def test_only_one_process_ever_has_the_database() -> None:
    serve = DEPLOYMENTS["detente-serve"]["spec"]
    assert serve["replicas"] == 1
    assert serve["strategy"] == {"type": "Recreate"}


@pytest.mark.parametrize("path", SETTINGS, ids=["base", "production"])
def test_a_stop_waits_for_the_batch_under_way(path: Any) -> None:
    stop = tomllib.loads(path.read_text())["worker"]["stop_seconds"]
    assert pod(DEPLOYMENTS["detente-worker"])["terminationGracePeriodSeconds"] > stop


def test_draining_a_node_is_always_possible() -> None:
    (budget,) = of_kind(ALL_WRITTEN, "PodDisruptionBudget").values()
    assert budget["spec"]["maxUnavailable"] == 1
    assert "minAvailable" not in budget["spec"]


def test_the_network_is_closed_but_for_what_is_named() -> None:
    policies = of_kind(ALL_WRITTEN, "NetworkPolicy")
    assert policies["detente-nothing"]["spec"] == {
        "podSelector": {},
        "policyTypes": ["Ingress", "Egress"],
    }
    (webhooks,) = policies["detente-webhooks"]["spec"]["egress"]
    assert "10.0.0.0/8" in webhooks["to"][0]["ipBlock"]["except"]
    assert "169.254.0.0/16" in webhooks["to"][0]["ipBlock"]["except"]


def test_the_scaler_asks_for_no_more_workers_than_there_are_partitions() -> None:
    """A worker beyond the partitions would be idle; a scaler that watches another topic or group would do nothing."""
    settings = tomllib.loads((PRODUCTION / "detente.toml").read_text())
    (scaler,) = of_kind(ALL_WRITTEN, "ScaledObject").values()
    spec = scaler["spec"]
    assert spec["scaleTargetRef"]["name"] in DEPLOYMENTS
    assert spec["maxReplicaCount"] == settings["topics"]["partitions"]
    assert 1 <= spec["minReplicaCount"] <= spec["maxReplicaCount"]
    (trigger,) = spec["triggers"]
    told = trigger["metadata"]
    assert told["bootstrapServers"] == settings["kafka"]["bootstrap"]
    assert told["consumerGroup"] == settings["kafka"].get("group", KafkaSettings().group)
    prefix = settings["topics"].get("prefix", TopicSettings().prefix)
    assert told["topic"] == topic_names(Settings(topics=TopicSettings(prefix=prefix))).articles
    assert told["sasl"] == settings["kafka"]["sasl_mechanism"].replace("-", "_").lower().replace(
        "sha_", "sha"
    )
    assert trigger["authenticationRef"]["name"] in of_kind(ALL_WRITTEN, "TriggerAuthentication")


def test_the_behaviour_of_the_scaler_is_one_that_kubernetes_knows() -> None:
    (scaler,) = of_kind(ALL_WRITTEN, "ScaledObject").values()
    kubernetes_validate.validate(
        {
            "apiVersion": "autoscaling/v2",
            "kind": "HorizontalPodAutoscaler",
            "metadata": {"name": "of-the-scaler"},
            "spec": {
                "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "detente-worker"},
                "maxReplicas": 1,
                "behavior": scaler["spec"]["advanced"]["horizontalPodAutoscalerConfig"]["behavior"],
            },
        },
        "1.31",
        strict=True,
    )


def test_monitors_name_the_jobs_that_the_rules_know() -> None:
    rules = "".join(path.read_text() for path in (ROOT / "deploy/prometheus/rules").glob("*.yml"))
    known = set(re.findall(r'job="([\w-]+)"', rules))
    monitors = (PRODUCTION / "monitors.yaml").read_text()
    assert set(re.findall(r"targetLabel: job, replacement: ([\w-]+)", monitors)) == known


def test_alerts_of_production_are_the_shipped_rules_and_an_endpoint() -> None:
    assert read_rules(PRODUCTION / "alerts.toml").rules == shipped_rules().rules
    (endpoint,) = tomllib.loads((PRODUCTION / "alerts.toml").read_text())["endpoints"]
    patch = yaml.safe_load((PRODUCTION / "worker-webhooks.yaml").read_text())
    (mount,) = container(patch)["volumeMounts"]
    assert endpoint["secrets"] == [f"file:{mount['mountPath']}/{endpoint['name']}"]


def test_there_is_an_overlay_to_try_and_one_to_run() -> None:
    assert OVERLAYS == ("dev", "production")
