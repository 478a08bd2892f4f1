"""The file of the view: made, recognised, and opened for its one writer or for its readers."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from stream.errors import SettingsError, StreamError

SCHEMA: Final = Path(__file__).with_name("schema.sql")
VERSION: Final = 1

_BUSY_SECONDS: Final = 10.0
_MAPPED_BYTES: Final = 256 << 20


def open_for_writing(path: Path, *, prefix: str) -> sqlite3.Connection:
    """Open the file of the view, made where it is missing.

    Raises:
        SettingsError: the file is not a view, is of another version, or was filled from other topics.
        StreamError: the file can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # SQLite gives the files beside it the same permissions.
        path.touch(mode=0o600)
        connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        _recognise(connection, path, prefix)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise StreamError(f"serve.database: {path} can't be used ({error}); check the path") from error
        raise SettingsError(
            f"serve.database: {path} is no database of a view ({error}); name another file"
        ) from None
    except OSError as error:
        raise StreamError(
            f"serve.database: {path} can't be made ({(error.strerror or str(error)).lower()}); check the path"
        ) from error
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open the file for queries alone, from one thread at a time."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
    connection.row_factory = sqlite3.Row
    return connection


def _recognise(connection: sqlite3.Connection, path: Path, prefix: str) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    if version == 0 and tables == 0:
        connection.executescript(f"BEGIN;\n{SCHEMA.read_text()}\nPRAGMA user_version = {VERSION};\nCOMMIT;")
        connection.execute("INSERT INTO source VALUES (?)", (prefix,))
        return
    if version != VERSION:
        raise SettingsError(
            f"serve.database: {path} is of version {version}, this program writes {VERSION}; name another file"
        )
    (filled_from,) = connection.execute("SELECT prefix FROM source").fetchone()
    if filled_from != prefix:
        raise SettingsError(
            f"serve.database: {path} was filled from topics of prefix {filled_from!r}, not {prefix!r};"
            " name another file, or the prefix in topics.prefix"
        )
