"""A worker refuses a model whose two forms disagree."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.errors import ModelError
from models.scoring import SHIPPED_MODEL
from models.scoring.pipelines import PIPELINES_FILE
from stream.worker.loading import ensure_agreement

pytestmark = pytest.mark.slow


async def test_the_shipped_model_is_taken() -> None:
    """Its forms agree, so nothing is said."""
    await ensure_agreement(SHIPPED_MODEL)


async def test_altered_pipelines_are_refused(tmp_path: Path) -> None:
    """One changed byte of the reference is enough, and the message names the file."""
    folder = tmp_path / "model"
    shutil.copytree(SHIPPED_MODEL, folder)
    pipelines = folder / PIPELINES_FILE
    content = bytearray(pipelines.read_bytes())
    content[len(content) // 2] ^= 1
    pipelines.write_bytes(content)
    with pytest.raises(ModelError, match=PIPELINES_FILE):
        await ensure_agreement(folder)
