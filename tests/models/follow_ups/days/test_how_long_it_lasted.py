"""Lengths and weekdays that are no day of an act to come; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Mali and Niger made no headway in nine hours of talks but agreed to hold another round.",
        "The Malian and Nigerien leaders will meet again after failing in two days of negotiations.",
        "Mali ordered its soldiers on Wednesday to leave Niger.",
    ],
)
def test_it_is_no_day(read: Read, text: str) -> None:
    assert [act.first for act in read(text)] == [None]


def test_a_length_that_counts_from_an_act_stays_one(read: Read) -> None:
    (act,) = read("Mali and Niger will hold talks in two weeks.")
    assert act.first is not None


def test_what_was_to_be_on_the_weekday_of_the_news_was_to_be_today(read: Read) -> None:
    (act,) = read(
        "Talks between Mali and Niger were to begin in Lome on Wednesday but nobody had come by noon."
    )
    assert str(act.first) == "2024-05-15"


def test_a_term_is_counted_from_the_day_on_which_it_was_given(read: Read) -> None:
    (act,) = read("Niger gave the French ambassador on Wednesday 48 hours to leave.")
    assert (act.kind, str(act.last)) == ("deadline", "2024-05-17")


def test_the_next_sentence_may_give_the_new_day(read: Read) -> None:
    (act,) = read("Mali and Niger put off a meeting on the border. It will be held on June 3.")
    assert (act.status, str(act.first)) == ("postponed", "2024-06-03")
