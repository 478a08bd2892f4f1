"""The rules file: defaults, rules and silences, each problem named with its rule, field and remedy."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from stream.alerts.rule import KINDS, AnyRule
from stream.alerts.silence import Silence
from stream.errors import SettingsError

DEFAULTS: Final = (
    "severity", "repeat_interval", "for", "resolve_for", "resolve_after", "min_stories", "quiet", "window", "warm_up",
)  # fmt: skip
"""What `[defaults]` may give; it holds for every rule of a kind that has the field and does not give it itself."""

_OTHERS: Final = "endpoint"
"""Tables whose names begin so belong to the deliveries, which read them from the same file."""


class Rulebook(NamedTuple):
    """What the rules file says; `digest` tells two versions of it apart."""

    rules: tuple[AnyRule, ...]
    silences: tuple[Silence, ...]
    digest: str


def read_rules(path: Path) -> Rulebook:
    """Read the rules of a file.

    Raises:
        SettingsError: the file can't be read, or is wrong; every problem is a line.
    """
    try:
        return parse_rules(path.read_bytes(), name=str(path))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SettingsError(f"{path}: can't be read ({reason}); name the rules file in alerts.file") from None


def shipped_rules() -> Rulebook:
    """The rules that hold where no file is named."""
    return parse_rules(files("stream.alerts").joinpath("rules.toml").read_bytes(), name="rules.toml")


def parse_rules(text: bytes, *, name: str) -> Rulebook:
    """Read rules; `name` is what problems call the file.

    Raises:
        SettingsError: the text is wrong; every problem is a line.
    """
    try:
        tables = tomllib.loads(text.decode())
    except UnicodeDecodeError as error:
        raise SettingsError(f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name}: not TOML: {error}") from None
    problems = [
        f"{name}: {table}: no such table; it takes [defaults], [[rules]], [[silences]] and [[endpoints]]"
        for table in tables
        if table not in {"defaults", "rules", "silences"} and not table.startswith(_OTHERS)
    ]
    defaults = _defaults(tables.get("defaults", {}), name, problems)
    rules = tuple(_rules(_list(tables, "rules", name, problems), defaults, name, problems))
    silences = tuple(_silences(_list(tables, "silences", name, problems), name, problems))
    if problems:
        raise SettingsError(*problems)
    return Rulebook(rules, silences, hashlib.sha256(text).hexdigest())


def _defaults(table: Any, name: str, problems: list[str]) -> Mapping[str, Any]:
    if not isinstance(table, dict):
        problems.append(f"{name}: defaults: is no table; write [defaults]")
        return {}
    problems += [
        f"{name}: defaults: {field}: {_close(field, DEFAULTS)}" for field in table if field not in DEFAULTS
    ]
    return table


def _list(tables: Mapping[str, Any], key: str, name: str, problems: list[str]) -> list[dict[str, Any]]:
    entries = tables.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        problems.append(f"{name}: {key}: is no list of tables; write [[{key}]] above each")
        return []
    return entries


def _rules(
    entries: list[dict[str, Any]], defaults: Mapping[str, Any], name: str, problems: list[str]
) -> Iterator[AnyRule]:
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        called = entry.get("name")
        place = f"{name}: rule {called!r}" if isinstance(called, str) else f"{name}: rule {number}"
        model = KINDS.get(entry["kind"]) if isinstance(entry.get("kind"), str) else None
        if model is None:
            given = f"{entry['kind']!r} is no kind" if "kind" in entry else "is missing"
            problems.append(f"{place}: kind: {given}; it takes {', '.join(KINDS)}")
            continue
        filled = {field: value for field, value in defaults.items() if field in _names(model)} | entry
        try:
            rule = model.model_validate(filled)
        except ValidationError as error:
            problems += [f"{place}: {problem}" for problem in _problems(error, model)]
            continue
        if rule.name in seen:
            problems.append(f"{place}: name: another rule is called so; give each its own name")
        seen.add(rule.name)
        yield rule


def _silences(entries: list[dict[str, Any]], name: str, problems: list[str]) -> Iterator[Silence]:
    for number, entry in enumerate(entries, 1):
        try:
            yield Silence.model_validate(entry)
        except ValidationError as error:
            problems += [
                f"{name}: silence {number}: {_problem(detail, Silence)}" for detail in error.errors()
            ]


def _problems(error: ValidationError, model: type[BaseModel]) -> list[str]:
    # A list whose only item is wrong is also called too short; that says nothing more.
    return [
        _problem(detail, model)
        for detail in error.errors()
        if detail["type"] != "too_short" or not detail["input"]
    ]


def _problem(detail: ErrorDetails, model: type[BaseModel]) -> str:
    path = [str(part) for part in detail["loc"]]
    field, place = (path[0] if path else ""), "".join(f"[{part}]" for part in path[1:])
    known = _names(model)
    if detail["type"] == "extra_forbidden":
        return f"{field}: {_close(field, tuple(known))}"
    if detail["type"] == "missing":
        return f"{field}: is missing; write {field} = {known[field]}"
    if detail["type"] == "value_error":
        reason = detail["msg"].removeprefix("Value error, ")
        return f"{field}{place}: {reason}" if field else reason
    reason = detail["msg"][:1].lower() + detail["msg"][1:]
    return (
        f"{field}{place}: {str(detail['input'])[:80]!r}: {reason}; write for example {field} = {known[field]}"
    )


def _names(model: type[BaseModel]) -> dict[str, str]:
    """Every field by its name in the file, with an example as TOML."""
    return {
        field.alias or name: _toml((field.examples or [model.__name__])[0])
        for name, field in model.model_fields.items()
    }


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return str(value)


def _close(field: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(field, known, n=1, cutoff=0.7)
    hint = f"did you mean {close[0]}?" if close else f"it takes {', '.join(known)}"
    return f"no such field; {hint}"
