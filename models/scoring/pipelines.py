"""The scikit-learn pipelines on disk: the reference that the folded numbers are held against.

Importing this module does not import skops or scikit-learn, which take seconds; calling it does.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from models.errors import ModelError
from models.scoring.folded import OUTPUTS

PIPELINES_FILE = "pipelines.skops"
ALLOWED = ("models.scoring.damping.damp_rows", "numpy.log1p")
"""The types beyond those that skops trusts by itself; a file that asks for any other is refused."""


def save_pipelines(pipelines: dict[str, Any], folder: Path) -> str:
    """Write fitted pipelines by output into `folder`; answer the SHA-256 of the file's bytes."""
    from zipfile import ZIP_DEFLATED  # noqa: PLC0415 - beside its use, with the import below

    import skops.io  # noqa: PLC0415 - takes over a second, and serving never needs it

    path = folder / PIPELINES_FILE
    skops.io.dump(pipelines, path, compression=ZIP_DEFLATED)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_pipelines(folder: Path, sha256: str) -> dict[str, Any]:
    """Load the pipelines of `folder`, if their bytes have this hash and they need no type that is not allowed.

    Raises:
        ModelError: the file is missing, altered, or asks for other types.
    """
    import skops.io  # noqa: PLC0415 - takes over a second, and serving never needs it

    path = folder / PIPELINES_FILE
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error}; train the model again") from error
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise ModelError(f"{path} hashes to {found}, the manifest says {sha256}; restore it or train again")
    others = set(skops.io.get_untrusted_types(data=content)) - set(ALLOWED)
    if others:
        raise ModelError(
            f"{path} asks for types that are not allowed: {', '.join(sorted(others))}; train again"
        )
    pipelines = skops.io.loads(content, trusted=list(ALLOWED))
    if not isinstance(pipelines, dict) or set(pipelines) != set(OUTPUTS):
        raise ModelError(f"{path} does not hold the pipelines {', '.join(OUTPUTS)}; train again")
    return pipelines
