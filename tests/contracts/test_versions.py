"""The versions whose behaviour the worker relies on are pinned exactly, and are those that run."""

from __future__ import annotations

import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.mark.parametrize(
    ("package", "pinned"),
    [("faust-streaming", "0.15.3"), ("aiokafka", "0.14.0"), ("mode-streaming", "0.7.1")],
)
def test_faust_and_its_client_are_pinned_and_installed_as_pinned(package: str, pinned: str) -> None:
    """A new version means: run the contract tests on it, then move the pins here and in pyproject.toml."""
    dependencies = tomllib.loads(PYPROJECT.read_text())["project"]["dependencies"]
    assert f"{package}=={pinned}" in dependencies
    assert version(package) == pinned
