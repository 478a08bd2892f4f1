"""Plain data as YAML that people can read: blocks for what holds something, strings quoted where YAML asks for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[A-Za-z/$_][A-Za-z0-9/$_.+-]*(?: [A-Za-z0-9/$_.,;()'`+-]+)*")
_BLOCK = re.compile(r"\S(?:.*\S)?(?:\n+\S(?:.*\S)?)+")
_LINE = 90
_WORDS_OF_YAML = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"}


def yaml_text(data: dict[str, Any]) -> str:
    """The document; JSON's types only, keys in the order that they have."""
    return "\n".join(_mapping(data, "")) + "\n"


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{_scalar(key)}:", value, indent + "  ")


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        yield head
        yield from _mapping(value, indent)
    elif isinstance(value, list) and value and not _flat(value):
        yield head
        for item in value:
            if isinstance(item, dict | list) and item:
                _, first, *others = _entry("", item, indent + "  ") if not _flat(item) else ("", _flat(item))
                yield f"{indent}- {first.lstrip()}"
                yield from others
            else:
                yield f"{indent}- {_scalar(item)}"
    elif isinstance(value, str) and _BLOCK.fullmatch(value):
        yield f"{head} |-"
        yield from (f"{indent}{line}".rstrip() for line in value.splitlines())
    else:
        yield f"{head} {_flat(value) or _scalar(value)}"


def _flat(value: Any) -> str:
    """A list of numbers or short words in one line; "" for anything else."""
    if not isinstance(value, list) or any(isinstance(item, dict | list) for item in value):
        return ""
    line = f"[{', '.join(map(_scalar, value))}]"
    return line if len(line) <= _LINE else ""


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    text = json.dumps(value, ensure_ascii=False)
    # YAML 1.1 takes a number with an exponent for text where it has no point.
    return re.sub(r"^(-?\d+)e", r"\1.0e", text) if isinstance(value, float) else text
