"""Captives that are returned, cargoes that were unloaded, and texts that only have been initialled."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "A total of 120 Omani servicemen were returned from Yemen on Monday.",
        "Twelve Thai soldiers were returned to Thailand from Cambodia on Monday.",
        "Forty Peruvian captives were flown home from Chile on Monday.",
        "Forty howitzers for Romania were unloaded in Constanta on Monday.",
        "A Dutch freighter offloaded eight fighter jets in Odessa on Monday.",
        "Oman flew 40 tonnes of food to Yemen on Monday.",
        "Peru shipped 300 tents to Chile on Monday.",
    ],
)
def test_captives_and_arms_were_handed_over(read: Read, text: str) -> None:
    assert {mention.kind for mention in read(text)} == {"exchange"}


def test_a_minister_who_returned_was_on_a_visit(read: Read) -> None:
    assert "exchange" not in {
        mention.kind for mention in read("Oman's premier returned from Peru on Monday.")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The text of the treaty has been initialled by the delegations of Oman and Peru.",
        "The draft accord between Oman and Peru had been initialed by the experts.",
    ],
)
def test_a_text_that_has_been_initialled_is_yet_to_be_signed(read: Read, text: str) -> None:
    assert read(text) == ()


def test_who_initialled_it_on_a_day_did_so(read: Read) -> None:
    (mention,) = read("Oman and Peru initialled the treaty in Lima on Monday.")
    assert mention.kind == "signing"


def test_the_top_court_of_the_united_nations_is_one_body(read: Read) -> None:
    (mention,) = read("The UN's top court ruled on Monday that the islands belong to Peru.")
    assert "ICJ" in {one.actor for one in mention.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Ministers of Oman and Peru decided in Muscat on Monday to open a second consulate.",
        "The presidents of Oman and Peru shook hands in Lima on Monday.",
        "The leaders of Oman and Peru dined together in Lima on Monday.",
    ],
)
def test_ministers_who_decide_in_a_city_met_there(read: Read, text: str) -> None:
    assert "meeting" in {mention.kind for mention in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Oman and Peru agreed in March to meet.",
        "Ministers of Oman and Peru decided in principle on Monday to open a consulate.",
        "The presidents of Oman and Peru agreed in a statement to meet in Lima.",
    ],
)
def test_what_they_agreed_in_is_no_city(read: Read, text: str) -> None:
    assert "meeting" not in {mention.kind for mention in read(text)}
