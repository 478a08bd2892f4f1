"""Loading the settings: environment over file over defaults, and where each value came from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stream.errors import SettingsError
from stream.settings.catalogue import catalogue
from stream.settings.config_file import from_file
from stream.settings.environment import CONFIG_VARIABLE, Given, from_environment
from stream.settings.schema import Settings

DEFAULT_FILE = Path("detente.toml")
DEFAULT_SOURCE = "default"


class LoadedSettings(NamedTuple):
    """The settings, where each one's value came from by its key, and the file that was read, if any."""

    settings: Settings
    sources: dict[str, str]
    file: Path | None


def load_settings(config: Path | None = None, *, environ: Mapping[str, str] | None = None) -> LoadedSettings:
    """Load the settings.

    Args:
        config: the TOML file; where None, the one that `DETENTE_CONFIG` names, else `detente.toml` in the
            working directory, if there is one.
        environ: the environment; the process's where None.

    Raises:
        SettingsError: with every problem found, each naming its key, its source and the remedy.
    """
    environ = os.environ if environ is None else environ
    problems: list[str] = []
    file = _file(config, environ)
    given = from_file(file, problems) if file is not None else {}
    given |= from_environment(environ, problems)
    problems += _truths(given)
    settings = _validated(given, problems)
    sources = {key: given[key].source if key in given else DEFAULT_SOURCE for key in catalogue()}
    return LoadedSettings(settings, sources, file)


def _file(config: Path | None, environ: Mapping[str, str]) -> Path | None:
    if config is not None:
        return config
    if environ.get(CONFIG_VARIABLE):
        return Path(environ[CONFIG_VARIABLE])
    return DEFAULT_FILE if DEFAULT_FILE.exists() else None


def _truths(given: Mapping[str, Given]) -> list[str]:
    """TOML's true and false where no boolean is taken; pydantic would read them as the numbers 1 and 0."""
    return [
        _refusal(key, given)
        for key, (value, _) in given.items()
        if isinstance(value, bool) and bool not in catalogue()[key].types
    ]


def _validated(given: Mapping[str, Given], problems: list[str]) -> Settings:
    try:
        settings = Settings.model_validate(_nested(given))
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False)
        found = [_problem(detail, given) for detail in details]
        raise SettingsError(*dict.fromkeys([*problems, *found])) from None
    if problems:
        raise SettingsError(*problems)
    return settings


def _nested(given: Mapping[str, Given]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key, (value, _) in given.items():
        *path, name = key.split(".")
        table = tree
        for part in path:
            table = table.setdefault(part, {})
        table[name] = value
    return tree


def _problem(detail: ErrorDetails, given: Mapping[str, Given]) -> str:
    path = ".".join(str(part) for part in detail["loc"])
    key = next((key for key in given if path == key or path.startswith(f"{key}.")), path)
    if detail["type"] == "value_error":
        message = detail["msg"].removeprefix("Value error, ")
        return f"{key} ({given[key].source}): {message}" if key in given else f"{path}.{message}"
    return _refusal(key, given)


def _refusal(key: str, given: Mapping[str, Given]) -> str:
    setting = catalogue()[key]
    value = "the value" if setting.secret else repr(given[key].value)
    return f"{key} ({given[key].source}): {value} is not allowed; it takes {setting.takes.replace('`', '')}"
