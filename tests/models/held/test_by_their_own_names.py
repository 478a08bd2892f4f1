"""Exercises reported by their names alone, calls to whom the verb names, and what did not take place."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import Read

_MONDAY = dt.date(2024, 5, 13)


@pytest.mark.parametrize(
    "text",
    [
        "South Korea and the United States on Monday began Resolute Tide, a combined command post exercise.",
        "Oman and India kicked off Azure Shield, their yearly naval drill, on Monday.",
        "Peru and Chile opened Blue Condor, a joint exercise that a quake had delayed by a month, on Monday.",
        "Norway and Finland on Monday started a drill, Iron Frost, in Lapland.",
    ],
)
def test_an_exercise_is_known_by_what_it_is_called(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.kind == "exercise"
    assert len({one.actor for one in act.participants} - {None}) == 2
    assert act.location in (None, "Lapland")


def test_the_day_behind_the_name_is_the_exercises(read: Read) -> None:
    (act,) = read("Oman and India wrapped up Blue Anchor, a search-and-rescue exercise, on Monday.")
    assert (act.kind, act.first) == ("exercise", _MONDAY)


def test_another_thing_of_a_name_is_no_exercise(read: Read) -> None:
    acts = read("Oman on Monday opened Al Noor, a new port near Sohar.")
    assert "exercise" not in [act.kind for act in acts]


def test_whom_a_caller_warned_takes_part(read: Read) -> None:
    (act,) = read(
        "Chinese President Gao Liang warned President Eleanor Whitcombe in a phone call on Monday that arms for Taiwan were unwise."
    )
    assert [one.text for one in act.participants] == ["Gao Liang", "Eleanor Whitcombe"]


@pytest.mark.parametrize(
    "text",
    ["Africa shrugs at delay of Washington summit", "Envoys met after the cancellation of a summit in Lima."],
)
def test_what_was_put_off_did_not_take_place(read: Read, text: str) -> None:
    assert "summit" not in [act.kind for act in read(text)]


def test_mediators_who_tell_of_a_truce_are_no_sides(read: Read) -> None:
    acts = read("A truce came into force in Sudan on Monday, Saudi and American mediators said.")
    assert "USA" not in [one.actor for act in acts for one in act.participants]


def test_captives_called_freed_are_not_freed_by_that(read: Read) -> None:
    acts = read("A ship with 200 freed prisoners from Yemen would sail to Aden, the Houthis said.")
    assert "exchange" not in [act.kind for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said Monday's meeting with Russia had been useful.",
        "Norway said the meeting with Russia on Monday had brought no result.",
        "The meeting of the Norwegian and Russian ministers on Monday yielded no agreement.",
        "Norway's talks with Russia in Oslo on Monday were frank and useful, the ministry said.",
    ],
)
def test_what_is_called_useful_or_fruitless_took_place(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.first == _MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "Norway hopes the talks with Russia will be useful.",
        "Norway said that a meeting with Russia on Monday would have been useful.",
        "Norway has made no progress towards talks with Russia.",
        "Norway received no invitation to a meeting with Russia on Monday.",
    ],
)
def test_what_might_be_useful_is_not_told_as_done(read: Read, text: str) -> None:
    assert read(text) == ()
