"""Truces, waivers and licences that end on a day, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The truce between Chad and Niger expires on June 30.",
        "A waiver for Chadian purchases of power from Niger will expire on June 30.",
        "A Peruvian licence that lets Chile buy oil runs out on June 30.",
        "The tariff truce between Peru and Chile runs until June 30.",
        "Peru and Chile agreed on a truce on steel tariffs that will expire on June 30.",
        "Peru will let a truce on Chilean tariffs run out on June 30.",
    ],
)
def test_their_end_is_a_deadline(read: Read, text: str) -> None:
    (act,) = (act for act in read(text) if act.first is not None)
    assert (act.kind, act.first, act.last) == ("deadline", dt.date(2024, 6, 30), dt.date(2024, 6, 30))


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger extended their truce from June 30 to September 30.",
        "Peru extended its waiver on Chilean imports until September 30.",
        "Peru and Chile have moved the expiry of their truce on ports from June 30 to September 30.",
        "Peru has prolonged an exemption for Chilean steel to September 30.",
    ],
)
def test_it_is_put_off_to_another_day(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == ("deadline", "postponed", dt.date(2024, 9, 30))


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger extended their truce.",
        "Peru extended the licence for refiners by a year.",
        "The pact between Chad and Niger expires on June 30.",
        "Peru will impose tariffs on Chilean steel on June 30.",
        "Peru and Chile agreed to resume talks on confidence-building measures.",
    ],
)
def test_other_ends_are_none(read: Read, text: str) -> None:
    assert "deadline" not in {act.kind for act in read(text)}


def test_measures_that_tell_what_a_truce_is_of_are_no_act(read: Read) -> None:
    """The tariffs themselves are, and so is what is brought back."""
    assert [act.kind for act in read("Peru may extend a tariff truce with Chile in June.")] == ["deadline"]
    assert [act.kind for act in read("Peru may extend tariffs on Chilean steel in June.")] == ["sanctions"]
    assert [act.kind for act in read("Peru may bring back its ban on Chilean fruit in June.")] == [
        "sanctions"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nigerien soldiers remain in Chad, four weeks before a June 30 deadline for them to leave.",
        "Nigerien soldiers remain in Chad despite a June 30 deadline for their departure.",
        "Niger faces a June 30 deadline to leave Chad.",
        "A June 30 deadline for Nigerien troops to leave Chad stands, the UN said.",
        "Niger has not replied, weeks before the June 30 deadline set by Chad.",
    ],
)
def test_a_date_right_before_the_deadline_is_its_day(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == ("deadline", dt.date(2024, 6, 30))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Drivers wait for June 30, when Peru and Chile will hold talks in Arica.", "talks"),
        (
            "Traders look to June 30, when the ministers of Peru and Chile are due to meet in Arica.",
            "meeting",
        ),
        ("All eyes are on June 30, when Peru and Chile are to swap prisoners.", "exchange"),
    ],
)
def test_what_comes_when_a_day_does_has_that_day(read: Read, text: str, kind: str) -> None:
    assert dt.date(2024, 6, 30) in {act.first for act in read(text) if act.kind == kind}


def test_what_was_said_on_a_day_has_not(read: Read) -> None:
    for text in (
        "Peru said on Tuesday, when it was raining, that it would meet Chile.",
        "Ties broke down last week, when Peru said it would expel Chile's envoy.",
    ):
        assert [act.first for act in read(text)] == [None]
