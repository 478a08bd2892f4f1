"""The settings one by one: key, environment name, what it takes, default, meaning. All from the schema."""

from __future__ import annotations

import types
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from stream.settings.schema import Settings

ENVIRONMENT_PREFIX = "DETENTE_"
FILE_SUFFIX = "_FILE"
MASK = "********"


class Setting(NamedTuple):
    """One setting; `key` is dotted as in "kafka.bootstrap", `types` are the types of its value but None."""

    key: str
    field: FieldInfo
    types: tuple[Any, ...]
    optional: bool

    @property
    def environment(self) -> str:
        """The name of its environment variable."""
        return ENVIRONMENT_PREFIX + self.key.upper().replace(".", "__")

    @property
    def secret(self) -> bool:
        """Whether its value is never shown."""
        return SecretStr in self.types

    @property
    def plural(self) -> bool:
        """Whether it takes several values, which the environment separates by commas."""
        return any(get_origin(kind) in {tuple, list, set, frozenset} for kind in self.types)

    @property
    def takes(self) -> str:
        """What its value may be, in words that follow "it takes"."""
        return " or ".join(_words(kind, self.field) for kind in self.types)

    def shown(self, value: Any) -> str:
        """The value for people: secrets masked, nothing for None."""
        if value is None:
            return ""
        if self.secret:
            return MASK
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, tuple | list):
            return ", ".join(map(str, value))
        return str(value)


@cache
def catalogue() -> dict[str, Setting]:
    """Every setting by its key, in the order of the schema."""
    return {setting.key: setting for setting in _walk(Settings, "")}


@cache
def groups() -> dict[str, str]:
    """The groups of settings by their key, with what they are about."""
    return dict(_groups(Settings, ""))


def value_of(settings: Settings, key: str) -> Any:
    """The value of a setting by its key."""
    value: Any = settings
    for part in key.split("."):
        value = getattr(value, part)
    return value


def _walk(group: type[BaseModel], prefix: str) -> Iterator[Setting]:
    for name, field in group.model_fields.items():
        key = f"{prefix}{name}"
        if _is_group(field):
            yield from _walk(field.annotation, f"{key}.")  # type: ignore[arg-type]  # _is_group has told
        else:
            kinds = _alternatives(field.annotation)
            yield Setting(
                key, field, tuple(kind for kind in kinds if kind is not type(None)), type(None) in kinds
            )


def _groups(group: type[BaseModel], prefix: str) -> Iterator[tuple[str, str]]:
    for name, field in group.model_fields.items():
        if _is_group(field):
            yield f"{prefix}{name}", (field.annotation.__doc__ or "").strip()
            yield from _groups(field.annotation, f"{prefix}{name}.")  # type: ignore[arg-type]  # _is_group has told


def _is_group(field: FieldInfo) -> bool:
    return isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in {Union, types.UnionType} else (annotation,)


def _words(kind: Any, field: FieldInfo) -> str:
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(f"`{value}`" for value in get_args(kind))
    if get_origin(kind) in {tuple, list, set, frozenset}:
        return "a list of texts"
    if kind is bool:
        return "`true` or `false`"
    if kind in {int, float}:
        noun = "a whole number" if kind is int else "a number"
        return " ".join([noun, *_bounds(field)])
    if kind is Path:
        return "a path"
    if kind is SecretStr:
        return "a secret text"
    pattern = next((item.pattern for item in field.metadata if getattr(item, "pattern", None)), None)
    return "a text" if pattern is None else f"a text of the form `{pattern}`"


def _bounds(field: FieldInfo) -> Iterator[str]:
    for item in field.metadata:
        match item:
            case annotated_types.Ge(ge=bound):
                yield f"from {bound:,}"
            case annotated_types.Gt(gt=bound):
                yield f"over {bound:,}"
            case annotated_types.Le(le=bound):
                yield f"up to {bound:,}"
            case annotated_types.Lt(lt=bound):
                yield f"under {bound:,}"
