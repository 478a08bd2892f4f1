"""Acts that "will not" be on their day and are only put off, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("The visit of the Polish president to Sweden will not begin on June 3, Stockholm said, postponing it to July.", "visit", "2024-07-01"),
        ("The talks between Peru and Chile will not open on Friday, Lima said, putting them off until June 20.", "talks", "2024-06-20"),
        ("The Kenyan drill off Lamu will not start on June 3, the navy said on Wednesday, moving the exercise to June 17.", "exercise", "2024-06-17"),
        ("Chad and Niger will not sign the treaty on June 3, Chad said, deferring the signing until further notice.", "signing", "2024-06-03"),
        ("The pullout of Ugandan troops from Congo will not be completed by June 30, Kampala said.", "withdrawal", "2024-06-30"),
        ("The withdrawal of French soldiers from Chad will not be finished on June 30, the army said, delaying it without a new date.", "withdrawal", "2024-06-30"),
    ],
)  # fmt: skip
def test_an_act_that_will_not_be_then_is_put_off(read: Read, text: str, kind: Kind, first: str) -> None:
    """Its new time is told with it, or none is, and then the old one stands."""
    assert [(act.kind, act.status, str(act.first)) for act in read(text)] == [(kind, "postponed", first)]


@pytest.mark.parametrize(
    "text",
    [
        "The Swedish king will not visit Norway on June 3, the court said, delaying the reunion of two families.",
        "The talks between Peru and Chile will not take place on June 3, Lima said, moving on to other matters.",
        "The summit in Riga will not open on June 3, Latvia said, cancelling it.",
    ],
)
def test_other_acts_that_will_not_be_are_off(read: Read, text: str) -> None:
    assert [act.status for act in read(text)] == ["cancelled"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad's premier will not go to Niger on June 3. The trip has been put off, her office said.", "visit"),
        ("Peru and Chile will not meet on June 3 as planned. The meeting has been delayed, not dropped, Lima said.", "meeting"),
        ("Oman's sultan will not visit Kenya on June 3. The visit will be rescheduled, his court said.", "visit"),
    ],
)  # fmt: skip
def test_an_act_that_will_not_be_is_put_off_by_the_next_sentence(read: Read, text: str, kind: Kind) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [(kind, "postponed")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad has called off its premier's visit to Niger on June 3. The visit had been put off twice.",
        "Chad has cancelled the visit of its premier to Niger. The trip was postponed in April over a quarrel.",
    ],
)
def test_what_was_put_off_before_stays_called_off(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.status == "cancelled"
