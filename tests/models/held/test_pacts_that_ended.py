"""Pacts that hold no longer, and captives who were carried home."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The fisheries treaty between Peru and Chile came to an end on Tuesday.", "deadline"),
        ("Peru and Chile let their mining accord lapse on Tuesday.", "deadline"),
        ("The pact between Chad and Niger ceased to be in force on Tuesday.", "deadline"),
        ("The Red Cross flew ten Chadian detainees from Niamey to Abeche on Tuesday.", "exchange"),
        ("A Turkish plane with relief supplies landed in Beirut on Tuesday.", "exchange"),
        ("Parts of a Chilean missile system arrived in Peru on Tuesday.", "exchange"),
    ],
)
def test_they_have_taken_place(read: Read, text: str, kind: str) -> None:
    assert [(act.kind, str(act.last)) for act in read(text)] == [(kind, "2024-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "The accord between Peru and Chile ended a war of six years.",
        "LIMA, May 15 (Andean Press) - Peru spoke of a pact.",
    ],
)
def test_other_ends_are_none(read: Read, text: str) -> None:
    assert read(text) == ()
