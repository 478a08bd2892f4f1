"""The tools that judge files of the deployment, where they are installed; none of them is needed to use Détente."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def compose() -> list[str]:
    """The command of Docker Compose 2; the test is skipped where there is none.

    `COMPOSE_PLUGIN` names the plugin's file where Docker does not know of it.
    """
    candidates = [["docker", "compose"], ["docker-compose"]]
    if plugin := os.environ.get("COMPOSE_PLUGIN"):
        candidates.insert(0, [plugin])
    for command in candidates:
        if shutil.which(command[0]) is None:
            continue
        said = subprocess.run([*command, "version", "--short"], capture_output=True, text=True, check=False)
        if said.returncode == 0 and said.stdout.strip().lstrip("v")[:2] != "1.":
            return command
    pytest.skip(
        "Docker Compose 2 is not here: neither `docker compose` nor the file that COMPOSE_PLUGIN names"
    )


def kustomize() -> str:
    """The command of Kustomize; the test is skipped where there is none."""
    return _tool(
        "kustomize", os.environ.get("KUSTOMIZE"), remedy="put it on the PATH or name it in KUSTOMIZE"
    )


def hadolint() -> str:
    """The command of Hadolint; the test is skipped on platforms without its wheel."""
    return _tool(
        "hadolint", str(Path(sys.executable).parent / "hadolint"), remedy="it has a wheel for Linux on x86-64"
    )


def promtool() -> str:
    """The command that checks Prometheus' files; the test is skipped where there is none."""
    return _tool("promtool", None, remedy="it comes with Prometheus")


def _tool(name: str, preferred: str | None, *, remedy: str) -> str:
    found = (shutil.which(preferred) if preferred else None) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not here; {remedy}")
    return found
