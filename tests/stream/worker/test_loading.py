"""A worker refuses a model whose two forms disagree, and lexicons of the user's own that do not fit."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import ModelError
from models.scoring import SHIPPED_MODEL
from models.scoring.pipelines import PIPELINES_FILE
from stream.worker.exits import EXIT_USAGE
from stream.worker.loading import AGREED_FILE, ensure_agreement

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a worker that found the forms of the shipped model to agree."""
    folder = tmp_path_factory.mktemp("agreed")
    asyncio.run(ensure_agreement(SHIPPED_MODEL, folder))
    return folder


async def test_the_shipped_model_is_taken_and_not_checked_again(
    agreed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its forms agree; a worker that is started again has that in writing."""
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    await ensure_agreement(SHIPPED_MODEL, agreed)


@pytest.mark.parametrize("written", [b"", b"[]", b'{"subject": "another"}', b"\xff"])
async def test_what_was_written_of_another_model_counts_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bytes
) -> None:
    """Then the check is made, and here can't be."""
    (tmp_path / AGREED_FILE).write_bytes(written)
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    with pytest.raises(FileNotFoundError):
        await ensure_agreement(SHIPPED_MODEL, tmp_path)


async def test_altered_pipelines_are_refused(agreed: Path, tmp_path: Path) -> None:
    """One changed byte of the reference is enough, and the message names the file."""
    folder = tmp_path / "model"
    shutil.copytree(SHIPPED_MODEL, folder)
    pipelines = folder / PIPELINES_FILE
    content = bytearray(pipelines.read_bytes())
    content[len(content) // 2] ^= 1
    pipelines.write_bytes(content)
    with pytest.raises(ModelError, match=PIPELINES_FILE):
        await ensure_agreement(folder, agreed)


def test_lexicons_that_do_not_fit_end_a_worker_as_wrong_settings_do(tmp_path: Path) -> None:
    """Before it asks for a broker, with the file in its log."""
    own = tmp_path / "own" / "scoring" / "words.toml"
    own.parent.mkdir(parents=True)
    own.write_text("")
    environ = {"DETENTE_READING__LEXICONS": "own", "DETENTE_WEB__PORT": "0", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "stream.commands.main", "worker"],
        cwd=tmp_path,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == EXIT_USAGE
    assert "own/scoring/words.toml: the lexicons of scoring" in done.stdout + done.stderr
