"""Reading the data files of this folder, each checked against its shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec
import rtoml

from models.errors import LexiconError

_FOLDER = Path(__file__).parent
Shape = TypeVar("Shape")


def load(name: str, shape: type[Shape]) -> Shape:
    """Read a TOML file of this folder.

    Raises:
        LexiconError: the file is no TOML or breaks its shape; the message names the entry.
    """
    try:
        raw: Any = rtoml.loads((_FOLDER / name).read_text(encoding="utf-8"))
        return msgspec.convert(raw, shape)
    except (rtoml.TomlParsingError, msgspec.ValidationError) as error:
        raise LexiconError(f"{name}: {error}; correct the entry named after '$'") from error
