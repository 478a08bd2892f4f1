"""Which names of settings are real ones: a misspelt one would end the process at its start."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable

from stream.settings.catalogue import FILE_SUFFIX, catalogue
from stream.settings.environment import CONFIG_VARIABLE


def unknown_variables(names: Iterable[str]) -> list[str]:
    """The names that begin as our environment variables do and are none."""
    known = {CONFIG_VARIABLE}
    for setting in catalogue().values():
        known |= {setting.environment} | ({setting.environment + FILE_SUFFIX} if setting.secret else set())
    return [name for name in names if name.startswith("DETENTE_") and name not in known]


def unknown_keys(toml: str) -> list[str]:
    """The dotted keys of a TOML file of settings that name none; of secrets only those in files are known."""
    known = {f"{key}{FILE_SUFFIX.lower()}" if setting.secret else key for key, setting in catalogue().items()}
    given = [f"{group}.{name}" for group, values in tomllib.loads(toml).items() for name in values]
    return [key for key in given if key not in known]
