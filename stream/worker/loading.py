"""The check that a worker makes of its model before it reads: both of its forms say the same."""

from __future__ import annotations

import asyncio
import hashlib
import json
import platform
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Final

import structlog

import models
from models.errors import ModelError

_log = structlog.get_logger(__name__)

AGREED_FILE: Final = "agreed.json"
"""In the worker's data folder: of which model, code and packages the check was passed last."""

_PACKAGES: Final = ("numpy", "scipy", "scikit-learn", "skops", "spacy")


async def ensure_agreement(folder: Path, data_dir: Path) -> None:
    """Hold the folded numbers of a model against its scikit-learn pipelines, unless this very check was passed before.

    A process of its own does it, while the worker loads its reader and looks for its broker: loading the pipelines
    takes seconds and, with scikit-learn, a hundred megabytes that serving never needs. A worker that is started again
    after a crash does not pay for it twice: the data folder keeps what was passed, by the hash of all that it
    depends on.

    Args:
        folder: the model.
        data_dir: the worker's data folder; losing it costs the check once more.

    Raises:
        ModelError: artefacts are missing, altered, or disagree.
    """
    subject = await asyncio.to_thread(_subject, folder)
    if _agreed(data_dir) == subject:
        _log.info("both forms of the model agreed before")
        return
    difference = await _compare(folder)
    _log.info("both forms of the model agree", largest_difference=difference)
    _remember(data_dir, subject)


async def _compare(folder: Path) -> float:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "models.scoring.parity", str(folder),
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        said, problem = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    if process.returncode:
        lines = problem.decode(errors="replace").strip().splitlines()
        raise ModelError(
            lines[-1] if lines else f"{folder}: the check of the model ended with {process.returncode}"
        )
    return float(said)


def _subject(folder: Path) -> str:
    """The hash of the model's files, of the code and lexicons that read it, and of the packages beneath."""
    digest = hashlib.sha256(f"{sys.version} {platform.platform()}\n".encode())
    for package in _PACKAGES:
        digest.update(f"{package}={version(package)}\n".encode())
    code = Path(models.__file__).parent
    own = [path for kind in ("*.py", "*.toml") for path in code.rglob(kind)]
    for path in sorted([*own, *folder.glob("*")]):
        if path.is_file():
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _remember(data_dir: Path, subject: str) -> None:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        (data_dir / AGREED_FILE).write_text(json.dumps({"subject": subject}))
    except OSError as error:
        _log.warning("can't write down that the model agrees", problem=error.strerror)


def _agreed(data_dir: Path) -> str | None:
    """What was passed last; None where nothing readable says so."""
    with suppress(OSError, ValueError):
        known = json.loads((data_dir / AGREED_FILE).read_text())
        return str(known["subject"]) if isinstance(known, dict) and "subject" in known else None
    return None
