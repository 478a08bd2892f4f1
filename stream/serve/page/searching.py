"""Searching pairs by what people call their actors."""

from __future__ import annotations

import sqlite3
import unicodedata

from stream.records.pair import ALL
from stream.serve.page.words import pair_title


def pairs_like(connection: sqlite3.Connection, search: str) -> list[str]:
    """The pairs whose names or code have every word of a search in them, however it is accented or capitalised."""
    wanted = _folded(search).split()
    names = (row["pair"] for row in connection.execute("SELECT pair FROM pairs WHERE pair != ?", (ALL,)))
    return [name for name in names if all(word in _folded(f"{pair_title(name)} {name}") for word in wanted)]


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
