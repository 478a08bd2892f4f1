"""Which day an act is moved to, by whom it was fixed before, and what "not" leaves of it.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The drill of Peru and Chile has been brought forward to June 9 to 13, Peru said.", "06-09", "06-13"),
        ("The drill of Peru and Chile was moved to 9 to 13 June, Peru said.", "06-09", "06-13"),
        ("The talks of Peru and Chile were put off to the weekend of June 8 and 9.", "06-08", "06-09"),
        ("The talks of Peru and Chile will open on June 20 and not on June 6, Peru said.", "06-20", "06-20"),
        ("The talks of Peru and Chile will open not on June 6 but on June 20.", "06-20", "06-20"),
        ("Peru and Chile agreed to move their talks from June 6 to June 20.", "06-20", "06-20"),
        ("Peru has moved its vote on the treaty with Chile by a week to June 20.", "06-20", "06-20"),
        ("Talks between Peru and Chile that were to begin on June 6 have slipped by two weeks, to June 20.", "06-20", "06-20"),
        ("The phone call that Peru and Chile had scheduled for June 6 was moved to June 20.", "06-20", "06-20"),
        ("Peru's parliament has shelved the vote on Chile until June 20.", "06-20", "06-20"),
    ],
)  # fmt: skip
def test_what_is_moved_takes_all_of_its_new_days(read: Read, text: str, first: str, last: str) -> None:
    """To the last day of a range, whichever day is told first and however the old one is taken back."""
    (act,) = read(text)
    assert act.status == "postponed"
    assert (act.first, act.last) == tuple(map(_day, (first, last)))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Peru will not reopen its embassy in Chile on June 6, it said.", "other", "cancelled"),
        ("The talks of Peru and Chile will not open on June 6 as planned.", "talks", "postponed"),
        ("Peru reversed its decision to withdraw its troops from Chile.", "withdrawal", "cancelled"),
        ("Peru has withdrawn the ultimatum that it had given Chile.", "deadline", "cancelled"),
        ("Peru said it was pulling out of talks with Chile on June 6.", "talks", "cancelled"),
        ("Peru's minister will receive a Chilean delegation on June 6.", "meeting", "confirmed"),
        ("The ministers of Peru and Chile will see each other on June 6.", "meeting", "confirmed"),
        ("Peru might give up its base in Chile, officials said.", "withdrawal", "possible"),
        ("Parliament could be asked to approve Peru's treaty with Chile.", "vote", "possible"),
        ("Peru's sanctions on Chile will apply from June 6.", "sanctions", "confirmed"),
        ("The presidents of Peru and Chile will speak on June 6.", "call", "confirmed"),
        ("Peru and Chile agreed to resume diplomatic relations.", "other", "agreed"),
        ("US, Peru agree on exit from base", "withdrawal", "agreed"),
    ],
)
def test_what_is_told_in_other_words(read: Read, text: str, kind: str, status: str) -> None:
    """Refusals of what was fixed, plans given up, receptions and what is asked of a parliament."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, status)


def test_a_day_that_others_announced_is_left_open(read: Read) -> None:
    """Words such as "and not on …, as announced by …" contradict, and move nothing."""
    (act,) = read("The talks of Peru and Chile will open on June 20 and not on June 6 as announced in Lima.")
    assert (act.status, act.first) == ("confirmed", _day("06-20"))


@pytest.mark.parametrize(
    "text",
    [
        "Peru's king had called off a trip to Chile in late 2021.",
        "A quake had forced Peru's king to put off a trip to Chile.",
        "Peru's premier will not put his officers in tents in Chile.",
    ],
)
def test_what_is_only_looked_back_on(read: Read, text: str) -> None:
    """An act put off long ago, and forces that are only not treated so, are none to come."""
    assert read(text) == ()


def test_the_parliament_of_the_dateline(read: Read) -> None:
    """A parliament or government without a state is that of the capital where the article was written."""
    (act,) = read("LIMA, May 15 - The National Assembly will vote on June 6 on a loan for Chile.")
    assert {party.actor for party in act.participants} == {"PER", "CHL"}


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2024-{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Brazil has moved Friday's talks between Peru and Chile to June 7.",
        "Brazil shifted the summit of the presidents of Peru and Chile to June 7.",
        "Brazil moved the talks of Peru and the Chilean government to June 7.",
    ],
)
def test_what_two_sides_have_ahead_is_moved(read: Read, text: str) -> None:
    """The new day stands behind both names."""
    (act,) = read(text)
    assert (act.status, str(act.first)) == ("postponed", "2024-06-07")


@pytest.mark.parametrize(
    "text",
    [
        "Laos said it had moved the exercise with Vietnam forward by a week, to June 14.",
        "Peru brought the talks with Chile forward to June 14.",
        "The ministers of Peru and Chile moved their meeting up by three days to June 14.",
    ],
)
def test_a_day_moved_forward_is_another_day(read: Read, text: str) -> None:
    """The particle follows what is moved."""
    (act,) = read(text)
    assert (act.status, act.first) == ("postponed", dt.date(2024, 6, 14))
