"""Constants are told to the compiler, and nothing else of a source changes."""

from __future__ import annotations

import ast

import pytest

from deploy.native.finals import with_finals
from models.native import compiled_sources

FUTURE = "from __future__ import annotations\n"


def declared(line: str) -> str:
    """What becomes of a line of a module."""
    return with_finals(FUTURE + line).splitlines()[1]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("_NEAR = 4", "_NEAR: Final = 4"),
        ("tables = TABLES.get", "tables: Final = TABLES.get"),
        ("_NEAR: frozenset[str] = frozenset()", "_NEAR: Final[frozenset[str]] = frozenset()"),
        ("_CUE, _NOUN = 1, 2", "_CUE: Final = 1; _NOUN: Final = 2"),
    ],
)
def test_constants_are_declared_on_their_line(line: str, told: str) -> None:
    """With their annotation where they have one, and one by one where several numbers stand together."""
    assert declared(line) == told


@pytest.mark.parametrize(
    "line",
    [
        '_CHANGED = ("postponed", "cancelled")',
        '_FILE = Path(__file__).with_name("cues.toml")',
        "_FILE: Path = Path(__file__)",
        'T = TypeVar("T")',
        "Mark = tuple[int, str]",
        "_NEAR: Final = 4",
        "_ONE, _OTHER = pair()",
        "def near() -> int: return 4",
    ],
)
def test_all_else_stays_as_it_is(line: str) -> None:
    """Fixed tuples, where files lie, types and what is declared already."""
    assert declared(line) == line


def test_every_source_that_is_compiled_keeps_its_lines() -> None:
    """So that a traceback names the line that one reads."""
    for file in compiled_sources():
        source = file.read_text(encoding="utf-8")
        told = with_finals(source)
        ast.parse(told)
        assert told.count("\n") == source.count("\n")
        assert told == source or "; from typing import Final\n" in told
