"""A daily series of others, such as the Geopolitical Risk index, to hold ours against."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from stream.errors import InputError
from stream.pairs.days import day_named

_DATE: Final = "date"
_MISSING: Final = frozenset({"", ".", "na", "n/a", "nan", "null", "none"})


class Reference(NamedTuple):
    """A column of a file: values by UTC day, in days since 1970-01-01; days without one are left out."""

    source: str
    column: str
    values: dict[int, float]


def read_reference(path: Path, column: str | None = None) -> Reference:
    """Read a column of a CSV file that has a column `date`; the first numeric one after it unless told.

    Args:
        path: the file, UTF-8, its first line the names of the columns.
        column: which one.

    Raises:
        InputError: naming the line, the column and the remedy.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _read(csv.reader(file), str(path), column)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: can't be read ({reason})") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except csv.Error as error:
        raise InputError(f"{path}: is not CSV ({error})") from None


def _read(rows: Iterable[list[str]], source: str, column: str | None) -> Reference:
    lines = enumerate(rows, 1)
    _, names = next(lines, (1, []))
    if _DATE not in names:
        raise InputError(f"{source}: has no column {_DATE!r}; its first line must name the columns")
    date = names.index(_DATE)
    if column is not None and column not in names:
        raise InputError(f"{source}: has no column {column!r}; it has {', '.join(names)}")
    days: dict[int, list[str]] = {}
    numbers: dict[int, int] = {}
    for line, row in lines:
        if not any(row):
            continue
        if len(row) != len(names):
            raise InputError(f"{source}:{line}: has {len(row)} fields, its first line {len(names)}")
        day = _day(row[date], f"{source}:{line}")
        if day in days:
            raise InputError(f"{source}:{line}: {_DATE}: {row[date]} is that of line {numbers[day]}, too")
        days[day], numbers[day] = row, line
    at = _first_numeric(names, date, days, source) if column is None else names.index(column)
    values = {}
    for day, row in days.items():
        text = row[at].strip()
        if text.lower() in _MISSING:
            continue
        value = _number(text)
        if value is None:
            raise InputError(f"{source}:{numbers[day]}: {names[at]}: {text[:80]!r} is no number")
        values[day] = value
    return Reference(source, names[at], values)


def _day(text: str, place: str) -> int:
    try:
        return day_named(text.strip())
    except ValueError:
        raise InputError(
            f"{place}: {_DATE}: {text[:80]!r} is no day; write it as 2021-03-01, one row a day"
        ) from None


def _first_numeric(names: list[str], date: int, days: dict[int, list[str]], source: str) -> int:
    for at in range(date + 1, len(names)):
        texts = [row[at].strip() for row in days.values()]
        told = [text for text in texts if text.lower() not in _MISSING]
        if told and all(_number(text) is not None for text in told):
            return at
    raise InputError(f"{source}: has no numeric column after {_DATE!r}; name one by --reference-column")


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
