"""What ships and troops do that gather or go aboard, and what is only agreed. Read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru calls off missile test as Chinese ships gather.",
        "American and Chinese warships gathered off Taiwan on Tuesday.",
        "Russian troops assembled near the border of Ukraine on Tuesday.",
    ],
)
def test_ships_and_troops_that_gather_do_not_meet(read: Read, text: str) -> None:
    assert "meeting" not in {act.kind for act in read(text)}


def test_leaders_who_gather_do(read: Read) -> None:
    assert [
        act.kind for act in read("Defence ministers of Peru and Chile assembled in Lima on Tuesday.")
    ] == ["meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "Four hundred Kenyan police officers boarded two planes in Nairobi on Tuesday to reinforce a force in Haiti.",
        "Two battalions of Polish soldiers boarded ferries for Sweden on Tuesday.",
        "Polish paratroopers embarked for Mali on Tuesday.",
    ],
)
def test_forces_that_go_aboard_are_sent(read: Read, text: str) -> None:
    """The place is not where they came from."""
    acts = read(text)
    assert [act.kind for act in acts] == ["deployment"]
    assert acts[0].location is None


def test_a_boarded_tanker_is_no_deployment(read: Read) -> None:
    assert read("Russian marines boarded a tanker in the Baltic on Tuesday.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Chad said that it had agreed with Niger on a visit by its foreign minister in June.",
        "Chad said on Tuesday that it had reached an accord with Niger on a visit by its foreign minister.",
        "Oman renewed on Tuesday an offer to host a summit of Chad and Niger.",
        "Oman renewed its call for an end to the blockade on Tuesday.",
        "There are two secure telephones in the office of the president of Chad.",
    ],
)
def test_what_is_agreed_offered_or_there_did_not_take_place(read: Read, text: str) -> None:
    assert read(text) == ()


def test_what_was_done_on_a_visit_did(read: Read) -> None:
    acts = read("The foreign minister of Chad met with Nigerien officials on a visit to Niamey on Tuesday.")
    assert "visit" in {act.kind for act in acts}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A truce on Peruvian tariffs on Chilean steel expired at midnight on Tuesday.", "deadline"),
        ("The truce between Chad and Niger expired on Tuesday.", "deadline"),
        ("A Peruvian waiver for Chile lapsed on Tuesday.", "deadline"),
        ("Peru let its waiver for Chile lapse on Tuesday.", "deadline"),
        ("Peru restored sanctions on Chad on Tuesday.", "sanctions"),
        ("Peru reintroduced tariffs on Chilean steel on Tuesday.", "sanctions"),
    ],
)
def test_what_ran_out_or_was_brought_back_took_place(read: Read, text: str, kind: str) -> None:
    assert [(act.kind, str(act.last)) for act in read(text)] == [(kind, "2024-05-14")]


def test_a_truce_that_broke_did_not_run_out(read: Read) -> None:
    assert "deadline" not in {
        act.kind for act in read("The truce between Chad and Niger broke down on Tuesday.")
    }
