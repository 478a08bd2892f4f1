"""Reads the TOML files of this folder into records."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec
import rtoml

from models.errors import LexiconError

Schema = TypeVar("Schema")


def read_lexicon(file: Path, schema: type[Schema]) -> Schema:
    """Read a file into a record of a schema.

    Raises:
        LexiconError: the file is no TOML, or breaks the schema.
    """
    try:
        return msgspec.convert(rtoml.load(file), schema)
    except (msgspec.ValidationError, rtoml.TomlParsingError) as error:
        raise LexiconError(
            f"{file.name}: {error}; correct the entry named or restore the shipped file"
        ) from None
