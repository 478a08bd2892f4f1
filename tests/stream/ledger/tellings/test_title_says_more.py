"""A title tells that an act was agreed, where the text only tells that it is to come."""

from __future__ import annotations

import pytest

from stream.ledger.tellings.agreed_titles import agreed_by_title
from tests.stream.ledger.timetable import told

TRIP = told("PER ECU", kind="visit", text="Ecuador's minister will travel to Lima")


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Peru, Ecuador agree on minister's visit", "agreed"),
        ("Peru and Ecuador agree to disagree on visit", "confirmed"),
        ("Peru, Ecuador agree on gas", "confirmed"),
        ("Ecuador's minister to visit Lima", "confirmed"),
        (None, "confirmed"),
    ],
)
def test_a_title_says_that_the_act_was_agreed(title: str | None, status: str) -> None:
    (act,) = agreed_by_title((TRIP,), title)
    assert act.status == status


def test_a_day_is_more_than_that_it_was_agreed() -> None:
    dated = told("PER ECU", kind="visit", on="2025-06-11", text="will travel to Lima on June 11")
    assert agreed_by_title((dated,), "Peru, Ecuador agree on visit") == (dated,)


def test_what_the_text_tells_as_agreed_is_what_the_title_means() -> None:
    agreed = told("PER ECU", kind="visit", status="agreed", text="agreed on a visit")
    acts = (agreed, told("PER ECU", kind="visit", text="The visit will be short"))
    assert agreed_by_title(acts, "Peru, Ecuador agree on visit") == acts
