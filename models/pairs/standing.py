"""Pairs that face each other whatever a sentence says: at war, or without the peace that would end one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import rtoml

from models.errors import LexiconError

_FILE = Path(__file__).with_name("standing.toml")


Pair = tuple[str, str]


class Standing(NamedTuple):
    """A pair from the first year of its conflict to the last one; `until` is None where it goes on."""

    pair: Pair
    since: int
    until: int | None


def standing_pairs(day: dt.date | None) -> tuple[Pair, ...]:
    """The pairs that face each other on `day`; where the day is not known, those that still do."""
    return _in_year(None if day is None else day.year)


def read_standing() -> tuple[Standing, ...]:
    """Read standing.toml.

    Raises:
        LexiconError: an entry breaks the schema.
    """
    return tuple(map(_standing, rtoml.load(_FILE)["standing"]))


@lru_cache(maxsize=1)
def _all() -> tuple[Standing, ...]:
    return read_standing()


@lru_cache(maxsize=64)
def _in_year(year: int | None) -> tuple[Pair, ...]:
    return tuple(
        item.pair
        for item in _all()
        if (item.until is None or (year is not None and year <= item.until))
        and (year is None or item.since <= year)
    )


def _standing(entry: Mapping[str, Any]) -> Standing:
    pair, since, until = entry.get("pair"), entry.get("since"), entry.get("until")
    if not isinstance(pair, list) or len(pair) != 2 or pair[0] >= pair[1]:  # noqa: PLR2004 - a pair
        raise LexiconError(f'{_FILE.name}: {pair!r}: write pair = ["AAA", "BBB"], in alphabetical order')
    if not isinstance(since, int) or not isinstance(until, int | None) or (until or since) < since:
        raise LexiconError(f"{_FILE.name}: {pair!r}: since and until must be years, in order")
    return Standing((pair[0], pair[1]), since, until)
