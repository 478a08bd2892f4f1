"""Visits told by how guests were received or what was agreed as they ended, and calls of leaders named by their office alone.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Oman's sultan spoke of a new start as he was received with military honours in Lima on Monday.",
        "Peru welcomed Oman's sultan with a gun salute in Lima on Monday.",
        "Oman's foreign minister agreed on Monday to create a panel on tariffs at the end of a one-day visit to Lima.",
    ],
)
def test_a_visit_told_by_its_honours_or_its_end(read: Read, text: str) -> None:
    """The day is that of the clause."""
    (act,) = (one for one in read(text) if one.kind == "visit")
    assert act.first == dt.date(2024, 5, 13)


def test_what_is_agreed_for_the_end_of_a_visit_to_come_is_none(read: Read) -> None:
    """A day behind the visit may be one ahead."""
    text = "Oman's envoy agreed on Monday to speak at the end of her visit to Lima on Friday."
    assert not [act for act in read(text) if act.kind == "visit"]


def test_leaders_named_by_office_alone_have_spoken(read: Read) -> None:
    """Their states are told elsewhere in the article."""
    text = "Patrols will be stepped up, Prime Minister Ana Ruiz said on Monday after a telephone call with President Omar Said."
    assert "call" in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peru adopts sanctions on Oman, in force from June 19", 0),
        ("Peru imposed sanctions on Oman on Monday that take effect on June 19.", 0),
        ("Peru imposed sanctions on Oman on Monday.", 1),
    ],
)
def test_sanctions_in_force_from_a_later_day_are_not_yet(read: Read, text: str, count: int) -> None:
    """What was adopted is told as an act to come."""
    assert len([act for act in read(text) if act.kind == "sanctions"]) == count
