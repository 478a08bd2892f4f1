"""The manifests for Kubernetes, as written and as Kustomize builds them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import kubernetes_validate
import yaml

from tests.deploy.tools import ROOT, kustomize

FOLDER = ROOT / "deploy" / "kubernetes"
BASE = FOLDER / "base"
OVERLAYS = tuple(sorted(path.name for path in (FOLDER / "overlays").iterdir()))
KUBERNETES = "1.31"
"""The oldest release whose schemas the manifests are held against."""

CUSTOM: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("custom_resources.yml").read_text()
)

Manifest = dict[str, Any]


def written() -> dict[str, list[Manifest]]:
    """Every file of resources, read without any tool: not Kustomize's own files, and no patches."""
    found: dict[str, list[Manifest]] = {}
    for kustomization in sorted(FOLDER.rglob("kustomization.yaml")):
        for name in yaml.safe_load(kustomization.read_text())["resources"]:
            path = kustomization.parent / name
            if path.is_file():
                found[str(path.relative_to(FOLDER))] = list(yaml.safe_load_all(path.read_text()))
    return found


@cache
def built(overlay: str) -> tuple[Manifest, ...]:
    """What Kustomize makes of an overlay; the test is skipped where there is none."""
    done = subprocess.run(
        [kustomize(), "build", FOLDER / "overlays" / overlay], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return tuple(yaml.safe_load_all(done.stdout))


def of_kind(manifests: tuple[Manifest, ...] | list[Manifest], kind: str) -> dict[str, Manifest]:
    """The manifests of a kind by their names."""
    return {item["metadata"]["name"]: item for item in manifests if item["kind"] == kind}


def ensure_valid(manifest: Manifest) -> None:
    """Hold a manifest against its schema, in which unknown fields are errors.

    Raises:
        kubernetes_validate.ValidationError: it does not fit.
        jsonschema.ValidationError: it is one of another project's, and does not fit.
    """
    custom = CUSTOM.get(manifest["kind"])
    if custom is None:
        kubernetes_validate.validate(manifest, KUBERNETES, strict=True)
        return
    assert manifest["apiVersion"] == custom["apiVersion"]
    jsonschema.validate(manifest["spec"], custom["spec"], cls=jsonschema.Draft202012Validator)
