"""Days that belong to a verb told as done, and acts told as over, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Oman on Monday inaugurated a second power line to Yemen that will carry electricity from its plant.",
        "Chad on Tuesday opened a hospital near Niger that will treat 300 patients.",
        "Peru on Monday put into orbit a satellite developed with Oman that will watch the sea.",
        "Chad and Niger vowed to triple trade as President Adam Deby wound up his state visit on Wednesday.",
        "Peru vowed to send aid as its premier rounded off his visit on Wednesday.",
    ],
)
def test_the_day_of_what_was_done_is_none_ahead(read: Read, text: str) -> None:
    assert not [act for act in read(text) if act.first is not None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad plans a meeting with Niger on Monday that will settle the border.", dt.date(2024, 5, 20)),
        ("Niger on Tuesday received a delegation from Chad that will inspect the posts on Friday.", dt.date(2024, 5, 17)),
        ("The minister on Monday announced a pact with Chad that will be signed on June 3.", dt.date(2024, 6, 3)),
        ("Peru will sign the accord when its premier ends his state visit on Friday.", dt.date(2024, 5, 17)),
    ],
)  # fmt: skip
def test_a_day_ahead_stays(read: Read, text: str, day: dt.date) -> None:
    assert day in {act.first for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Traders reacted with caution to news of a call that had been mooted for weeks.",
        "The meeting of Chad and Niger that had been proposed for months took place on Monday.",
        "When they will travel has not been settled.",
        "Chad and Niger reached an understanding on inspections in 2019.",
        "Quotas are normally set in the autumn by a joint commission of Chad and Niger.",
    ],
)
def test_background_is_no_act(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The summit of Chad and Niger, planned for June 3 to 5, has been postponed.", 3, 5),
        ("A drill of Oman and Peru, due from June 3 to 7, has been delayed.", 3, 7),
        ("Oman and Peru have moved their drill from June 3 to June 9.", 9, 9),
        ("The talks between Chad and Niger, set for June 3, were postponed from Monday to June 9.", 9, 9),
        ("Chad has moved its vote on the treaty with Niger by a week, to June 9.", 9, 9),
        ("Oman has moved its talks with Peru by two days, to June 9.", 9, 9),
    ],
)
def test_the_days_of_a_plan_are_one_time_and_the_new_ones_another(
    read: Read, text: str, first: int, last: int
) -> None:
    (act,) = read(text)
    assert act.status == "postponed"
    assert (act.first, act.last) == (dt.date(2024, 6, first), dt.date(2024, 6, last))


@pytest.mark.parametrize(
    "text",
    [
        "The United States has called off sanctions on twelve Malian judges, two days before they would have taken effect.",
        "Oman shelved its visa ban on Peruvian officials.",
    ],
)
def test_measures_called_off_are_not_in_force(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("sanctions", "cancelled")


def test_measures_lifted_are_no_act_ahead(read: Read) -> None:
    assert read("Oman has dropped sanctions on two Peruvian ministers.") == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Armenia will withdraw its troops by June 3 under the Moscow declaration.", {"ARM"}),
        ("Oman will free 30 Malian soldiers on June 3 under the Doha peace deal.", {"OMN", "MLI"}),
    ],
)
def test_the_city_of_an_accord_takes_no_part(read: Read, text: str, actors: set[str]) -> None:
    (act,) = read(text)
    assert {one.actor for one in act.participants if one.actor} == actors
