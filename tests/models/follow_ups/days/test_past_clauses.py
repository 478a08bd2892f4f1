"""Months and days without a year in clauses that look back or ahead, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

BACK = (
    "The pullout was originally planned for the end of March.",
    "The two sides announced the swap in Lome on May 11.",
    "Chad had agreed to the inspection in April.",
    "The summit was first due on April 20.",
    "The visit had been arranged for March 12.",
    "Niger called the talks in February a waste of time.",
)

AHEAD = (
    ("Chad will hold the vote in January.", "2025-01-01"),
    ("The vote is planned for January.", "2025-01-01"),
    ("The summit will be held in Oslo in April, the two governments announced.", "2025-04-01"),
    ("They agreed to hold a summit in February.", "2025-02-01"),
    ("The visit was fixed for January 12, 2025.", "2025-01-12"),
    ("The pullout was originally planned for the end of June.", "2024-06-21"),
)


@pytest.mark.parametrize("text", BACK)
def test_a_clause_that_looks_back_tells_of_no_act_of_next_year(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(("text", "first"), AHEAD)
def test_a_clause_that_looks_ahead_keeps_its_day(read: Read, text: str, first: str) -> None:
    assert [str(mention.first) for mention in read(text)] == [first]
