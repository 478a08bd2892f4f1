"""Places of which talks are, which are no venue, and acts told between commas, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru and Chile have agreed that their generals will hold talks on the minefields in northern Atacama.", None),
        ("Armenia and Azerbaijan will hold talks on the villages in Tavush in June.", None),
        ("Armenia and Azerbaijan will hold talks on the villages in Tavush in Tbilisi on June 3.", "Tbilisi"),
        ("Sudan and Chad will meet in Faya on June 3 for talks over outposts in Darfur.", "Faya"),
        ("Armenia and Azerbaijan will hold talks on their border in Tbilisi on June 3.", "Tbilisi"),
        ("India and China will hold talks in eastern Ladakh on June 3.", "Ladakh"),
    ],
)  # fmt: skip
def test_where_the_matter_lies_is_no_venue(read: Read, text: str, place: str | None) -> None:
    assert {act.location for act in read(text)} == {place}


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("The visit of Japanese Prime Minister Hayato Mori, put off after the March earthquake, will now take place on June 3.", "visit", {"JPN"}),
        ("The talks between Norway and Russia, held up by the April floods, will resume on June 3.", "talks", {"NOR", "RUS"}),
        ("The exercise of Norway and Sweden, twice put off since the winter storm, will begin on June 3.", "exercise", {"NOR", "SWE"}),
        ("Officials prepared Chinese Premier Li Ming's own visit to Poland on June 3.", "visit", {"CHN", "POL"}),
        ("They spoke about Swedish President Carl Lind's return visit to Chad on June 3.", "visit", {"SWE", "TCD"}),
    ],
)  # fmt: skip
def test_whose_act_it_is_stands_before_what_is_put_in(
    read: Read, text: str, kind: str, actors: set[str]
) -> None:
    """What came before, or that it is somebody's own, hides neither the act nor who takes part."""
    (act,) = read(text)
    assert (act.kind, act.first) == (kind, dt.date(2024, 6, 3))
    assert actors <= {one.actor for one in act.participants}


@pytest.mark.parametrize(
    ("text", "place", "actors"),
    [
        ("A United Nations convoy with food will be delivered to El Fasher from May 26.", "El Fasher", {"UN"}),
        ("The UN aid convoy for Kassala has been put off to June 3.", "Kassala", {"UN"}),
        ("Poland will deliver 20 tanks to Ukraine on June 3.", None, {"POL", "UKR"}),
        ("Hamas will hand over three hostages to the Red Cross on June 3.", None, {"HAMAS", "ICRC"}),
        ("The arms delivery for Ukraine has been put off to June 3.", None, {"UKR"}),
    ],
)  # fmt: skip
def test_a_town_that_aid_is_for_is_its_place(
    read: Read, text: str, place: str | None, actors: set[str]
) -> None:
    """Who is a state, or a body, takes part."""
    (act,) = read(text)
    assert act.location == place
    assert {one.actor for one in act.participants} == actors
