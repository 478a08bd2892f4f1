"""Words that look ahead, and tell of no act to come.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The delay between Peru and Chile on Friday was due to bad weather, Peru said.",
        "The quarrel of Peru and Chile over Tuesday's date was due to a misunderstanding.",
        "Peru had asked for time to mediate in Chile.",
        "Chile's company has 2,400 workers and its order books are full until 2051, Peru said.",
        "Peru had barely ten days to prepare for Chile's guests.",
    ],
)
def test_causes_and_terms_that_nobody_sets(read: Read, text: str) -> None:
    """A cause behind "due to", time that is asked for, and days that somebody only has."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It would be the first visit of a Peruvian minister to Oslo in 21 years.",
        "It would be their second encounter this year after the one in Arica.",
        "That would be the fourth round of talks in two years between Peru and Chile.",
        "It will be the leaders' third summit of Peru and Chile this year.",
    ],
)
def test_how_rare_an_act_is_makes_no_second_one(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Friday's meeting would be the second this month between Chile and Peru.", "2024-05-17"),
        ("Chile and Peru will hold their second meeting this year.", "2024-05-16"),
        ("There will be a second meeting of Chile and Peru in June.", "2024-06-01"),
        ("Chile expects to hold a first round of talks with Peru in two weeks.", "2024-05-27"),
    ],
)
def test_the_time_of_a_record_is_not_that_of_the_act(read: Read, text: str, first: str) -> None:
    """Behind "the second", what follows "be" only counts, and what follows "hold" dates."""
    (act,) = read(text)
    assert str(act.first) == first


def test_an_act_told_as_given_up_is_none_to_come(read: Read) -> None:
    """Its month is that for which it was planned."""
    (act,) = read(
        "Peru's minister will make up for her cancelled March trip to Oslo and arrive there on June 6."
    )
    assert str(act.first) == "2024-06-06"


def test_who_is_told_to_come_by_a_city_is_not_of_it(read: Read) -> None:
    (act,) = read("Six inspectors are to travel to Iran by way of Vienna on Friday.")
    assert "AUT" not in {member.actor for member in act.participants}


def test_a_meeting_beside_what_came_of_it_is_over(read: Read) -> None:
    """Before what will come of it, it is ahead."""
    assert read("Peru and Chile, meeting in Arica on Wednesday, settled their quarrel.") == ()
    (act,) = read("Peru and Chile, meeting in Arica on Friday, will settle their quarrel.")
    assert act.kind == "meeting"


def test_what_is_published_is_no_exchange(read: Read) -> None:
    """Information is released, as prisoners are."""
    kinds = {act.kind for act in read("Peru and Chile agreed that information will be released in June.")}
    assert "exchange" not in kinds


@pytest.mark.parametrize(
    ("text", "actors", "first"),
    [
        ("Peru has extended the ultimatum by which Chile must name a date to June 30, it said.", {"PER", "CHL"}, "2024-06-30"),
        ("Peru has extended to June 30 the deadline by which Chile must free its men, it said.", {"PER", "CHL"}, "2024-06-30"),
    ],
)  # fmt: skip
def test_a_deadline_is_told_with_what_is_due(read: Read, text: str, actors: set[str], first: str) -> None:
    """Its clause names on whom it is imposed, and may go on to the new day."""
    (act,) = read(text)
    assert ({member.actor for member in act.participants}, str(act.first)) == (actors, first)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile agreed to exchange the men taken in the border clashes of March.",
        "Peru and Chile agreed to exchange the captives of the war of January.",
    ],
)
def test_the_month_of_an_event_is_not_that_of_the_act(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == ("exchange", None)


def test_to_leave_for_home_is_no_visit(read: Read) -> None:
    """It ends the one that was told."""
    assert read("Peru's president met Chile's. He is to leave for home on Friday.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile exchanged captives on Monday under the eyes of the Red Cross.",
        "Chile has bought three launches from Peru this year.",
        "Peru received its envoys on Monday in front of a crowd of visits.",
    ],
)
def test_a_noun_after_what_was_done_is_no_verb_to_come(read: Read, text: str) -> None:
    """The day is that of the verb before it, and a perfect takes objects that look like verbs."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The frigate HMS Dorset leaves for her first patrol in July.",
        "The British frigate will leave for repairs on June 3.",
        "Two Danish corvettes depart for manoeuvres on Friday.",
    ],
)
def test_what_ships_come_back_from_is_no_deployment(read: Read, text: str) -> None:
    assert "deployment" not in {act.kind for act in read(text)}
