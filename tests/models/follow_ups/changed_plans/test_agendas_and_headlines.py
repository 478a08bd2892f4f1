"""What bodies strike off their lists, and what headlines say in short, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

_JUNE_3 = dt.date(2024, 6, 3)


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council has taken Friday's vote on Yemen off its agenda.",
        "The Security Council on Monday struck Friday's vote on Yemen from its programme.",
        "Friday's meeting of the ministers of Peru and Chile has been struck from the calendar.",
        "Chile's parliament removed the vote on the treaty with Peru from its schedule.",
        "The vote on the treaty with Peru, planned for Friday, was pulled off the agenda on Monday, Chile's parliament said.",
    ],
)
def test_what_is_struck_from_an_agenda_is_off(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.status == "cancelled"
    assert act.first in (None, dt.date(2024, 5, 17))


@pytest.mark.parametrize(
    "text",
    [
        "Peru took part in talks with Chile on Friday.",
        "Peru removed a general who had taken the vote off the screens.",
    ],
)
def test_nothing_else_that_is_taken_is_off(read: Read, text: str) -> None:
    assert "cancelled" not in [act.status for act in read(text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Seoul, Tokyo delay naval drill to June 3", "postponed"),
        ("Peru and Chile postpone border talks to June 3", "postponed"),
        ("Lawmakers delay vote on Peru treaty to June 3", "postponed"),
        ("Iran says delayed Geneva round of talks now on June 3", "confirmed"),
        ("Postponed Peru-Chile summit now set for June 3", "confirmed"),
        ("Kenya-Oman defence accord to be signed on June 3", "confirmed"),
        ("Peru-Chile talks fixed for June 3", "confirmed"),
    ],
)
def test_headlines_put_off_and_fix_days(read: Read, text: str, status: str) -> None:
    (act,) = read(text)
    assert (act.status, act.first) == (status, _JUNE_3)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil floats meeting of Guyana, Venezuela leaders",
        "Brazil to host talks of Guyana, Venezuela presidents on June 3",
    ],
)
def test_headlines_join_both_sides_by_a_comma(read: Read, text: str) -> None:
    (act,) = read(text)
    assert {"GUY", "VEN"} <= {one.actor for one in act.participants}


def test_a_cause_is_no_act_that_is_put_off(read: Read) -> None:
    (act,) = read("Trilateral summit put off to June 3 due to Japan election")
    assert (act.kind, act.status) == ("summit", "postponed")
