"""Settings from environment variables: `DETENTE_KAFKA__BOOTSTRAP` is `kafka.bootstrap`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

import msgspec

from stream.settings.catalogue import ENVIRONMENT_PREFIX, FILE_SUFFIX, Setting, catalogue
from stream.settings.secret_file import read_secret

CONFIG_VARIABLE = "DETENTE_CONFIG"

_SERVICE_LINK = re.compile(
    r"DETENTE_(?:\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT(?:_\d+_(?:TCP|UDP)(?:_\w+)?)?)"
)
"""Kubernetes puts these into every pod beside a service named detente; they are no settings."""


class Given(NamedTuple):
    """A value that someone gave for a setting, and where."""

    value: Any
    source: str


def from_environment(environ: Mapping[str, str], problems: list[str]) -> dict[str, Given]:
    """Read the settings that the environment gives; what is wrong is added to `problems`.

    An empty variable of a setting that may be empty counts as not given. A secret may also stand in the file
    that the variable of the same name with `_FILE` names.
    """
    names = {setting.environment: setting for setting in catalogue().values()}
    files = {f"{name}{FILE_SUFFIX}": setting for name, setting in names.items() if setting.secret}
    given: dict[str, Given] = {}
    for name in sorted(environ):
        if not name.startswith(ENVIRONMENT_PREFIX) or name == CONFIG_VARIABLE:
            continue
        if (setting := names.get(name)) is not None:
            if environ[name] or not setting.optional:
                _give(given, setting, Given(_parsed(setting, environ[name]), name), problems)
        elif (setting := files.get(name)) is not None:
            secret = read_secret(environ[name], name=name, problems=problems)
            _give(given, setting, Given(secret, f"{environ[name]} ({name})"), problems)
        elif _SERVICE_LINK.fullmatch(name) is None:
            problems.append(_unknown(name, [*names, *files]))
    return given


def _give(given: dict[str, Given], setting: Setting, new: Given, problems: list[str]) -> None:
    if setting.key in given:
        problems.append(
            f"{setting.key}: given by both {given[setting.key].source} and {new.source}; keep one"
        )
    given[setting.key] = new


def _parsed(setting: Setting, text: str) -> Any:
    if not setting.plural:
        return text
    if text.lstrip().startswith("["):
        try:
            return msgspec.json.decode(text)
        except msgspec.DecodeError:
            return text
    return [part.strip() for part in text.split(",") if part.strip()]


def _unknown(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, n=1, cutoff=0.75)
    hint = f"did you mean {close[0]}?" if close else "docs/reference/settings.md lists them all"
    return f"{name} (environment): no such setting; {hint}"
