"""What would have been, and what has been before, is no act to come. Read as of Wednesday, 15 May 2024, or as told."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

UNREAL = (
    "Peru and Chile would have met on Friday, an envoy said.",
    "Peru said that the two could have signed the treaty in June.",
    "Peru said the ministers should have arrived on Friday.",
    "Peru said the patrols would give each other a day's notice.",
    "Iran had given May 22 to 29 as the period of the flight.",
)
BEFORE = (
    "The delegations will be the same as at the first meeting of Peru and Chile on March 5.",
    "Peru's delegation will be as large as during the previous visit to Chile on April 3.",
    "Peru and Chile will discuss what was left open at the last round of talks on February 20.",
)


@pytest.mark.parametrize("text", UNREAL)
def test_what_would_have_been_is_not_to_come(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("text", BEFORE)
def test_the_day_of_an_earlier_meeting_is_not_that_of_the_next_year(read: Read, text: str) -> None:
    assert not [act for act in read(text) if act.first is not None and act.first.year > 2024]


def test_a_first_meeting_ahead_is_to_come(read: Read) -> None:
    (act,) = read("Peru and Chile will hold their first meeting on June 5.")
    assert act.first == dt.date(2024, 6, 5)


def test_an_old_deadline_gives_the_new_one_no_day(read: Read) -> None:
    (act,) = read(
        "Peru has extended its deadline for Chile to June 3. The old deadline would have ended on Friday."
    )
    assert (act.kind, act.status, act.first) == ("deadline", "postponed", dt.date(2024, 6, 3))


@pytest.mark.parametrize(
    "text",
    [
        "Peru has moved its tariff deadline for Chile to June 3.",
        "Peru postponed the sanctions deadline for Chile to June 3.",
    ],
)
def test_a_deadline_for_tariffs_is_a_deadline(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.kind == "deadline"


def test_would_have_to_is_ahead(read: Read) -> None:
    (act,) = read("Peru said it would have to hold talks with Chile by June 3.")
    assert act.kind == "talks"
