"""How much the view holds."""

from __future__ import annotations

import sqlite3
from typing import Final

HELD: Final = ("articles", "texts", "pairs", "days", "acts", "alerts")
"""What the view holds, by table."""


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many of each."""
    return {
        table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - names of our own
        for table in HELD
    }
