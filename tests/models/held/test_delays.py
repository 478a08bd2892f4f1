"""Days on which an act was put off before it took place, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.held.conftest import DAY, Read


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Oman and Iran, which had been postponed last week, ended without result.",
        "The summit of Oman and Iran, which had been put off in January, closed with a declaration.",
        "The talks of Oman and Iran, which had been put back on May 3, ended with a declaration.",
        "The talks between Oman and Iran that had been delayed in April ended in Muscat.",
        "The exercise of Oman and Iran, which had been called off in March, ended at sea.",
        "The summit of Oman and Iran, which was postponed in February, ended in Muscat.",
        "The drills of Oman and Iran, which had been rescheduled in April, ended with a parade.",
        "The talks between Oman and Iran, which had been suspended on Friday, ended in Muscat.",
        "The summit of Oman and Iran, which was put off last month, concluded in Muscat.",
        "The talks between Oman and Iran, which had been shelved in March, ended with an accord.",
    ],
)
def test_the_day_of_a_delay_is_not_that_of_the_act(read: Read, text: str) -> None:
    """The act has no day of its own then."""
    (found,) = read(text)
    assert found.first is None or found.first == DAY


def test_the_day_of_the_act_stands(read: Read) -> None:
    """What stands behind the verb is when it took place."""
    (found,) = read(
        "The visit of Iran's president to Oman, which had been delayed in April, began on Monday."
    )
    assert found.first == dt.date(2024, 5, 13)
