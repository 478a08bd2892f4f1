"""Descriptions in the schemas, from the docstrings of the record types: a class's text, and its `Args:` by field."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import msgspec

_ARGUMENT = re.compile(r"^    (\w+): (.*(?:\n     .*)*)", re.MULTILINE)


def describe(record: type[Any], schema: dict[str, Any]) -> None:
    """Put descriptions on a record's schema, on the definitions it holds, and on every property of these."""
    definitions = schema.get("$defs", {})
    for struct in _structs(msgspec.inspect.type_info(record), set()):
        definition = schema if struct is record else definitions[struct.__name__]
        definition["description"] = _parts(struct)[0]
        about = field_descriptions(struct)
        for name, field in definition["properties"].items():
            if name in about:
                field["description"] = about[name]


def field_descriptions(struct: type[Any]) -> dict[str, str]:
    """What the docstrings of a struct and of those it extends say of its fields, by their names on the wire."""
    said: dict[str, str] = {}
    for base in reversed(struct.__mro__):
        said |= _parts(base)[1]
    wire = {field.name: field.encode_name for field in msgspec.structs.fields(struct)}
    return {wire[name]: text for name, text in said.items() if name in wire}


def _parts(struct: type[Any]) -> tuple[str, dict[str, str]]:
    if not issubclass(struct, msgspec.Struct) or not struct.__doc__:
        return "", {}
    text, _, arguments = inspect.cleandoc(struct.__doc__).partition("\n\nArgs:\n")
    return text, {name: _sentence(said) for name, said in _ARGUMENT.findall(arguments)}


def _sentence(text: str) -> str:
    joined = " ".join(text.split())
    return joined[:1].upper() + joined[1:]


def _structs(node: msgspec.inspect.Type, seen: set[type[Any]]) -> Iterator[type[Any]]:
    """Every struct type that a type is made of, each once."""
    match node:
        case msgspec.inspect.Metadata(type=inner):
            yield from _structs(inner, seen)
        case msgspec.inspect.StructType(cls=struct, fields=fields):
            if struct not in seen:
                seen.add(struct)
                yield struct
                for field in fields:
                    yield from _structs(field.type, seen)
        case msgspec.inspect.UnionType(types=types) | msgspec.inspect.TupleType(item_types=types):
            for inner in types:
                yield from _structs(inner, seen)
        case msgspec.inspect.ListType(item_type=inner) | msgspec.inspect.VarTupleType(item_type=inner):
            yield from _structs(inner, seen)
        case msgspec.inspect.DictType(value_type=inner):
            yield from _structs(inner, seen)
        case _:
            pass
