"""Acts told by a participle beside another deed, launches with who has a part in them, and what goes back."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "European lawmakers on Tuesday called for talks with Oman to be frozen, approving a resolution by 341 votes to 246.",
        "Members of the Peruvian parliament condemned Oman on Tuesday, adopting a resolution by 41 votes to 26.",
        "Chad's deputies defied the president on Tuesday, rejecting the treaty with Niger by 80 votes to 61.",
        "Kenyan senators ended months of debate on Tuesday, ratifying the gas treaty with Uganda.",
    ],
)
def test_a_vote_is_told_beside_what_it_asks_for(read: Read, text: str) -> None:
    assert "vote" in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president met the premier on Tuesday, rejecting calls for a truce.",
        "The crew sailed to Oman on Tuesday, adopting a new course.",
    ],
)
def test_not_all_that_is_adopted_is_voted_on(read: Read, text: str) -> None:
    assert "vote" not in {act.kind for act in read(text)}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("China launched a spaceship on Tuesday, sending two astronauts and Major Ali Noor of Oman to its station.", {"CHN", "OMN"}),
        ("India launched the satellite Samudra-2, built together with France, on Tuesday.", {"IND", "FRA"}),
        ("An Indian rocket lifted off on Tuesday with a satellite that will watch crops, a joint project of India and Peru.", {"IND", "PER"}),
        ("North Korea launched a satellite from Sohae on Tuesday, South Korea's military said.", {"PRK"}),
    ],
)  # fmt: skip
def test_a_launch_is_also_of_those_whose_people_are_aboard(read: Read, text: str, actors: set[str]) -> None:
    (launch,) = [act for act in read(text) if act.kind == "launch"]
    assert {one.actor for one in launch.participants if one.actor} == actors


@pytest.mark.parametrize(
    "text",
    [
        "France returned 26 bronzes to Benin on Tuesday.",
        "A German museum handed over two statues to Nigeria on Tuesday.",
        "Twelve manuscripts were given back to Chad by Norway on Tuesday.",
    ],
)
def test_what_was_carried_off_went_back(read: Read, text: str) -> None:
    assert "other" in {act.kind for act in read(text) if act.sure}
