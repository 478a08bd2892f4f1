"""What a title says became of an act, of which the text tells in words that no reader knows: denied, dropped, or given a new day.

Titles say in five words what the whole article is for: "Caracas disputes date for Cucuta", "Region drops sanctions after ruler frees rival",
"New day for inspectors at Isfahan: June 25".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from models.signal import When
from stream.ledger.particulars.told import Told

_FILE = Path(__file__).with_suffix(".toml")
_CHANGED = ("postponed", "cancelled")
Turn = Literal["denied", "doubted", "dropped", "new day"]
AGAINST: tuple[Turn, ...] = ("denied", "doubted")
"""What contradicts others and calls nothing off."""


class _Turns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The expressions of title_turns.toml."""

    denies: tuple[str, ...]
    doubts: tuple[str, ...]
    drops: tuple[str, ...]
    new_day: tuple[str, ...]


@cache
def _file() -> _Turns:
    return msgspec.toml.decode(_FILE.read_bytes(), type=_Turns)


@cache
def _patterns() -> tuple[tuple[Turn, re.Pattern[str]], ...]:
    file = _file()
    turns: tuple[tuple[Turn, tuple[str, ...]], ...] = (
        ("denied", file.denies),
        ("doubted", file.doubts),
        ("dropped", file.drops),
        ("new day", file.new_day),
    )
    return tuple((turn, re.compile("|".join(words))) for turn, words in turns)


def turn_of(title: str) -> Turn | None:
    """What the title says became of an act; None where it says none of these."""
    return next((turn for turn, words in _patterns() if words.search(title.lower()) is not None), None)


def turned(title: Told, acts: Sequence[Told], ahead: When | None) -> Told | None:
    """The title as word of what became of an act; None where it says none of these, or the text tells of such a change.

    Args:
        title: as a report.
        acts: what the article tells.
        ahead: the only day to come that the title names, or else the text.
    """
    turn = turn_of(title.text or "")
    if turn == "new day":
        told = ahead is None or any(act.when.start == ahead.start for act in acts)
        return None if told else msgspec.structs.replace(title, status="confirmed", when=ahead)
    if turn is None or (turn == "dropped" and any(act.status in _CHANGED for act in acts)):
        return None
    return msgspec.structs.replace(title, status="cancelled")


def denied(title: str | None, acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article; what is told to be off under a title that denies it is denied and not called off."""
    if title is None or turn_of(title) not in AGAINST:
        return tuple(acts)
    return tuple(
        msgspec.structs.replace(act, ruling=title) if act.status == "cancelled" and not act.ruling else act
        for act in acts
    )
