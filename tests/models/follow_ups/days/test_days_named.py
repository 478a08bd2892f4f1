"""Days that are fixed before the clause of the act, acts counted in rounds, and what somebody denies having set or offered.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The tribunal on Tuesday set June 10 as the deadline for Peru to answer Chile.", "deadline", 10),
        ("Peru and Chile have fixed June 12 as the day on which the copper accord will be signed in Lima.", "signing", 12),
        ("Peru and Chile agreed on June 14 as the date when their presidents will meet.", "meeting", 14),
        ("Peru and Chile have picked June 16 as the date for the talks.", "talks", 16),
    ],
)  # fmt: skip
def test_the_day_may_be_fixed_before_the_act_is_named(read: Read, text: str, kind: str, day: int) -> None:
    """Not the day on which it was fixed, which may stand in the same clause."""
    (act,) = (one for one in read(text) if one.kind == kind)
    assert (act.first, act.precision) == (dt.date(2024, 6, day), "day")


def test_a_day_that_was_not_fixed_dates_nothing(read: Read) -> None:
    """Who has not named a day has not dated the act of the clause behind it."""
    acts = read("Peru has not set June 12 as the day on which the copper accord will be signed in Lima.")
    assert all(act.first is None for act in acts)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile are planning another round of their Condor naval exercise this year.", "exercise"),
        ("Peru and Chile are planning another round of talks this year.", "talks"),
    ],
)
def test_a_round_is_of_the_kind_that_it_counts(read: Read, text: str, kind: str) -> None:
    """A round by itself is one of talks; a round of drills is none."""
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru has received no deadline from Chile, a spokesman said on Tuesday.", "deadline"),
        ("Peru was not aware of any such deadline, it said on Tuesday.", "deadline"),
        ("Peru on Tuesday denied having invited Chile's foreign minister.", "visit"),
        ("Peru denied that it had invited Chile's president to Lima.", "visit"),
    ],
)
def test_what_somebody_denies_having_set_or_offered(read: Read, text: str, kind: str) -> None:
    """It contradicts those who have told of it."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


def test_no_answer_before_a_deadline_is_no_denial_of_it(read: Read) -> None:
    """What was not received is then something else."""
    assert {act.status for act in read("Peru has received no answer before the deadline of June 4.")} == {
        "confirmed"
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Peru's tariffs on Chile will take effect on June 3, it said, unless a pact is signed.",
            "confirmed",
        ),
        ("Peru's tariffs on Chile will take effect on June 3 if no pact is signed.", "possible"),
    ],
)
def test_what_has_a_day_stands_unless_something_stops_it(read: Read, text: str, status: str) -> None:
    """What hangs on a condition is only possible."""
    assert {act.status for act in read(text) if act.kind == "sanctions"} == {status}


def test_a_list_of_bans_is_one_act_with_whom_it_hits(read: Read) -> None:
    """What is imposed behind "and" is no clause of its own."""
    (act,) = read("Peru decided on Monday to impose travel bans and asset freezes on 14 Chilean officials.")
    assert {member.actor for member in act.participants} == {"PER", "CHL"}
