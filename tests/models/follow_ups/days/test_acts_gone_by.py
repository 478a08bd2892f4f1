"""Meetings that are over, told beside what is to come, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "place", "first"),
    [
        ("After the finance ministers' meeting in Oslo in April, the foreign ministers of Norway and Sweden might meet in Bergen.", "Bergen", None),
        ("Following the generals' talks in Kigali in February, the ministers of Rwanda and Burundi will meet in Bujumbura in June.", "Bujumbura", "2024-06-01"),
        ("Since their summit in Doha in March, Chad and Niger have planned to hold talks in Faya on June 3.", "Faya", "2024-06-03"),
        ("Sweden and Norway will hold talks on fish in Bergen after a round in Oslo in March.", "Bergen", None),
        ("After their talks in Oslo on June 3, Norway and Sweden will sign a treaty.", "Oslo", "2024-06-03"),
    ],
)  # fmt: skip
def test_what_an_act_comes_after_is_over(read: Read, text: str, place: str, first: str | None) -> None:
    """Its month is no time of the act to come, where the last of that name is nearer than the next."""
    (act,) = read(text)
    assert act.location == place
    assert (None if act.first is None else str(act.first)) == first


@pytest.mark.parametrize(
    "text",
    [
        "Neither side would say more than that the meeting of Tuesday had been constructive.",
        "The Norwegian king called the summit of Friday a success.",
        "The visit of Monday changed nothing, Chad said.",
    ],
)
def test_what_is_told_by_its_weekday_is_over(read: Read, text: str) -> None:
    assert read(text) == ()


def test_what_opens_on_a_weekday_is_to_come(read: Read) -> None:
    (act,) = read("Norway said the meeting of Friday will open in Oslo.")
    assert act.kind == "meeting"
