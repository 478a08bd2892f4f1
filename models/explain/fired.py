"""Lexicon entries that fired, as an explanation names them."""

from __future__ import annotations

from typing import Any

import msgspec

from models.lexicons import Lexicons


class Fired(msgspec.Struct, frozen=True):
    """An entry that made a mention: the file, and the table, key and phrase in it; `own` where the user added it.

    Where a rule of the code made it, `file` is the module that holds the rule.
    """

    file: str
    entry: str
    own: bool = False


def fired(lexicons: Lexicons, file: str, *keys: str, item: Any) -> Fired:
    """The entry of a list that stands at these keys: `[CHN] demonyms "Chinese"`."""
    *tables, key = keys
    table = f"[{'.'.join(tables)}] " if tables else ""
    shown = item if isinstance(item, str) else item[0]
    return Fired(file, f'{table}{key} "{shown}"', lexicons.adds(file, *keys, item=item))
