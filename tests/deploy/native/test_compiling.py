"""`python -m deploy.native` does no more than it has to, and no harm where it can do nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from deploy.native import __main__ as native
from deploy.native import build


def test_what_is_current_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Compiling takes minutes, so it is done once for the same sources."""
    monkeypatch.setattr(native, "STAMP", tmp_path / "native.stamp")
    monkeypatch.setattr(native, "is_current", lambda: True)
    monkeypatch.setattr(native, "build", lambda: pytest.fail("compiled anew"))
    assert native.main() == 0
    assert "are current" in capsys.readouterr().out


def test_without_a_compiler_the_sources_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Setting up goes on, and says what is lost."""
    monkeypatch.setattr(native, "is_current", lambda: False)
    monkeypatch.setattr(native, "which", lambda _: None)
    monkeypatch.setattr(native, "build", lambda: pytest.fail("compiled without a compiler"))
    assert native.main() == 0
    assert "No C compiler" in capsys.readouterr().out


def test_forgetting_removes_what_was_compiled_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Libraries of the rooms at the root, modules beside their sources, and the stamp."""
    models = tmp_path / "models"
    (models / "text").mkdir(parents=True)
    kept = [models / "text" / "words.py", models / "text" / "words.toml", tmp_path / "other.so"]
    gone = [
        models / "text" / "words.cpython-311.so",
        tmp_path / "detente_text__mypyc.so",
        models / "native.stamp",
    ]
    for file in (*kept, *gone):
        file.write_text("", encoding="utf-8")
    for name, value in (("MODELS", models), ("ROOT", tmp_path), ("STAMP", models / "native.stamp")):
        monkeypatch.setattr(build, name, value)
    build.forget()
    assert all(file.exists() for file in kept)
    assert not any(file.exists() for file in gone)
