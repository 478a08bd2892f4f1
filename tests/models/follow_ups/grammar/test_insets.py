"""What is set between commas before the day of an act, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Peru will launch the satellite Inti-2, built jointly with Oman, on June 3.", "launch", {"PER", "OMN"}),
        ("Chad's parliament will vote on the border treaty with Niger, brokered by Oslo, on June 3.", "vote", {"TCD", "NER"}),
        ("Oman and Peru will sign a fishing pact, drafted by experts of both navies, in Lima on June 3.", "signing", {"OMN", "PER"}),
        ("Oman and Peru will hold an exercise, dubbed Cold Wind, on June 3.", "exercise", {"OMN", "PER"}),
        ("Peruvian Foreign Minister Ana Rojas will visit Chad, accompanied by six officials, on June 3.", "visit", {"PER", "TCD"}),
    ],
)  # fmt: skip
def test_the_clause_goes_on_behind_it(read: Read, text: str, kind: str, actors: set[str]) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == (kind, dt.date(2024, 6, 3))
    assert actors <= {one.actor for one in act.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Peru will send two frigates, built in Callao, to Oman.",
        "Chad will vote on the treaty with Niger, signed on May 3, and the house said on Monday it was ready.",
    ],
)
def test_no_day_is_taken_that_is_of_something_else(read: Read, text: str) -> None:
    assert [act.first for act in read(text)] == [None]
