"""How a user's lexicon file extends the shipped one: what is taken out, then what is added or replaced.

Tables are merged key by key, lists are joined without what stands in them already, any other value replaces the
shipped one. A table `[remove]` mirrors the file: a list under it takes these items out of the shipped list, `true`
takes the whole entry out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.errors import LexiconError

REMOVE = "remove"
"""The table of a user's file that takes out; no shipped file has a key of this name."""

_FIRST_DECIDES = "rules"
"""A list of which the first entry that fits decides, so the user's come before the shipped ones."""

Table = Mapping[str, Any]


def extended(shipped: Table, own: Table, *, where: str, new_keys: bool) -> dict[str, Any]:
    """The shipped file with the user's additions, and without what the user takes out.

    Args:
        shipped: what the shipped file holds; it is left as it is.
        own: what the user's file holds.
        where: the user's file, for messages.
        new_keys: whether the file may have keys at its top that the shipped one lacks.

    Raises:
        LexiconError: a key, a type or something to remove fits nothing in the shipped file.
    """
    removed = own.get(REMOVE, {})
    if not isinstance(removed, dict):
        raise LexiconError(f"{where}: {REMOVE} must be a table that mirrors the file; write [{REMOVE}]")
    kept = _without(shipped, removed, f"{where}: {REMOVE}")
    added = {key: value for key, value in own.items() if key != REMOVE}
    unknown = [key for key in added if key not in shipped and not new_keys]
    if unknown:
        raise LexiconError(
            f"{where}: {unknown[0]} is no key of this file; use one of {', '.join(sorted(shipped))}"
        )
    return _joined(kept, added, where)


def _without(shipped: Table, removed: Table, where: str) -> dict[str, Any]:
    kept = dict(shipped)
    for key, what in removed.items():
        here = f"{where}: {key}"
        if key not in kept:
            raise LexiconError(f"{here} does not stand in the shipped file; correct it or leave it out")
        value = kept[key]
        if what is True:
            del kept[key]
        elif isinstance(what, dict) and isinstance(value, dict):
            kept[key] = _without(value, what, here)
        elif isinstance(what, list) and isinstance(value, list):
            missing = [item for item in what if item not in value]
            if missing:
                raise LexiconError(
                    f"{here}: {missing[0]!r} does not stand in the shipped list; "
                    "write it just as it stands there, or leave it out"
                )
            kept[key] = [item for item in value if item not in what]
        else:
            raise LexiconError(f"{here} must be true, for all of it, or a list of what to take out of it")
    return kept


def _joined(shipped: Table, own: Table, where: str) -> dict[str, Any]:
    joined = dict(shipped)
    for key, value in own.items():
        joined[key] = _with(shipped[key], value, key, f"{where}: {key}") if key in shipped else value
    return joined


def _with(shipped: Any, own: Any, key: str, where: str) -> Any:
    if type(own) is not type(shipped):
        raise LexiconError(f"{where} must be {_kind(shipped)}, as in the shipped file")
    if isinstance(own, dict):
        return _joined(shipped, own, where)
    if isinstance(own, list):
        new = [item for at, item in enumerate(own) if item not in shipped and item not in own[:at]]
        return [*new, *shipped] if key == _FIRST_DECIDES else [*shipped, *new]
    return own


def _kind(value: Any) -> str:
    match value:
        case dict():
            return "a table"
        case list():
            return "a list"
        case bool():
            return "true or false"
        case str():
            return "a text"
        case _:
            return "a number"
