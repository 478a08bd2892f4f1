"""Reading the lists of a lexicon file, with an error that leads to the entry at fault."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import rtoml

from models.errors import LexiconError


def load(file: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        LexiconError: it is not TOML.
    """
    try:
        raw: dict[str, Any] = rtoml.load(file)
    except rtoml.TomlParsingError as error:
        raise LexiconError(f"{file.name}: {error}; correct the syntax there") from error
    return raw


def phrases(
    raw: Mapping[str, Any], key: str, file: Path, *, entry: str = "", required: bool = True
) -> tuple[str, ...]:
    """The list of phrases under `key`: lower case, single blanks, none around.

    Raises:
        LexiconError: the list is missing, or one of its phrases is not of that form.
    """
    where = f"{file.name}: {entry} {key}".replace("  ", " ")
    value = raw.get(key)
    if value is None and not required:
        return ()
    if not isinstance(value, list):
        raise LexiconError(f'{where} must be a list of phrases; write {key} = ["…"]')
    for phrase in value:
        if not isinstance(phrase, str) or not phrase or phrase != " ".join(phrase.lower().split()):
            raise LexiconError(f"{where}: {phrase!r} must be a phrase in lower case with single blanks")
    return tuple(value)
