"""A title tells that an act was agreed, or on which day it is, where the text only tells that it is to come."""

from __future__ import annotations

import pytest

from models.signal import When
from stream.ledger.tellings.agreed_titles import agreed_by_title
from stream.ledger.tellings.dated_titles import dated_by_title
from tests.stream.ledger.timetable import told

TRIP = told("PER ECU", kind="visit", text="Ecuador's minister will travel to Lima")
MAY_15 = When(text="from May 15", start="2025-05-15", end="2025-05-15", precision="day")


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


def test_a_title_dates_what_the_text_tells_first() -> None:
    truce = told("PER ECU", kind="other", status="agreed", text="Peru and Ecuador have agreed to a ceasefire")
    (act,) = dated_by_title((truce,), "Peru, Ecuador agree on ceasefire from May 15", (MAY_15,), "2025-05-13")
    assert act.when == MAY_15


@pytest.mark.parametrize(
    ("title", "day", "count"),
    [
        ("Diary of events from May 15", "2025-05-13", 1),
        ("Peru, Ecuador agree on ceasefire from May 15", "2025-05-16", 1),
        ("Peru, Ecuador agree on ceasefire from May 15", "2025-05-13", 2),
    ],
)
def test_a_title_of_other_things_a_day_gone_by_or_two_days_date_nothing(
    title: str, day: str, count: int
) -> None:
    truce = told("PER ECU", kind="other", status="agreed", text="Peru and Ecuador have agreed to a ceasefire")
    assert dated_by_title((truce,), title, (MAY_15,) * count, day) == (truce,)


def test_a_day_that_the_text_gives_to_an_act_is_not_that_of_another() -> None:
    truce = told("PER ECU", kind="other", status="agreed", text="Peru and Ecuador have agreed to a ceasefire")
    vote = told("PER", kind="vote", on="2025-05-15", text="deputies vote on it on May 15")
    title = "Peru, Ecuador agree on ceasefire before vote on May 15"
    assert dated_by_title((truce, vote), title, (MAY_15,), "2025-05-13") == (truce, vote)
