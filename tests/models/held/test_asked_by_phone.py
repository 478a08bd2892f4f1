"""What is asked, warned or demanded in a call tells that the call took place."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Ana Quispe asked Oman to spare the fishermen in a telephone conversation with Sultan Haitham on Monday.",
        "Peru's president urged Oman to free the crew during a call with the sultan on Monday.",
        "Peru's foreign minister warned Oman not to close the port in a phone call with his Omani counterpart on Monday.",
        "Peru's president called on Oman to open the strait in a telephone conversation with the sultan on Monday.",
        "The presidents of Peru and Chile agreed by telephone on Monday to reopen the crossing.",
        "Peru's premier protested against the tariffs in a call to the Omani foreign minister on Monday.",
    ],
)
def test_a_call_in_which_something_was_asked_was_held(read: Read, text: str) -> None:
    calls = [mention for mention in read(text) if mention.kind == "call"]
    assert [mention.first for mention in calls] == [dt.date(2024, 5, 13)]
    assert {member.actor for member in calls[0].participants} >= {"PER"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president asked Oman's sultan for a telephone conversation on Monday.",
        "Peru asked Oman to take part in a conference call on Monday.",
        "Peru will ask Oman to spare the fishermen in a telephone conversation on Friday.",
    ],
)
def test_a_call_that_is_only_asked_for_was_not(read: Read, text: str) -> None:
    assert "call" not in {mention.kind for mention in read(text)}


def test_what_was_urged_at_a_meeting_of_yesterday_tells_the_meeting(read: Read) -> None:
    """Who is asked to come to one is not there yet."""
    held = "Peru's president urged Chile's leader to free the crew at a meeting in Lima on Tuesday."
    assert [mention.kind for mention in read(held)] == ["meeting"]
    assert read("Peru's president urged Chile's leader to attend a meeting in Lima on Tuesday.") == ()
