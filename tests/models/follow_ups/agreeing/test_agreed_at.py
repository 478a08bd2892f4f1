"""What was settled at a meeting of the article's own day, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

SETTLED = (
    "Peru and Chile agreed to release all fishermen at talks in Arica on Wednesday.",
    "Peru and Chile decided to exchange prisoners during a summit in Arica on Wednesday.",
    "The presidents of Peru and Chile pledged to withdraw their troops at a meeting in Arica on Wednesday.",
    "Peru and Chile agreed on Wednesday to hold a joint exercise at a meeting of their ministers in Arica on Wednesday.",
)
ONLY_MET = (
    "Peru and Chile agreed to clear mines jointly at a meeting of their border committee in Arica on Wednesday.",
    "Peru and Chile agreed on a flight once a month at talks in Arica on Wednesday.",
)
AHEAD: tuple[tuple[str, dt.date], ...] = (
    ("Peru and Chile agreed to sign the treaty at a summit in Arica on Friday.", dt.date(2024, 5, 17)),
    ("Peru and Chile agreed to sign the treaty at a summit in Arica in June.", dt.date(2024, 6, 1)),
    ("Peru and Chile will sign the treaty at a summit in Arica on Wednesday.", dt.date(2024, 5, 22)),
    ("Peru and Chile plan to sign the treaty at a summit in Arica on Wednesday.", dt.date(2024, 5, 22)),
)


@pytest.mark.parametrize("text", SETTLED)
def test_the_day_and_place_of_a_meeting_are_not_those_of_what_was_settled_there(
    read: Read, text: str
) -> None:
    (act,) = read(text)
    assert (act.first, act.location) == (None, None)


@pytest.mark.parametrize("text", ONLY_MET)
def test_a_meeting_of_today_is_not_ahead(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(("text", "first"), AHEAD)
def test_a_meeting_of_another_day_or_that_will_be_is_ahead(read: Read, text: str, first: dt.date) -> None:
    assert first in {act.first for act in read(text)}
