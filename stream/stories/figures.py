"""The figures of a text, numbers and dates: by these alone notices differ that are written to one pattern."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import rtoml

_DIGITS = re.compile(r"\d(?:[\d.,:/-]*\d)?")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of figures.toml."""

    numbers: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]


_WORDS = msgspec.convert(rtoml.load(Path(__file__).parent / "figures.toml"), Words)
_SPELLED = _WORDS.numbers | _WORDS.months | _WORDS.weekdays


def figures(text: str, words: set[str]) -> set[str]:
    """The figures of a text, given its words too; both in small letters."""
    return {*_DIGITS.findall(text), *(words & _SPELLED)}
