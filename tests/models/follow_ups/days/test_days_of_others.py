"""Times that tell of something else than the act, and accords behind what was not reached, read as of 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chad has agreed to withdraw its soldiers from Niger under an accord announced by Oman on Thursday.",
        "Peru may send observers to Chile after a truce took hold on Friday.",
        "India could deploy its navy off Oman after an ultimatum ran out on Friday.",
        "Peru and Chile will resume talks after a recess that ended on Friday.",
        "Norway said it would withdraw troops from Mali after a mandate expired on Friday.",
    ],
)
def test_the_day_of_what_came_first_is_not_that_of_the_act(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.first is None


@pytest.mark.parametrize(
    "text",
    [
        "The accord between Peru and Chile will be signed by their ministers on Friday.",
        "Peru and Chile will meet after the long recess on Friday.",
        "Oman will host talks between Peru and Chile, brokered by Qatar, on Friday.",
    ],
)
def test_a_day_behind_whoever_does_it_is_the_acts_own(read: Read, text: str) -> None:
    assert dt.date(2024, 5, 17) in {act.first for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile ended talks without a result but agreed to meet again in Lima in June.",
        "India and Nepal closed the round without a breakthrough and agreed to meet again in June.",
        "Chad and Niger did not sign the protocol but agreed to meet again in June.",
    ],
)
def test_who_came_to_nothing_may_agree_to_meet_again(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == ("meeting", "agreed", dt.date(2024, 6, 1))


def test_without_agreeing_nothing_is_agreed(read: Read) -> None:
    assert not read("Peru and Chile parted without having agreed to meet again.")


def test_soldiers_stationed_somewhere_are_not_told_to_be_there_still(read: Read) -> None:
    (act,) = read(
        "Italy and Niger have agreed on the withdrawal of 300 Italian soldiers stationed in Agadez."
    )
    assert (act.kind, act.status) == ("withdrawal", "agreed")
