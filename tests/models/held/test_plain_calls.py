"""Calls, visits and talks in the plain words of agencies, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read

CALLED = (
    ("French President Emmanuel Macron called Iranian President Masoud Pezeshkian on Monday to discuss the truce.", "2024-05-13"),
    ("Peru's president called Chile's president on Tuesday and asked for help.", "2024-05-14"),
    ("Kenya's president called his Ugandan counterpart on Monday to congratulate him.", "2024-05-13"),
    ("Peru's president told Chile's president in a call on Monday that trade would suffer.", "2024-05-13"),
    ("Kenya's president warned Uganda's president during a call on Monday.", "2024-05-13"),
    ("Peru's president said after a call with Chile's president on Monday that trade would grow.", "2024-05-13"),
    ("Norway's minister held a call with Latvia's minister on Monday.", "2024-05-13"),
    ("The presidents of Peru and Chile agreed in a call on Monday to meet in June.", "2024-05-13"),
)  # fmt: skip
NOT_CALLED = (
    "Peru's president called Chile's president a liar on Monday.",
    "Peru's president called on Chile's president on Monday to stop.",
    "Peru's president called a meeting on Monday.",
    "Peru's president said in a call to arms on Monday that Chile would lose.",
    "Peru's president held to a call for restraint on Monday.",
)
SIDES = (
    ("Peru's king arrived in the Chilean port of Arica on Monday.", ["PER", "CHL"]),
    ("Russia's foreign minister arrived on Monday in the North Korean city of Wonsan.", ["RUS", "PRK"]),
    ("Peru's king landed in Santiago on Monday, his second trip to the Chilean capital in a year.", ["PER", "CHL"]),
)  # fmt: skip
TALKS = (
    "A third round of indirect talks between Peru and Chile concluded in Geneva on Tuesday.",
    "Talks between Peru and Chile concluded in Geneva on Tuesday.",
)


@pytest.mark.parametrize(("text", "day"), CALLED)
def test_who_called_whom_on_a_day_had_a_call(read: Read, text: str, day: str) -> None:
    (call,) = (act for act in read(text) if act.kind == "call")
    assert str(call.first) == day
    assert len({member.actor for member in call.participants}) == 2


@pytest.mark.parametrize("text", NOT_CALLED)
def test_words_that_are_no_call_tell_none(read: Read, text: str) -> None:
    assert not [act for act in read(text) if act.kind == "call" and act.sure]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_who_is_visited_is_told_by_the_place(read: Read, text: str, sides: list[str]) -> None:
    (visit,) = (act for act in read(text) if act.kind == "visit")
    assert [member.actor for member in visit.participants] == sides


@pytest.mark.parametrize("text", TALKS)
def test_talks_that_concluded_somewhere_are_talks(read: Read, text: str) -> None:
    assert [act.kind for act in read(text)] == ["talks"]


def test_a_visit_called_off_on_a_day_was_not_paid(read: Read) -> None:
    text = "Peru on Monday scrapped a visit by its president to Chile after the court demanded a ceasefire."
    assert not [act for act in read(text) if act.kind == "visit" and act.sure]


def test_shares_that_closed_higher_opened_no_border(read: Read) -> None:
    assert not [act for act in read("Hong Kong shares closed 1.2 percent higher on Monday.") if act.sure]
