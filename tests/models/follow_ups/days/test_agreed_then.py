"""Accords on acts that were told before, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

ACCORDS = (
    "The two governments of Chad and Niger agreed on the swap this month in Djibouti.",
    "Chad and Niger agreed on the meeting last month in Geneva.",
    "Chad and Niger agreed to the visit this week in Lome.",
    "Chad and Niger agreed on the talks earlier this month in Lome.",
    "Chad and Niger agreed on the exercise at a meeting in Lome this month.",
    "Chad and Niger settled on the summit this week in Accra.",
    "Chad and Niger agreed on the exchange last year in Doha.",
    "Chad and Niger agreed on the withdrawal two weeks ago in Rome.",
    "Chad and Niger agreed on the call early this month in Cairo.",
    "Chad and Niger agreed on the inspection this spring in Vienna.",
)


@pytest.mark.parametrize("text", ACCORDS)
def test_when_and_where_an_act_was_agreed_is_not_when_and_where_it_will_be(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.status, act.first, act.location) == ("agreed", None, None)


def test_the_day_and_place_that_follow_a_known_act_are_its_own(read: Read) -> None:
    """Where the day is one to come."""
    (act,) = read("Chad and Niger agreed on the summit in Accra on June 3.")
    assert (act.first, act.location) == (dt.date(2024, 6, 3), "Accra")
