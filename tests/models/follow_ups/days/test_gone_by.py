"""Clauses in the past that name a month look back to it, where the same month of next year is not much nearer.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The signing of the pact between Peru and Chile was first planned for February.",
        "The summit of Peru and Chile was first planned for March and then for April 20.",
        "The visit of Peru's president to Chile, planned for April, was postponed because of the floods.",
        "The talks between Peru and Chile were planned for May 10.",
        "The talks of Peru and Chile were originally scheduled for late March.",
        "The meeting of Peru's and Chile's ministers was initially due in April.",
        "The meeting of Peru and Chile was arranged in April.",
        "The visit of Peru's president to Chile was to take place in March.",
        "Peru's minister, who extended the deadline for Chile in February, said that it was the last time.",
    ],
)
def test_a_plan_for_a_month_gone_by_is_no_act_to_come(read: Read, text: str) -> None:
    """It tells how things once stood, and not of the same month of next year."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile agreed to the inspection in March.", "inspection"),
        ("Peru and Chile agreed to the talks in April.", "talks"),
        ("The two ministers of Peru and Chile agreed on the meeting when they spoke on March 3.", "meeting"),
    ],
)
def test_an_accord_of_a_month_gone_by_gives_the_act_no_day(read: Read, text: str, kind: str) -> None:
    """The month is that of the accord."""
    (act,) = read(text)
    assert (act.kind, act.status, act.precision) == (kind, "agreed", "none")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The summit of Peru and Chile was scheduled for June 3.", dt.date(2024, 6, 3)),
        ("Peru and Chile will hold talks in March.", dt.date(2025, 3, 1)),
        ("The talks of Peru and Chile have been postponed to March.", dt.date(2025, 3, 1)),
        ("Peru and Chile agreed to hold an exercise in March.", dt.date(2025, 3, 1)),
        ("The vote of Peru's parliament was scheduled for next March.", dt.date(2025, 3, 1)),
    ],
)
def test_a_month_ahead_stays_ahead(read: Read, text: str, first: dt.date) -> None:
    """Where it is near, said to be so, or told in a clause that looks ahead."""
    (act,) = read(text)
    assert act.first == first


def test_the_season_around_a_day_told_before_is_of_the_same_act(read: Read) -> None:
    """The article goes back to the accord on what it dates to the day."""
    (act,) = read(
        "Peru and Chile will sign their accord on June 7. They had agreed in January to sign it this summer."
    )
    assert act.first == dt.date(2024, 6, 7)


def test_persons_who_take_part_tell_of_no_second_act(read: Read) -> None:
    """The article does not say whose they are, nor when or where else they would do it."""
    (act,) = read(
        "Peru and Chile will sign their accord in Lima on June 7. Ministers Ana Paz and Juan Soto will put their names to it."
    )
    assert act.first == dt.date(2024, 6, 7)
