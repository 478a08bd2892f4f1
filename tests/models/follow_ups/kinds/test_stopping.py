"""Stopovers and tours, told by what travellers do, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad's president will spend the night of May 24 in Rome.", "Rome"),
        ("The Chadian president will break his journey in Rome on May 24.", "Rome"),
        ("The Chadian foreign minister will change planes in Rome on May 24.", "Rome"),
        ("The Chadian premier will pass through Rome on May 24 on his way to Oslo.", "Rome"),
        ("Chad's president will transit Rome on May 24.", "Rome"),
        ("The Chadian president will stop in Rome en route to Brazil on May 24.", "Rome"),
    ],
)
def test_a_stopover_is_a_visit_to_where_it_is(read: Read, text: str, place: str) -> None:
    """Where the traveller goes on to takes no part."""
    (act,) = read(text)
    assert (act.kind, act.location) == ("visit", place)
    assert {member.actor for member in act.participants} <= {"TCD", "ITA"}


@pytest.mark.parametrize(
    "text",
    [
        "A Chadian convoy will pass through Niger on May 24.",
        "An American destroyer will transit the Taiwan Strait on May 24.",
        "The Chadian president will spend May 24 on the budget.",
    ],
)
def test_what_passes_a_strait_or_carries_goods_pays_no_visit(read: Read, text: str) -> None:
    assert all(act.kind != "visit" for act in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president will travel to Kenya on June 6 and to Uganda on June 8.",
        "Chad's president will visit Kenya on June 6 and Uganda on June 8.",
        "Chad's president plans to visit Kenya on June 6, then Uganda on June 8.",
        "Chad's president will be in Nairobi on June 6 and from there will fly to Kampala on June 8.",
    ],
)
def test_each_stop_with_a_day_of_its_own_is_a_visit(read: Read, text: str) -> None:
    first, second = read(text)
    assert (first.kind, first.first and first.first.day) == ("visit", 6)
    assert (second.kind, second.first and second.first.day) == ("visit", 8)
    assert {member.actor for member in first.participants} == {"TCD", "KEN"}
    assert {member.actor for member in second.participants} == {"TCD", "UGA"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president will visit Kenya on June 6 and Uganda on June 8 will open its border.",
        "Chad's president will be in Nairobi on June 6 and 7.",
    ],
)
def test_who_does_something_else_then_is_no_stop(read: Read, text: str) -> None:
    assert sum(act.kind == "visit" for act in read(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chad invited the Kenyan premier to Zinder to talk about cattle.",
        "Norway has invited the Kenyan foreign minister to Oslo to discuss fishing.",
    ],
)
def test_a_guest_invited_to_a_place_visits_it(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("visit", "possible")
    assert act.location in ("Zinder", "Oslo")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's president will visit Kampala on June 6. He returns the visit of the Ugandan premier to Nairobi in February.",
        "Kenya's president will visit Kampala on June 6, repaying the visit of the Ugandan premier to Nairobi in February.",
        "Kenya's president will visit Kampala on June 6 in return for the visit of the Ugandan premier to Nairobi in February.",
    ],
)
def test_the_visit_that_is_returned_has_been(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.location, act.first and act.first.month) == ("Kampala", 6)
