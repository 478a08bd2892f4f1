"""Months and feasts that only name a break or an election, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chad's National Assembly could vote on a motion to bring home its soldiers from Niger before the August recess.",
        "Chad's parliament could vote on a treaty with Niger before the summer break.",
        "Chad's parliament may vote on the accord with Niger before the Christmas holidays.",
        "Chad and Niger could hold talks before the June elections.",
        "Chad's lawmakers may decide on the pact with Niger ahead of the July recess.",
        "Chad and Niger may hold a summit before the winter break.",
        "Chad and Niger could exchange prisoners before the Easter holidays.",
        "The ministers of Chad and Niger could meet before the autumn elections.",
        "Chad's senate could vote on sanctions against Niger prior to the August recess.",
        "The president of Chad may visit Niger before the November elections.",
    ],
)
def test_a_break_is_no_day_of_the_act(read: Read, text: str) -> None:
    """The act comes before it, nobody says when."""
    found = read(text)
    assert found
    assert [mention.first for mention in found] == [None] * len(found)


def test_an_agency_in_brackets_takes_no_part(read: Read) -> None:
    """It only tells whose report it is, also where its letters are those of a party to conflicts."""
    text = "LOME (NPA) - Chad and Niger have agreed that the heads of their border guards will meet, a ministry said on Tuesday."
    (found,) = read(text)
    assert "NPA" not in {member.actor for member in found.participants}
