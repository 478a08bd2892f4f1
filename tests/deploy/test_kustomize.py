"""Overlays as Kustomize builds them; skipped where there is no Kustomize."""

from __future__ import annotations

import pytest

from tests.deploy.manifests import OVERLAYS, Manifest, built, ensure_valid, of_kind

each_overlay = pytest.mark.parametrize("overlay", OVERLAYS)


@each_overlay
def test_what_is_built_fits_its_schemas(overlay: str) -> None:
    """Patches put nothing where no schema has it."""
    for manifest in built(overlay):
        ensure_valid(manifest)


@each_overlay
def test_everything_that_is_referred_to_is_built(overlay: str) -> None:
    """Names that Kustomize changes are changed where they are used; secrets alone come from elsewhere."""
    manifests = built(overlay)
    maps, claims = of_kind(manifests, "ConfigMap"), of_kind(manifests, "PersistentVolumeClaim")
    secrets = {item["spec"]["target"]["name"] for item in of_kind(manifests, "ExternalSecret").values()}
    for name, deployment in of_kind(manifests, "Deployment").items():
        spec = deployment["spec"]["template"]["spec"]
        assert spec["serviceAccountName"] in of_kind(manifests, "ServiceAccount")
        mounts = {mount["name"] for mount in spec["containers"][0]["volumeMounts"]}
        assert mounts == {volume["name"] for volume in spec["volumes"]}, name
        for volume in spec["volumes"]:
            if "configMap" in volume:
                assert volume["configMap"]["name"] in maps
            if "persistentVolumeClaim" in volume:
                assert volume["persistentVolumeClaim"]["claimName"] in claims
            if "secret" in volume and overlay == "production":
                assert volume["secret"]["secretName"] in secrets
    for item in manifests:
        assert item["kind"] == "Namespace" or item["metadata"]["namespace"] == "detente"


@each_overlay
def test_selectors_find_their_pods(overlay: str) -> None:
    manifests = built(overlay)
    pods = [
        item["spec"]["template"]["metadata"]["labels"] for item in of_kind(manifests, "Deployment").values()
    ]
    for kind in ("Deployment", "PodDisruptionBudget", "PodMonitor"):
        for item in of_kind(manifests, kind).values():
            assert sum(_matches(labels, item["spec"]["selector"]["matchLabels"]) for labels in pods) == 1
    for item in of_kind(manifests, "Service").values():
        assert sum(_matches(labels, item["spec"]["selector"]) for labels in pods) == 1
    services = [item["metadata"]["labels"] for item in of_kind(manifests, "Service").values()]
    for item in of_kind(manifests, "ServiceMonitor").values():
        assert sum(_matches(labels, item["spec"]["selector"]["matchLabels"]) for labels in services) == 1


@each_overlay
def test_the_image_has_a_tag(overlay: str) -> None:
    for item in of_kind(built(overlay), "Deployment").values():
        image = item["spec"]["template"]["spec"]["containers"][0]["image"]
        assert image.rpartition(":")[2] == "0.1.0"


def test_production_says_the_number_of_workers_nowhere_but_in_the_scaler() -> None:
    """A number in the Deployment would undo the scaler's at every apply."""
    assert "replicas" not in of_kind(built("production"), "Deployment")["detente-worker"]["spec"]


def _matches(labels: Manifest, selector: Manifest) -> bool:
    return selector.items() <= labels.items()
