"""Reading the data files of this folder, each checked against its shape."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from models.errors import LexiconError
from models.lexicons import SHIPPED, Lexicons

Shape = TypeVar("Shape")


def load(name: str, shape: type[Shape], lexicons: Lexicons = SHIPPED) -> Shape:
    """Read a TOML file of this folder.

    Raises:
        LexiconError: the file is no TOML or breaks its shape; the message names the entry.
    """
    try:
        return msgspec.convert(lexicons.load(f"follow_ups/{name}"), shape)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{name}: {error}; correct the entry named after '$'") from error
