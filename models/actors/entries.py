"""The shapes of the files of actors, checked as they are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.errors import LexiconError
from models.lexicons import Lexicons

STATE_KEYS: Mapping[str, type] = {
    "name": str,
    "names": list,
    "demonyms": list,
    "capitals": list,
    "institutions": list,
    "contextual": list,
    "contextual_capitals": list,
    "prefixes": list,
    "plain": bool,
}
BODY_KEYS: Mapping[str, type] = {
    "name": str,
    "names": list,
    "contextual": list,
    "kind": str,
    "home": list,
    "home_until": int,
    "generic": bool,
    "plain": bool,
    "acts_for": str,
    "until": int,
}
ELSEWHERE_KEYS: Mapping[str, type] = {"against": list, "for": list}
SHARED_KEYS: Mapping[str, type] = {
    "default": str,
    "other": str,
    "words": list,
    "needs": list,
    "demonym": bool,
    "after_the": bool,
}
_TYPES = {str: "a text", list: "a list of words", bool: "true or false", int: "a year"}


def words(entry: Mapping[str, Any], key: str, where: str) -> list[str]:
    """The list of words under `key`, empty where the key is missing.

    Raises:
        LexiconError: the value is something else.
    """
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(
        isinstance(word, str) and word.strip() == word != "" for word in value
    ):
        raise LexiconError(f'{where}: {key} must be a list of words; write {key} = ["…"]')
    return value


def tables(lexicons: Lexicons, file: str, known: Mapping[str, type]) -> dict[str, dict[str, Any]]:
    """The tables of a file by id, with the keys that are known, each of its type.

    Raises:
        LexiconError: another key, or another type.
    """
    read = lexicons.load(f"actors/{file}")
    for code, entry in read.items():
        check(entry, known, f"{file}: [{code}]")
    return read


def check(entry: Any, known: Mapping[str, type], where: str) -> None:
    """Check that an entry is a table with some of the known keys, each of its type.

    Raises:
        LexiconError: it is not.
    """
    if not isinstance(entry, dict):
        raise LexiconError(f"{where} must be a table with some of {sorted(known)}")
    unknown = sorted(set(entry) - set(known))
    if unknown:
        raise LexiconError(f"{where} has unknown keys {unknown}; use {sorted(known)}")
    for key, value in entry.items():
        if type(value) is not known[key]:
            raise LexiconError(f"{where}: {key} must be {_TYPES[known[key]]}")


def text(entry: Mapping[str, Any], key: str, where: str) -> str:
    """The text under `key`.

    Raises:
        LexiconError: it is missing.
    """
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise LexiconError(f'{where}: {key} is missing; write {key} = "…"')
    return value
