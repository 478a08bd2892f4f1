"""The manifest: what a folder of artefacts holds, what it was made of, and how well it did."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from models.errors import ModelError

MANIFEST_FILE = "manifest.json"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What training writes beside the numbers.

    `sha256` is over the folded numbers in canonical order, `pipelines` over the bytes of the file of
    pipelines, which differ from run to run, `reference` over those of the file of the reference.
    `corpus` and `code` map file names to the SHA-256 of their bytes. `libraries` are the versions that trained, and `platform` the machine and the
    kernels of linear algebra, since the last bits of the numbers hang on them. `metrics` are the figures by output,
    out of fold. `sizes` counts examples by kind.
    """

    name: str
    version: str
    sha256: str
    pipelines: str
    reference: str | None = None
    """None in models that were trained before there was one."""
    seed: int
    corpus: dict[str, str]
    code: dict[str, str]
    libraries: dict[str, str]
    platform: dict[str, str]
    settings: dict[str, Any]
    sizes: dict[str, int]
    metrics: dict[str, dict[str, float]]


def save_manifest(manifest: Manifest, folder: Path) -> Path:
    """Write the manifest into `folder`."""
    path = folder / MANIFEST_FILE
    path.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
    return path


def load_manifest(folder: Path) -> Manifest:
    """Read the manifest of `folder`.

    Raises:
        ModelError: it is missing or is no manifest.
    """
    path = folder / MANIFEST_FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except FileNotFoundError:
        raise ModelError(f"{path} is missing; name a folder that `detente model train` wrote") from None
    except (msgspec.DecodeError, OSError) as error:
        raise ModelError(f"{path} is no manifest: {error}; train the model again") from error
