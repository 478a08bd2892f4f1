"""A weekday behind "next week" is that of the week, where the same act goes on to be told."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind, When
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.that_week import in_that_week
from tests.stream.ledger.timetable import told

VISIT = msgspec.structs.replace(
    told("CHL ITA", kind="visit", at="Rome", text="Chile's president will visit Rome next week"),
    span=(0, 43),
    when=When(text="next week", start="2025-06-09", end="2025-06-15", precision="week"),
)


def _on(
    who: str, kind: Kind, on: str, text: str, words: str = "on Tuesday", *, at: str | None = None
) -> Told:
    act = told(who, kind=kind, text=text, at=at)
    when = When(text=words, start=on, end=on, precision="day")
    return msgspec.structs.replace(act, span=(45, 80), when=when)


@pytest.mark.parametrize(
    ("act", "on"),
    [
        (_on("CHL", "visit", "2025-06-03", "She arrives on Tuesday for a two-day visit"), "2025-06-10"),
        (_on("CHL ITA", "talks", "2025-06-03", "The two sides will hold talks on Tuesday"), "2025-06-10"),
        (_on("CHL", "visit", "2025-06-09", "She arrives on Monday", "on Monday"), "2025-06-09"),
    ],
)
def test_it_is_of_that_week(act: Told, on: str) -> None:
    """It was told on the Monday of the week before."""
    found = in_that_week((VISIT, act))[1]
    assert (found.when.start, found.when.end) == (on, on)


@pytest.mark.parametrize(
    "act",
    [
        _on("CHL", "visit", "2025-06-03", "She will first fly to Lima on Tuesday", at="Lima"),
        _on("CHL ITA", "talks", "2025-06-03", "Envoys will hold talks before that on Tuesday"),
        _on("CHL PER", "talks", "2025-06-03", "Chile and Peru will hold talks on Tuesday"),
        _on("CHL", "vote", "2025-06-03", "Chile will vote on Tuesday"),
        _on("CHL", "visit", "2025-06-03", "She leaves Lima on June 3", "on June 3"),
    ],
)
def test_what_is_of_another_matter_or_comes_sooner_keeps_its_day(act: Told) -> None:
    """So does a date."""
    assert in_that_week((VISIT, act))[1] == act
