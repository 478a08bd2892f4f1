"""The daily series as a file: CSV or Parquet, the same rows in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np

from stream.backtest.series import COUNTS, LEVELS, Block, Series
from stream.errors import StreamError

if TYPE_CHECKING:
    import pyarrow as pa

SUFFIXES: Final = (".csv", ".parquet")
COLUMNS: Final = ("date", "pair", *LEVELS, *COUNTS)

_ROWS = 100_000
"""Rows that are made at a time; a row group of Parquet."""


def write_series(series: Series, path: Path) -> int:
    """Write every day with every pair, sorted by day, then by pair; answer the number of rows.

    Raises:
        StreamError: the file can't be written.
    """
    # Arrow takes a third of a second to import.
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.csv as arrow_csv  # noqa: PLC0415
    import pyarrow.parquet as arrow_parquet  # noqa: PLC0415

    pairs = series.pairs
    schema = pa.schema(
        [
            ("date", pa.date32()),
            ("pair", pa.string()),
            *((name, pa.float64()) for name in LEVELS),
            *((name, pa.int64()) for name in COUNTS),
        ]
    )
    rows = 0
    try:
        with path.open("wb") as file:
            if path.suffix == ".parquet":
                writer: Any = arrow_parquet.ParquetWriter(file, schema)
            else:
                # Arrow puts the names of columns in quotes, and every text where only one needs it.
                file.write(",".join(COLUMNS).encode() + b"\n")
                quoting = "needed" if any(set(pair) & set('",\r\n') for pair in pairs) else "none"
                options = arrow_csv.WriteOptions(include_header=False, quoting_style=quoting)
                writer = arrow_csv.CSVWriter(file, schema, write_options=options)
            with writer:
                for table in _tables(series, pa.array(pairs, pa.string()), schema):
                    writer.write_table(table)
                    rows += table.num_rows
    except OSError as error:
        raise _unwritable(path, error) from None
    return rows


def write_records(records: tuple[msgspec.Struct, ...], path: Path) -> None:
    """Write records as JSON Lines.

    Raises:
        StreamError: the file can't be written.
    """
    encoder = msgspec.json.Encoder()
    try:
        with path.open("wb") as file:
            file.writelines(encoder.encode(record) + b"\n" for record in records)
    except OSError as error:
        raise _unwritable(path, error) from None


def write_page(page: str, path: Path) -> None:
    """Write a page.

    Raises:
        StreamError: the file can't be written.
    """
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> StreamError:
    reason = (error.strerror or str(error)).lower()
    return StreamError(f"{path}: can't be written ({reason}); name another place")


def _tables(series: Series, pairs: pa.StringArray, schema: pa.Schema) -> Iterator[pa.Table]:
    held: list[Block] = []
    for block in series.blocks():
        held.append(block)
        if len(held) * len(pairs) >= _ROWS:
            yield _table(held, pairs, schema)
            held = []
    if held:
        yield _table(held, pairs, schema)


def _table(blocks: list[Block], pairs: pa.StringArray, schema: pa.Schema) -> pa.Table:
    import pyarrow as pa  # noqa: PLC0415 - as above

    days = np.repeat(np.array([block.day for block in blocks], "datetime64[D]"), len(pairs))
    levels = np.concatenate([block.levels for block in blocks])
    counts = np.concatenate([block.counts for block in blocks])
    return pa.table(
        [
            pa.array(days),
            pa.chunked_array([pairs] * len(blocks)),
            *(pa.array(np.ascontiguousarray(column)) for column in levels.T),
            *(pa.array(np.ascontiguousarray(column)) for column in counts.T),
        ],
        schema=schema,
    )
