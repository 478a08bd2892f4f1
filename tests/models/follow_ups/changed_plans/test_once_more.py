"""How often an act has been moved by now hides no new day."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Oman has moved the summit of Chad and Niger once more, from Friday to June 6.",
        "Oman has put off its talks with Chad once again, to June 6.",
        "The meeting of Chad's and Niger's ministers has been shifted a third time, now to June 6.",
        "Oman has again moved the talks with Chad, this time to June 6.",
    ],
)
def test_the_new_day_is_found(read: Read, text: str) -> None:
    assert [(act.status, str(act.first)) for act in read(text)] == [("postponed", "2024-06-06")]


def test_once_more_is_no_time(read: Read) -> None:
    (act,) = read("The visit of Oman's premier to Chad was postponed once more.")
    assert act.time_text is None


def test_talks_that_end_without_an_accord_in_sight_are_not_in_sight(read: Read) -> None:
    assert read("Rome talks wind up with no accord in sight") == ()
