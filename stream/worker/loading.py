"""The check that a worker makes of its model before it reads: both of its forms say the same."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import structlog

from models.errors import ModelError

_log = structlog.get_logger(__name__)


async def ensure_agreement(folder: Path) -> None:
    """Hold the folded numbers of a model against its scikit-learn pipelines.

    A process of its own does it, while the worker loads its reader and looks for its broker: loading the pipelines
    takes seconds and, with scikit-learn, a hundred megabytes that serving never needs.

    Raises:
        ModelError: artefacts are missing, altered, or disagree.
    """
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
    _log.info("both forms of the model agree", largest_difference=float(said))
