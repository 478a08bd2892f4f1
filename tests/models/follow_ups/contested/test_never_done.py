"""Acts of which one side says that they never came about, or that no day was settled, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read

NEVER: tuple[tuple[str, Kind], ...] = (
    ("Chad says the truce holds, while Sudan maintains that it never began.", "other"),
    ("The ceasefire between Yemen and the Houthis never began, Yemen's government said on Tuesday.", "other"),
    ("Chad said on Monday that the withdrawal of Libyan troops from Aouzou had never begun.", "withdrawal"),
    ("Chad insists that the exchange of prisoners with Libya never happened.", "exchange"),
    ("Libya announced talks, but Chad said that they never took place.", "talks"),
    ("Peru claimed that the inspection by Chile had never taken place.", "inspection"),
)
BACKGROUND = (
    "The talks between Peru and Chile never began because of the rain.",
    "Peru said that the flood in Chile had never happened.",
    "Peru never began to trust Chile.",
)
NO_DAY: tuple[tuple[str, Kind], ...] = (
    ("Chad has denied that a date has been fixed for the departure of its troops from Niger.", "withdrawal"),
    ("Peru denied that a date had been agreed for the visit of Chile's president to Lima.", "visit"),
    ("Peru rejected reports that a date has been chosen for the exercise with Chile.", "exercise"),
    ("Peru said that it was not true that a date had been fixed for the meeting with Chile.", "meeting"),
    ("Peru denied that it had agreed to a date for the talks with Chile.", "talks"),
)
ACCOUNTS: tuple[tuple[str, Kind], ...] = (
    ("The International Atomic Energy Agency has contradicted Iran's account of the visit to Isfahan.", "inspection"),
    ("Chad contradicted Libya's version of the withdrawal from Aouzou.", "withdrawal"),
    ("Chad has contradicted Libya's report on the exchange of prisoners.", "exchange"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), [*NEVER, *ACCOUNTS])
def test_what_one_side_says_never_came_about_is_denied(read: Read, text: str, kind: Kind) -> None:
    assert (kind, "cancelled") in {(act.kind, act.status) for act in read(text)}


@pytest.mark.parametrize("text", BACKGROUND)
def test_what_nobody_claims_never_to_have_been_contradicts_nobody(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(("text", "kind"), NO_DAY)
def test_a_day_that_is_denied_is_contradicted(read: Read, text: str, kind: Kind) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "cancelled", None)


def test_a_day_that_is_told_is_not_denied(read: Read) -> None:
    found = read("Peru announced that a date has been fixed for the talks with Chile.")
    assert not {act.status for act in found} & {"cancelled", "expected"}
