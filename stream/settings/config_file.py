"""Settings from a TOML file: a table a group."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from stream.errors import SettingsError
from stream.settings.catalogue import FILE_SUFFIX, catalogue, groups
from stream.settings.environment import Given
from stream.settings.secret_file import read_secret


def from_file(path: Path, problems: list[str]) -> dict[str, Given]:
    """Read the settings of a file; unknown keys and unusable secrets are added to `problems`.

    A secret may also stand in a file of its own that the same key with `_file` names.

    Raises:
        SettingsError: the file can't be read or is not TOML.
    """
    given: dict[str, Given] = {}
    suffix = FILE_SUFFIX.lower()
    files = {f"{key}{suffix}": key for key, setting in catalogue().items() if setting.secret}
    for key, value in _flat(_tables(path), ""):
        if key in catalogue():
            if key in given:
                problems.append(_twice(key, suffix, path))
            given[key] = Given(value, str(path))
        elif key in files:
            target = files[key]
            if target in given:
                problems.append(_twice(target, suffix, path))
            given[target] = Given(
                read_secret(str(value), name=f"{key} ({path})", problems=problems),
                f"{value} ({key} in {path})",
            )
        elif key in groups():
            problems.append(f"{key} ({path}): is a group of settings; write a table [{key}]")
        else:
            problems.append(_unknown(key, path, [*catalogue(), *files]))
    return given


def _tables(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SettingsError(
            f"{path}: can't be read ({reason}); name the settings file with --config FILE"
        ) from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not TOML: {error}") from None


def _flat(table: dict[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict) and (key in groups() or (value and key not in catalogue())):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value


def _twice(key: str, suffix: str, path: Path) -> str:
    return f"{key}: {path} gives both {key} and {key}{suffix}; keep one"


def _unknown(key: str, path: Path, known: list[str]) -> str:
    close = get_close_matches(key, known, n=1, cutoff=0.7)
    if not close:
        last = key.rpartition(".")[2]
        close = [candidate for candidate in known if candidate.endswith(f".{last}")][:1]
    hint = f"did you mean {close[0]}?" if close else "docs/reference/settings.md lists them all"
    return f"{key} ({path}): no such setting; {hint}"
