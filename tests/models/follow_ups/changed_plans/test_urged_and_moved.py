"""What somebody is only urged not to do is not off, and what is put off gets the days told next, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

URGED = (
    "The UN chief has urged North Korea not to go ahead with the launch of a satellite.",
    "Japan asked North Korea not to proceed with its satellite launch in June.",
    "The African Union appealed to Chad not to go through with the withdrawal of its troops from Niger.",
    "Germany called on Chad not to go ahead with the exercise off Gabes.",
    "The pope pleaded with both armies not to go ahead with the drill.",
    "Washington has begged Chad and Niger not to proceed with their summit.",
    "The EU pressed Serbia not to go ahead with the signing of a gas deal with Russia.",
    "Paris wants Chad not to go ahead with the vote on the accord.",
    "Two former presidents advised Niger not to proceed with the withdrawal of its envoys from Chad.",
    "Niger's bishops implored the army not to go ahead with its exercise on the border of Chad.",
)

NEW_DAYS = (
    (
        "Chad and Niger have pushed back their army exercise by two months after landslides. "
        "The drill, which was to begin next Monday, will now run from August 6 to 17."
    ),
    "Chad and Niger have postponed the exercise after storms. The drill, which had been due to start on Monday, will now be held from August 6 to 17.",
    "Chad and Niger have put off the exercise after a crash. The drill, which was to open on May 20, will instead run from August 6 to 17.",
    "Niger has delayed its exercise with Chad by a month after floods. The exercise, which was to begin on Monday, will now take place from August 6 to 17.",
    "Chad and Niger have pushed back the talks after a row. The talks, which were to open on Monday, will now be held from August 6 to 17.",
    "The exercise, which was to begin next Monday, will now run from August 6 to 17, Chad and Niger said.",
    "The visit, which was to begin next Monday, will now last from August 6 to 17, Chad and Niger said.",
    "The talks, which were to begin next Monday, will now run from August 6 to 17, Chad and Niger said.",
)


@pytest.mark.parametrize("text", URGED)
def test_what_somebody_is_urged_not_to_do_is_not_called_off(read: Read, text: str) -> None:
    """It is for the one who is urged to decide."""
    assert all(act.status != "cancelled" for act in read(text))


def test_who_decides_not_to_go_ahead_calls_off(read: Read) -> None:
    """Even if others had urged them to."""
    (act,) = read("Chad, urged by Niger, decided not to go ahead with the exercise.")
    assert (act.kind, act.status) == ("exercise", "cancelled")


@pytest.mark.parametrize("text", NEW_DAYS)
def test_what_is_put_off_has_the_new_days_told_next(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.status, act.first, act.last) == ("postponed", dt.date(2024, 8, 6), dt.date(2024, 8, 17))
