"""Measures that "come into force" on a day, and whose they are, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

TOLD_BEFORE = (
    "The United States has adopted a new round of sanctions against Iran. It enters into force on June 5, Washington said.",
    "The United States has approved tariffs on steel from Iran. They take effect on June 5.",
    "The United States has approved a new package of sanctions against Iran. It comes into force on June 5, a spokesman said.",
)
IN_A_CLAUSE = (
    "Iran has described the American sanctions that enter into force on June 5 as economic warfare.",
    "Iran protested against the American tariffs, which come into force on June 5.",
    "Iran called the American curbs that go into effect on June 5 an insult.",
)


@pytest.mark.parametrize("text", TOLD_BEFORE)
def test_it_is_the_measures_of_the_sides_told_before(read: Read, text: str) -> None:
    act = read(text)[-1]
    assert (act.kind, act.status, str(act.first)) == ("sanctions", "confirmed", "2024-06-05")
    assert {party.actor for party in act.participants} == {"USA", "IRN"}


@pytest.mark.parametrize("text", IN_A_CLAUSE)
def test_a_relative_clause_tells_their_day(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, str(act.first)) == ("sanctions", "2024-06-05")
    assert "USA" in {party.actor for party in act.participants}


def test_what_came_into_force_is_over(read: Read) -> None:
    assert (
        read("Iran has described the American sanctions that entered into force on May 5 as warfare.") == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Peru's president will visit Chile on June 5. Reporters will not travel with him.",
        "Peru's president will visit Chile on June 5. The trade minister will not fly to Santiago with her.",
    ],
)
def test_who_does_not_come_along_calls_nothing_off(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.status == "confirmed"


def test_who_does_not_go_calls_it_off(read: Read) -> None:
    (act,) = read("Peru's president will not travel to Chile with a delegation on June 5.")
    assert act.status == "cancelled"
