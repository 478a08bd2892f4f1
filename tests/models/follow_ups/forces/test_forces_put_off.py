"""Forces whose going or coming is put off or called off, and those who leave for good, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

PUT_OFF = (
    ("The departure of 400 Ghanaian police officers for Haiti has been postponed from Monday to June 12, the ministry said.", "2024-06-12"),
    ("Norway delays Mali police contingent to June 12.", "2024-06-12"),
    ("The dispatch of 300 Rwandan soldiers to Mozambique has been put off until June 9.", "2024-06-09"),
    ("Germany postponed the departure of a frigate for the Red Sea to June 10.", "2024-06-10"),
    ("The arrival of 500 U.S. marines in Norway has been delayed to June 12.", "2024-06-12"),
    ("Canada has delayed its battalion for Latvia to June 20, the army said.", "2024-06-20"),
    ("Chad postpones contingent for Niger to June 6.", "2024-06-06"),
    ("The departure of the Czech battalion for Lithuania, due on May 20, was put off to June 2.", "2024-06-02"),
)  # fmt: skip
CALLED_OFF = (
    "Brazil called off the sending of troops to Haiti.",
    "The transfer of 200 British soldiers to Estonia has been cancelled, the ministry said.",
)
FOR_GOOD = (
    "The Rwandans are to leave for good on June 30, an army commander said.",
    "Rwandan forces are to leave for good on June 30, an army commander said.",
    "The French will leave Chad for good on June 30, the army said.",
)


@pytest.mark.parametrize(("text", "first"), PUT_OFF)
def test_the_going_of_forces_is_put_off_to_its_new_day(read: Read, text: str, first: str) -> None:
    assert [(one.kind, one.status, str(one.first)) for one in read(text)] == [
        ("deployment", "postponed", first)
    ]


@pytest.mark.parametrize("text", CALLED_OFF)
def test_the_going_of_forces_is_called_off(read: Read, text: str) -> None:
    assert [(one.kind, one.status) for one in read(text)] == [("deployment", "cancelled")]


def test_the_return_of_forces_from_a_place_is_a_withdrawal(read: Read) -> None:
    told = read("The return of Ugandan troops from Somalia was postponed from May 20 to June 4.")
    assert [(one.kind, one.status, str(one.first)) for one in told] == [
        ("withdrawal", "postponed", "2024-06-04")
    ]


@pytest.mark.parametrize("text", FOR_GOOD)
def test_who_leaves_for_good_withdraws(read: Read, text: str) -> None:
    assert [(one.kind, str(one.first)) for one in read(text)] == [("withdrawal", "2024-06-30")]
