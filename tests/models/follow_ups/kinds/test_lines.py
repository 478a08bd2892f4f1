"""Calls, and what is talked about in talks."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The heads of military operations of Peru and Chile will speak on the hotline on Friday.",
        "Generals of Peru and Chile might speak over the military hotline in the coming days.",
        "The leaders of Peru and Chile will talk over the phone on Friday.",
        "The presidents of Peru and Chile are to confer by video link on Friday.",
        "Peru's president will talk with his Chilean counterpart by telephone on Friday.",
        "Peru's minister will meet his Chilean colleague on Friday by video.",
        "Peru's president will be on the phone with Chile's on Friday.",
        "Peru and Chile will use the hotline on Friday to talk.",
        "The two presidents will speak by secure line on Friday, Peru and Chile said.",
    ],
)
def test_who_speaks_over_a_line_calls(read: Read, text: str) -> None:
    assert {act.kind for act in read(text)} == {"call"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile will talk about a new phone line on Friday.", "talks"),
        ("Peru and Chile will discuss a video of the attack on Friday.", "meeting"),
    ],
)
def test_a_line_may_be_what_they_talk_about(read: Read, text: str, kind: str) -> None:
    assert {act.kind for act in read(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will discuss Bolivia's claim on Friday.",
        "Peru and Chile will review Bolivia's fish quota on Friday.",
        "Peru will discuss the raid from Bolivia with Chile on Friday.",
    ],
)
def test_who_is_talked_about_takes_no_part(read: Read, text: str) -> None:
    """Who stands behind "with" does."""
    (act,) = read(text)
    assert {member.actor for member in act.participants} == {"PER", "CHL"}


def test_the_date_of_what_is_talked_about_is_none_of_the_talks(read: Read) -> None:
    """In May, "the incident in January" is that of this year."""
    text = "The ministers of Peru and Chile met on Monday. The two will discuss the incident in "
    assert read(f"{text}January.") == ()
    assert [str(act.first) for act in read(f"{text}Arica on June 3.")] == ["2024-06-03"]
